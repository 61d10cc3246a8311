package dev.snapback.shell;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.snapback.world.Engine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept has an order, in all classes of the library and of the shell: {@code Map.of} and its like have another one in
 * each start of the program, {@code OrderedMap} has one. Those that are let off only look something up, and never tell all.
 */
@AnalyzeClasses(packages = "dev.snapback", importOptions = ImportOption.DoNotIncludeTests.class)
class OrderTest {
  @ArchTest
  static void bothModulesAreLookedAt(JavaClasses classes) {
    assertThat(classes.contain(Engine.class)).isTrue();
    assertThat(classes.contain(Shell.class)).isTrue();
  }

  @ArchTest
  static final ArchRule MAPS_HAVE_AN_ORDER = noClasses()
      .that().doNotHaveFullyQualifiedName("dev.snapback.shell.command.Meanings")
      .and().doNotHaveFullyQualifiedName("dev.snapback.shell.view.TexRenderer")
      .should().callMethodWhere(describe("makes a map without order", (JavaMethodCall call) -> {
        int arguments = call.getTarget().getRawParameterTypes().size();
        return call.getTargetOwner().isEquivalentTo(Map.class)
            ? call.getName().matches("copyOf|ofEntries") || call.getName().equals("of") && arguments > 2
            : call.getTargetOwner().isEquivalentTo(Collectors.class)
                && (call.getName().matches("to(Unmodifiable|Concurrent)Map") || call.getName().equals("toMap") && arguments < 4);
      }));

  @ArchTest
  static final ArchRule SETS_HAVE_AN_ORDER = noClasses()
      .that().doNotHaveFullyQualifiedName("dev.snapback.kernel.WorkCalendar")
      .and().doNotHaveFullyQualifiedName("dev.snapback.scenario.internal.Values")
      .and().doNotHaveFullyQualifiedName("dev.snapback.truce.TruceMachine$Context")
      .should().callMethod(Set.class, "copyOf", Collection.class);
}
