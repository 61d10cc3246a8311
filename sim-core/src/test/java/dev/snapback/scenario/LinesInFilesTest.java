package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves, settings, terms and conditions of a file that cannot be understood: the place within the line, and what may have been meant. */
class LinesInFilesTest {
  private static final String FILE = """
      snapback: 1
      scenario: small
      clock: {start: 2030-01-01, end: 2030-12-31}
      source: A1
      assumptions: {A1: {text: Everything here, because: invented}}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      tariffs: {av.bo: {surcharge: {rate: 40%}}}
      truces:
        peace:
          parties: [av, bo]
          length: 60d
          terms: [TERM]
      timeline:
        - DEED
      expect:
        - {date: 2030-01-03, that: COND}
      """;
  private static final String TERM = "suspend av.bo.surcharge to 5%";
  private static final String DEED = "{date: 2030-01-02, move: av restore surcharge}";
  private static final String COND = "tariff.av.bo = 40%";

  private static String problems(String term, String deed, String condition) {
    String file = FILE.replace("TERM", term).replace("DEED", deed).replace("COND", condition);
    return ScenarioReader.read("small.yaml", file).check().problems().stream().map(Problem::text)
        .map(text -> text.replaceAll("impose, .* fall", "impose to fall")).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "move: av rise surcharge to 5% => small.yaml:14:33: timeline[1].move: rise is no move (got rise; allowed: impose to fall; maybe: raise)",
    "move: av raise surcharge => small.yaml:14:48: timeline[1].move: something is missing: \"to\" or \"by\" (got the end of the line; allowed: to, by; maybe: for instance: av raise surcharge to 20%)",
    "set: truce.peace.length => small.yaml:14:29: timeline[1].set: this sets nothing (got truce.peace.length; allowed: PARAMETER VALUE)",
    "set: truce.peace.lenght 90d => small.yaml:14:29: timeline[1].set: there is no parameter of this name (got truce.peace.lenght; allowed: truce.peace.length, truce.peace.notice; maybe: truce.peace.length)",
    "set: truce.peace.length -1d => small.yaml:14:29: timeline[1].set: a span is written 45d (calendar days) or 45wd (working days), not -1d"
  })
  void deeds(String deed, String problem) {
    assertThat(problems(TERM, "{date: 2030-01-02, " + deed + "}", COND)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "suspend av.bo.surcharg to 5% => small.yaml:12:21: truces.peace.terms[1]: expected a measure or a license regime or a control, not av.bo.surcharg (got av.bo.surcharg; allowed: a measure, a license regime, a control; maybe: av.bo.surcharge)", "suspend av.bo.surcharge by 5% => small.yaml:12:40: truces.peace.terms[1]: 5% is not a difference of rates in percentage points: 5pp (got 5%; allowed: a difference of rates in percentage points; maybe: 5pp)"})
  void terms(String term, String problem) {
    assertThat(problems(term, DEED, COND)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "tariff.av.bo = 40d => small.yaml:16:45: expect[1].that: tariff.av.bo is in %, not in d: 40% (got 40d; allowed: a number such as 30%; maybe: 40%)", "truce.peace.state is lapset => small.yaml:16:51: expect[1].that: truce.peace.state is never lapset; it is none, lapsed, withdrawn, collapsed, proposed, in-force, superseded (got lapset; allowed: not, a state; maybe: lapsed)"})
  void conditions(String condition, String problem) {
    assertThat(problems(TERM, DEED, condition)).isEqualTo(problem);
  }
}
