package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Form.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in the words of other programs are trouble that tells the line that is meant. */
class MeantTest {
  private static final Forms SAYINGS = Forms.of(
      Form.command(Group.LOAD, SampleCommands.Load.class, "(use|open) {scenario} [clear]", "load it", "use geneva-truce"),
      Form.command(Group.LOOK, SampleCommands.Why.class, "explain {metric} [of {on}]", "ask why", "explain tariff.us.cn"),
      Form.command(Group.LOOK, SampleCommands.Timeline.class, "(ls|log)", "look back", "ls"),
      Form.command(Group.PLAY, SampleCommands.Moves.class, "ls", "look around", "ls"),
      Form.command(Group.PLAY, SampleCommands.Advance.class, "wait {span}", "go on", "wait 3d"),
      Form.command(Group.PLAY, SampleCommands.Advance.class, "advance by {span}", "go on", "advance by 3d"),
      Form.command(Group.LOOK, SampleCommands.Show.class, "display {id}", "no form says this", "display 1")
          .with("topic", SampleCommands.Topic.TARIFFS));

  private final Grammar grammar = grammar(LocalDate.parse("2025-06-05"));

  private static Grammar grammar(LocalDate today) {
    var geneva = new GenevaNames();
    Names names = new Names() {
      @Override
      public List<String> names(Class<?> type, Scope scope) {
        return geneva.names(type, scope);
      }

      @Override
      public Optional<Days> days() {
        return Optional.of(new Days(LocalDate.parse("2025-01-17"), today, LocalDate.parse("2026-12-31")));
      }
    };
    return new Grammar(Moves.forms().and(SampleCommands.forms().alsoSaid(SAYINGS)), names, geneva);
  }

  private Trouble trouble(String line) {
    return (Trouble) grammar.parse(line);
  }

  private List<String> lines(String line) {
    Trouble trouble = trouble(line);
    return trouble.guesses().stream().map(trouble::with).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      use geneva-truce                 | load geneva-truce
      use geneva-truce, clear          | load geneva-truce
      open("geneva-truce")             | load geneva-truce
      open('geneva-truce')             | load geneva-truce
      git use geneva-truce             | load geneva-truce
      snapback load x                  | load x
      moves(us)                        | moves us
      explain tariff.us.cn             | why tariff.us.cn
      explain tarif.us.cn              | why tariff.us.cn
      wait 2 days                      | advance 2d
      advance by 2 days                | advance 2d
      why tariff.us.cn on 12 April     | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on April 12th   | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on July 12, 2026 | why tariff.us.cn on 2026-07-12
      why tariff.us.cn on the 12th of April | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on 12apr2025    | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on 2025/4/12    | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on 20250412     | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on 12.4.2025    | why tariff.us.cn on 2025-04-12
      why tariff.us.cn on 13/4/2025    | why tariff.us.cn on 2025-04-13
      why tariff.us.cn on 4/13/2025    | why tariff.us.cn on 2025-04-13
      forecast to April 12             | forecast to 2026-04-12
      forecast to 5 June               | forecast to 2026-06-05
      forecast to 6 June               | forecast to 2025-06-06
      load x at 12 April 2025          | load x at 2025-04-12
      forecast 1,000                   | forecast 1000
      forecast 1,000,000               | forecast 1000000
      forecast 1_000                   | forecast 1000
      forecast 1'000                   | forecast 1000
      forecast 1e3                     | forecast 1000
      forecast 1.5E3 --seed 1e2        | forecast 1500 --seed 100
      forecast 2k                      | forecast 2000
      us sign geneva effective Aug 1   | us sign geneva effective 2025-08-01
      """)
  void theLineThatIsMeantIsTheGuess(String typed, String meant) {
    assertThat(lines(typed)).containsExactly(meant);
    assertThat(grammar.parse(meant)).isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"why tariff.us.cn on 4/5/2025", "why tariff.us.cn on 31 June", "why tariff.us.cn on 12 January",
      "why tariff.us.cn on Ju 12", "why tariff.us.cn on 12 foo", "why tariff.us.cn on 2025/13/1", "load x at 12 April",
      "forecast 1,00", "forecast 1,000_000", "forecast 1e99", "forecast 1.5e0", "forecast 1e10", "forecast 1.0005k",
      "display 1", "git", "git nothing", "use", "open()", "why (x)", "(use x)", "use (x", "use (x) y"})
  void whatMeansNothingHereIsNotGuessed(String typed) {
    assertThat(lines(typed)).isEmpty();
  }

  @Test
  void theTroubleSaysWhyAndBeginsWhereTheLineDiffers() {
    assertThat(trouble("use geneva-truce").text()).isEqualTo("""
        use geneva-truce
        ^^^^^^^^^^^^^^^^
        load it
        did you mean load geneva-truce?
        for instance: load geneva-truce""");
    assertThat(trouble("advance by 3d").text()).isEqualTo("""
        advance by 3d
                ^^^^^
        go on
        did you mean advance 3d?
        for instance: advance 30d""");
    assertThat(trouble("why tariff.us.cn on April 12 # note").start()).isEqualTo(20);
  }

  @Test
  void ofOurOwnFormsTheTroubleIsTheSameAsEver() {
    assertThat(trouble("forecast 1,000").message()).isEqualTo("a whole number is written in digits alone: 1000");
    assertThat(trouble("forecast to April 12").message()).isEqualTo("expected a date, not April");
    assertThat(trouble("git moves").message()).isEqualTo("git is neither a command nor somebody who acts");
  }

  @Test
  void whatIsWrongWithTheRestIsSaidInTheWordsOfHere() {
    Trouble wrong = trouble("explain nothing");
    assertThat(wrong.message()).isEqualTo("expected a metric, not nothing");
    assertThat(wrong.example()).contains("why tariff.us.cn");
    assertThat(wrong.start()).isEqualTo(8);
  }

  @Test
  void severalThatFitAreAllGuesses() {
    assertThat(lines("ls")).containsExactly("timeline", "moves");
    assertThat(grammar.meant("ls")).containsExactly("timeline", "moves");
    assertThat(trouble("ls").message()).isEqualTo("look back");
  }

  @Test
  void whatIsRefusedForAnotherReasonMeansNothingElse() {
    assertThat(grammar.meant("load geneva-truce")).isEmpty();
    assertThat(grammar.meant("why tarif.us.cn")).containsExactly("why tariff.us.cn");
    assertThat(grammar.meant("\"unclosed")).isEmpty();
    assertThat(grammar.meant("")).isEmpty();
  }

  @Test
  void noSayingIsTaken() {
    assertThat(grammar.parse("use x")).isInstanceOf(Trouble.class);
    assertThat(grammar.forms().words()).doesNotContain("use", "explain");
    assertThat(grammar.complete("us", 2).candidates()).extracting(Completion.Candidate::text).doesNotContain("use");
  }

  @Test
  void aYearIsThatOfTheScenario() {
    Trouble late = (Trouble) grammar(LocalDate.parse("2026-09-01")).parse("why tariff.us.cn on August 12");
    assertThat(late.guesses()).containsExactly("2026-08-12");
    Trouble none = (Trouble) GenevaNames.grammar().parse("why tariff.us.cn on August 12");
    assertThat(none.guesses()).isEmpty();
  }

  @Test
  void guessesOfOneKindOnly() {
    assertThat(trouble("ls").only("moves"::equals).guesses()).containsExactly("moves");
  }
}
