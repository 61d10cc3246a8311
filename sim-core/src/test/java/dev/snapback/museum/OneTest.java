package dev.snapback.museum;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A program that runs the tests {@code CLASS#METHOD …} it is given and leaves with {@link #PASSED} or {@link #FAILED};
 * the last line it prints is the first failure.
 */
final class OneTest {
  static final int PASSED = 0;
  static final int FAILED = 3;
  static final int NOT_FOUND = 4;

  private OneTest() {}

  public static void main(String[] tests) throws ClassNotFoundException {
    List<DiscoverySelector> selected = new ArrayList<>();
    for (String test : tests) {
      String[] parts = test.split("#");
      Class<?> type = Class.forName(parts[0]);
      Method method = Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(parts[1])).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("there is no test " + test));
      selected.add(DiscoverySelectors.selectMethod(type, method));
    }
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selected).build();
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.getFailures().stream().findFirst().ifPresent(f -> System.out.printf(Locale.ROOT, "%n%s: %s%n",
        f.getTestIdentifier().getDisplayName(), firstLine(f.getException())));
    System.exit(summary.getTestsFoundCount() < tests.length ? NOT_FOUND
        : summary.getTotalFailureCount() > 0 ? FAILED : PASSED);
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure).strip().lines().map(String::strip).filter(l -> !l.isEmpty()).limit(3)
        .reduce((a, b) -> a + " " + b).orElse("");
  }
}
