package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/scenario-reference.md} is drawn from the declarations of the reader. */
class ScenarioReferenceTest {
  private static final Path PAGE = Path.of("../docs/scenario-reference.md");

  private static final String HEAD = """
      <!-- Generated from the declarations of the reader; do not edit. Write it anew with
           mvn -Dquick -pl sim-core -Dtest=ScenarioReferenceTest -Ddocs=write test -->
      # The scenario file, key by key

      YAML or JSON, UTF-8; [the authors' guide](authors-guide.md) begins at the beginning. Words in capitals stand for names
      of the scenario's own. Every map may also have the key `source`: it covers every number beneath it that has no nearer
      one.

      | source | covers |
      | --- | --- |
      | `T1`, `el-pais`, `A3` | with a fact, a document, an assumption |
      | `[T1, A3]` | with several |
      | `{fact: R1, quote: "…"}` | with a fact, and words of its document: those of the fact or others. Documents are not opened; `check` warns of words that are nearly the fact's own |
      | `{limit: [L2, A6], else: A5}` | key by key, the others with `else` |

      In a file that `extends` another, maps merge key by key, `KEY: drop` deletes a key, any other value takes the parent's
      place; `timeline`, `expect` and `sources` are added to the parent's, `drop: [ID]` leaves entries out.

      """;

  @Test
  void pageIsUpToDate() throws IOException {
    String page = HEAD + ScenarioReader.reference();
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
