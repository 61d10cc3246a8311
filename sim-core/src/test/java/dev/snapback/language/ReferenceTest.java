package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Limits;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private final Forms forms = Moves.forms();
  private final Reference reference = new Reference(forms);

  @Test
  void everyFormHasItsEntry() {
    String page = reference.markdown();
    assertThat(page).startsWith("## Moves: tariffs\n\n### impose\n\n    ACTORS impose LAYER RATE on PARTNERS");
    forms.all().forEach(f -> assertThat(page).contains(reference.usage(f), f.help() + ".\n", f.examples().get(0)));
    assertThat(page).contains("| `cut` | `(to RATE \\| by POINTS)` | a lower rate |");
  }

  @Test
  void anEntryHasThePatternTheMeaningThePartsAndExamples() {
    assertThat(reference.markdown(reference.about("suspend").get(0))).isEqualTo("""
        ### suspend

            ACTORS suspend LAYER (to RATE | by POINTS) [(for SPAN | until DATE)] [on PARTNERS] [effective DATE] [because "WHY"]

        Hold a layer at a lower rate for a while; the law itself stays as it is.

        | part | written | meaning |
        | --- | --- | --- |
        | `layer` | `LAYER` | a layer |
        | `cut` | `(to RATE \\| by POINTS)` | a lower rate |
        | `term` | `(for SPAN \\| until DATE)` | how long |
        | `partners` | `on PARTNERS` | a partner: cn, hk; all; all except ca, mx |
        | `effective` | `effective DATE` | the morning on which it is made; until then it is on the schedule; a date: 2025-08-12 |

            us suspend reciprocal to 10% for 90d
            us suspend reciprocal by 24pp until 2025-11-10
        """);
  }

  record Count(Optional<Integer> most, boolean again) {}

  @Test
  void aPartThatMayBeLeftOutIsToldWithItsWordsAndWhatItMeans() {
    var count = Form.command(Form.Group.LOOK, Count.class, "count [up to {most}] [--again]", "Count", "count up to 4")
        .meaning(Map.of("most", "where to end"));
    var counting = new Reference(Forms.of(count));
    assertThat(counting.markdown(count)).contains("| `most` | `up to N` | where to end; a whole number", "| `again` | `--again` |  |");
    assertThat(counting.options(count)).containsExactly(Map.entry("up to N", "where to end"));
    assertThat(counting.unexplained(count)).containsExactly("--again");
  }

  record Bounded(@Within(least = 2, limit = Limits.THREADS) Optional<Integer> most) {}

  @Test
  void aNumberIsToldWithItsLimit() {
    var bounded = Form.command(Form.Group.LOOK, Bounded.class, "count [up to {most}]", "Count", "count up to 4");
    assertThat(new Reference(Forms.of(bounded)).markdown(bounded)).contains("a whole number: 2 to 1024");
  }

  record Bare() {}

  @Test
  void whatHasNoPartsHasNoTableAndGroupsArePartedByALine() {
    var bare = Form.command(Form.Group.LOOK, Bare.class, "bare", "Do nothing", "bare");
    var two = new Reference(Forms.of(bare, Form.command(Form.Group.FILES, Save.class, "save {file}", "Save", "save a")));
    assertThat(two.markdown(bare)).isEqualTo("### bare\n\n    bare\n\nDo nothing.\n\n    bare\n");
    assertThat(two.markdown()).startsWith("## Look\n\n### bare\n").contains("    bare\n\n## Files and session\n\n### save\n");
  }

  record Save(String file) {}

  @Test
  void theGroupsOfTheShellHaveTheirTitlesAndNoActors() {
    var save = Form.command(Form.Group.FILES, Save.class, "save {file}", "Write the session into a file", "save a.snap");
    var shell = new Reference(SampleCommands.forms().and(Forms.of(save)));
    assertThat(shell.markdown().lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Load", "## Play", "## Look", "## Study", "## Files and session");
    assertThat(shell.usage(save)).isEqualTo("save TEXT");
  }

  @Test
  void helpFindsFormsByWordNameAndGroup() {
    assertThat(reference.about("suspend")).hasSize(3);
    assertThat(reference.about("require licenses")).hasSize(1);
    assertThat(reference.about("truces")).hasSize(TruceForms.forms().all().size());
    assertThat(reference.about("nothing")).isEmpty();
  }

  @Test
  void helpTakesSeveralWordsInAnyCaseAndActorsBeforeThem() {
    assertThat(reference.about("Truces")).hasSize(TruceForms.forms().all().size());
    assertThat(reference.about("suspend reciprocal by 24pp")).as("that form alone has by").hasSize(1);
    assertThat(reference.about("us, cn SIGN geneva")).isEqualTo(reference.about("sign"));
    assertThat(reference.about("us raise reciprocal to 30%")).isEqualTo(reference.about("raise"));
    assertThat(reference.about("us file")).as("firms file, no government stands before it").isEmpty();
  }

  @Test
  void formsMentionWordsInAnyNumber() {
    assertThat(reference.mentioning("truces")).isEqualTo(reference.mentioning("TRUCE"))
        .containsAll(reference.about("sign"));
    assertThat(reference.mentioning("")).isEmpty();
    assertThat(reference.mentioning("nothing of the kind")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "remove us.cn.reciprocal to 34%", "remove us.cn.reciprocal", "suspend us.cn.reciprocal to 10%",
    "suspend us.cn.reciprocal by 24pp", "suspend rare-earths", "suspend ai-chips", "keep us.cn.fentanyl",
    "cn must approve rare-earth-licenses", "us must refrain something-new"
  })
  void termsOfTruces(String line) {
    var terms = new Grammar(TruceForms.terms(), new GenevaNames(), MetricNames.NONE);
    Reading reading = terms.parse(line);
    assertThat(reading).isInstanceOf(Parsed.class);
    assertThat(((Parsed) reading).command()).hasToString(line);
    assertThat(terms.print((Parsed) reading)).isEqualTo(line);
  }

  @Test
  void termsOfTrucesHaveTroubleToo() {
    var terms = new Grammar(TruceForms.terms(), new GenevaNames(), MetricNames.NONE);
    Trouble trouble = (Trouble) terms.parse("cn must aprove rare-earth-licenses");
    assertThat(trouble.guesses()).containsExactly("approve");
    Trouble measure = (Trouble) terms.parse("suspend us.cn.reciprocl to 10%");
    assertThat(measure.guesses()).containsExactly("us.cn.reciprocal");
    assertThat(((Trouble) terms.parse("cn must lift and")).message()).contains("cannot be a name");
  }
}
