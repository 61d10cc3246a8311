package dev.snapback.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the shell: view and record stand alone, session holds, command answers, the top runs. */
@AnalyzeClasses(packages = "dev.snapback.shell", importOptions = ImportOption.DoNotIncludeTests.class)
class ShellArchitectureTest {
  private static final String ROOT = "dev.snapback.shell";

  @ArchTest
  static final ArchRule VIEW_KNOWS_NO_SESSION = noClasses().that().resideInAPackage(ROOT + ".view")
      .should().dependOnClassesThat().resideInAnyPackage(
          ROOT, ROOT + ".command", ROOT + ".session", ROOT + ".record", ROOT + ".terminal");

  @ArchTest
  static final ArchRule SESSION_KNOWS_NO_COMMANDS = noClasses().that().resideInAPackage(ROOT + ".session")
      .should().dependOnClassesThat().resideInAnyPackage(ROOT, ROOT + ".command", ROOT + ".view", ROOT + ".terminal");

  @ArchTest
  static final ArchRule RECORD_STANDS_ALONE = noClasses().that().resideInAPackage(ROOT + ".record")
      .should().dependOnClassesThat().resideInAnyPackage(
          ROOT, ROOT + ".command", ROOT + ".session", ROOT + ".view", ROOT + ".terminal");

  @ArchTest
  static final ArchRule COMMANDS_KNOW_NO_TERMINAL = noClasses().that().resideInAPackage(ROOT + ".command")
      .should().dependOnClassesThat().resideInAnyPackage(ROOT, ROOT + ".terminal");

  @ArchTest
  static final ArchRule ONLY_THE_TERMINAL_SEES_JLINE = noClasses().that().resideOutsideOfPackage(ROOT + ".terminal")
      .should().dependOnClassesThat().resideInAPackage("org.jline..");

  @ArchTest
  static final ArchRule BATCH_LOADS_NO_TERMINAL = noClasses().that().doNotHaveSimpleName("AtTerminal")
      .and().resideOutsideOfPackage(ROOT + ".terminal")
      .should().dependOnClassesThat().resideInAPackage(ROOT + ".terminal");

  @ArchTest
  static final ArchRule ONLY_ONE_CLASS_WRITES_JSON = noClasses()
      .that().haveNameNotMatching(".*\\.JsonRenderer(\\$.*)?")
      .should().dependOnClassesThat().resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule NOBODY_PRINTS = noClasses().should().accessField(System.class, "out")
      .orShould().accessField(System.class, "err");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
}
