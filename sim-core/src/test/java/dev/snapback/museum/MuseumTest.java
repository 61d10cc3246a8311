package dev.snapback.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The museum's labels are right: every bug can still be planted, and the test that must catch it is there. Whether the
 * tests do catch them is tried by {@code mvn -Dquick -Pmuseum -pl sim-core verify}.
 */
class MuseumTest {
  private final List<Exhibit> exhibits = Museum.exhibits();

  MuseumTest() throws IOException {}

  @Test
  void everyBugFitsExactlyOnePlaceOfTheSources() throws IOException {
    for (Exhibit exhibit : exhibits) {
      assertThat(exhibit.occurrences())
          .as("how often %s has what the bug \"%s\" replaces; the code has moved: follow it in exhibits.yaml",
              exhibit.file(), exhibit.bug())
          .isEqualTo(1);
      assertThat(exhibit.after()).as(exhibit.bug()).isNotEqualTo(exhibit.before());
    }
  }

  @Test
  void everyBugNamesATestThatExists() throws ClassNotFoundException {
    for (Exhibit exhibit : exhibits) {
      assertThat(Arrays.stream(Class.forName(exhibit.testClass()).getDeclaredMethods()).map(m -> m.getName()))
          .as(exhibit.bug()).contains(exhibit.testMethod());
    }
  }

  @Test
  void thereAreThirtyDifferentOnes() {
    assertThat(exhibits).hasSizeGreaterThanOrEqualTo(30);
    assertThat(exhibits).extracting(Exhibit::bug).doesNotHaveDuplicates();
    assertThat(exhibits).extracting(Exhibit::because).allMatch(why -> why.length() > 20);
  }
}
