package dev.snapback;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The arrows of docs/architecture.md: a package uses only those below it. That maps and sets have an order is looked at for
 * both modules together, in the shell's {@code OrderTest}.
 */
@AnalyzeClasses(packages = "dev.snapback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.snapback";

  private static final String[] MACHINES =
      {"tariff", "truce", "license", "control", "talks", "supply", "pressure", "economy", "vocabulary", "kernel"};

  private static String[] and(String... above) {
    return Stream.concat(Arrays.stream(above), Arrays.stream(MACHINES)).toArray(String[]::new);
  }

  private static ArchRule only(String name, String... below) {
    String[] allowed = new String[below.length + 1];
    allowed[0] = ROOT + "." + name + "..";
    for (int i = 0; i < below.length; i++) {
      allowed[i + 1] = ROOT + "." + below[i] + "..";
    }
    return noClasses().that().resideInAPackage(ROOT + "." + name + "..")
        .should(ArchConditions.dependOnClassesThat(JavaClass.Predicates.resideInAPackage(ROOT + "..")
            .and(JavaClass.Predicates.resideOutsideOfPackages(allowed))));
  }

  /** The map of docs/architecture.md has every package of this module, and nothing else. */
  @ArchTest
  static void theMapNamesEveryPackage(JavaClasses classes) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "architecture.md"));
    String map = page.substring(page.indexOf("module dev.snapback.core\n"), page.indexOf("\nsim-shell "));
    Set<String> named = Pattern.compile("(?<= |dev\\.snapback)\\.([a-z]+)\\b").matcher(map.lines().skip(1).collect(joining("\n")))
        .results().map(name -> name.group(1)).collect(toCollection(TreeSet::new));
    Set<String> there = classes.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT + "."))
        .map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(toCollection(TreeSet::new));
    assertThat(named).isEqualTo(there);
  }

  @ArchTest
  static void everyDecisionIsListed(JavaClasses classes) throws IOException {
    Path folder = Path.of("..", "docs", "adr");
    String list = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> decisions = Files.list(folder)) {
      assertThat(decisions.map(d -> d.getFileName().toString()).filter(d -> d.startsWith("0")))
          .isNotEmpty().allSatisfy(name -> assertThat(list).contains("(" + name + ")"));
    }
  }

  @ArchTest
  static final ArchRule KERNEL_STANDS_ALONE = only("kernel");

  @ArchTest
  static final ArchRule STATISTICS = only("statistics", "kernel");

  @ArchTest
  static final ArchRule VOCABULARY = only("vocabulary", "kernel");

  @ArchTest
  static final ArchRule TARIFF = only("tariff", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule TRUCE = only("truce", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule LICENSE = only("license", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule CONTROL = only("control", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule TALKS = only("talks", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule WORLD = only("world", MACHINES);

  @ArchTest
  static final ArchRule LANGUAGE = only("language", and("world"));

  @ArchTest
  static final ArchRule SCENARIO = only("scenario", and("language", "world"));

  @ArchTest
  static final ArchRule ENSEMBLE = only("ensemble", and("statistics", "scenario", "language", "world"));

  @ArchTest
  static final ArchRule STUDY = only("study", and("ensemble", "scenario", "language", "world", "statistics"));

  @ArchTest
  static final ArchRule SUPPLY = only("supply", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule PRESSURE = only("pressure", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule ECONOMY = only("economy", "vocabulary", "kernel");

  @ArchTest
  static final ArchRule ECONOMY_IS_THE_SAME_ON_EVERY_MACHINE = noClasses().that().resideInAPackage(ROOT + ".economy..")
      .should().callMethod(Math.class, "pow", double.class, double.class)
      .orShould().callMethod(Math.class, "exp", double.class)
      .orShould().callMethod(Math.class, "log", double.class)
      .orShould().callMethod(Math.class, "log1p", double.class)
      .orShould().callMethod(Math.class, "expm1", double.class);

  @ArchTest
  static final ArchRule NOBODY_BELOW_IMPORTS_THE_FACADE = noClasses()
      .that().resideInAnyPackage(ROOT + ".*..").and().resideOutsideOfPackage(ROOT + ".property..")
      .should().dependOnClassesThat().resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule JACKSON_STAYS_BEHIND_THE_READER = noClasses()
      .that().resideOutsideOfPackage(ROOT + ".scenario.internal..")
      .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CLOCK_NO_STREAMS = noClasses().should().callMethod(java.time.LocalDate.class, "now")
      .orShould().callMethod(java.time.Instant.class, "now")
      .orShould().callMethod(System.class, "currentTimeMillis")
      .orShould().accessField(System.class, "out")
      .orShould().accessField(System.class, "err");

  /** {@code Math} may round these as the processor likes; {@code StrictMath} gives the same bits everywhere. */
  private static final List<String> ROUNDED_AS_THE_PROCESSOR_LIKES = List.of("sin", "cos", "tan", "asin", "acos", "atan",
      "atan2", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "sinh", "cosh", "tanh", "hypot");

  @ArchTest
  static final ArchRule SAME_BITS_EVERYWHERE = noClasses().should().callMethodWhere(
      target(owner(type(Math.class))).and(target(nameMatching(String.join("|", ROUNDED_AS_THE_PROCESSOR_LIKES)))));

  @ArchTest
  static final ArchRule NO_DEFAULT_LOCALE_ZONE_OR_CHARSET = noClasses()
      .should().callMethod(Locale.class, "getDefault")
      .orShould().callMethod(ZoneId.class, "systemDefault")
      .orShould().callMethod(Charset.class, "defaultCharset")
      .orShould().callMethod(String.class, "toLowerCase")
      .orShould().callMethod(String.class, "toUpperCase")
      .orShould().callMethod(String.class, "format", String.class, Object[].class)
      .orShould().callMethod(String.class, "formatted", Object[].class)
      .orShould().callMethod(String.class, "getBytes")
      .orShould().callConstructor(String.class, byte[].class);

  @ArchTest
  static final ArchRule NO_GLOBAL_CHANCE = noClasses().should().callMethod(Math.class, "random")
      .orShould().dependOnClassesThat().belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class);

  @ArchTest
  static final ArchRule NO_HOUSE_WORDS = classes().should()
      .haveSimpleNameNotEndingWith("Impl").andShould().haveSimpleNameNotEndingWith("Util")
      .andShould().haveSimpleNameNotEndingWith("Manager").andShould().haveSimpleNameNotStartingWith("Base");
}
