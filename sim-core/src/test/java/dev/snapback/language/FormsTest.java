package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Form.Who;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {
  private static final Names NAMES = new GenevaNames();
  private static final Grammar GRAMMAR = GenevaNames.grammar();

  static Stream<String> examples() {
    return GRAMMAR.forms().all().stream().flatMap(f -> f.examples().stream());
  }

  static Stream<Form<?>> forms() {
    return GRAMMAR.forms().all().stream();
  }

  static Parsed parsed(String line) {
    Reading reading = GRAMMAR.parse(line);
    assertThat(reading).as(() -> reading instanceof Trouble t ? t.text() : line).isInstanceOf(Parsed.class);
    return (Parsed) reading;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsInNormalForm(String line) {
    assertThat(GRAMMAR.print(parsed(line))).isEqualTo(line);
  }

  @Test
  void whatARefusalNamesIsToldAsItIsTyped() {
    assertThat(GRAMMAR.forms().beginnings(
        List.of("raise", "void-basis", "end-exemption", "seek-call", "break-off", "withdraw-announcement", "let-stall", "suspend")))
        .containsExactly("raise", "void measures", "end exemption", "seek call", "break off", "withdraw-announcement", "suspend");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aMoveThatIsMadeAtOnceIsWrittenWithoutItsDay(Form<?> form) {
    assertThat(GRAMMAR.forms().usageNow(form)).doesNotContain("effective")
        .isEqualTo(GRAMMAR.forms().usage(form).replace(" [effective DATE]", ""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "talks of us and cn: agree-deal needs the state framework; it is silent|talks of us and cn: agree deal needs the state framework; it is silent",
    "did not happen: cn resume rare-earths (regime rare-earths: resume-regime needs the state suspended; it is free)|"
        + "did not happen: cn resume rare-earths (regime rare-earths: resume needs the state suspended; it is free)",
    "control resume-regime: resume needs the state suspended; it is none|control resume-regime: resume needs the state suspended; it is none",
    "control lenses: suspend-by-truce needs the state in-force; it is none|control lenses: suspend-by-truce needs the state in-force; it is none",
    "cn owes agree-deal|cn owes agree-deal"
  })
  void aReasonNamesAMoveAsItIsTyped(String reason, String told) {
    assertThat(Reasons.typed(reason)).isEqualTo(told);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyOptionalPartInEveryOrderFitsThisFormAlone(Form<?> form) {
    Set<String> lines = expanded(GRAMMAR.forms().phrase(form).elements());
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      String whole = (form.who() == Who.GOVERNMENTS ? "us, cn " : "") + line;
      Parsed read = parsed(whole);
      assertThat(Timed.bare(read.command())).as(whole).isInstanceOf(form.type());
      String normal = GRAMMAR.print(read);
      assertThat(parsed(normal)).as(normal).isEqualTo(read);
      assertThat(GRAMMAR.print(parsed(normal))).isEqualTo(normal);
      if (form.isMove()) {
        assertThat(parsed(whole + " because \"a \\\"why\\\"\"").because()).contains("a \"why\"");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormMakesAnExampleOfTheScenariosOwnNames(Form<?> form) {
    var elsewhere = new Form<>(form.type(), form.who(), form.group(), form.pattern(), form.help(), List.of("no such"), form.fixed(), Map.of(), Optional.empty());
    assertThat(parsed(GRAMMAR.example(elsewhere)).command()).isInstanceOf(form.type());
  }

  @Test
  void nobodyAccusesItselfInAnExample() {
    Form<?> accuse = forms().filter(f -> f.name().equals("accuse")).findFirst().orElseThrow();
    var elsewhere = new Form<>(accuse.type(), accuse.who(), accuse.group(), accuse.pattern(), accuse.help(), List.of("no such"),
        accuse.fixed(), Map.of(), Optional.empty());
    assertThat(GRAMMAR.example(elsewhere)).startsWith("us accuse cn of ");
  }

  @Test
  void namesOfFormsAreTheirLeadingWords() {
    assertThat(forms().map(Form::name)).contains("impose", "withdraw", "end-exemption", "void-measures", "sign");
  }

  @Test
  void wordsOfTheLanguageAreReserved() {
    assertThat(GRAMMAR.forms().words())
        .contains("impose", "on", "effective", "and", "or", "not", "is", "because", "until", "by", "deal", "moves", "legal")
        .doesNotContain("fentanyl", "--mermaid");
  }

  /** Every subset of the optional parts in every order, with different samples of the slots. */
  private static Set<String> expanded(List<Element> elements) {
    Set<String> lines = new LinkedHashSet<>(Set.of(""));
    for (Element element : elements) {
      var next = new LinkedHashSet<String>();
      for (String line : lines) {
        for (String more : texts(element)) {
          next.add(line.isEmpty() ? more : more.isEmpty() ? line : line + " " + more);
        }
      }
      lines = next;
    }
    return lines;
  }

  private static List<String> texts(Element element) {
    return switch (element) {
      case Element.Word word -> word.spellings();
      case Element.Slot slot -> {
        List<String> samples = slot.type().samples(NAMES);
        yield samples.size() <= 2 ? samples : List.of(samples.get(0), samples.get(samples.size() - 1));
      }
      case Element.Options options -> {
        var found = new ArrayList<String>();
        orders(options.groups(), "", found);
        yield found;
      }
    };
  }

  private static void orders(List<List<Element>> left, String line, List<String> found) {
    found.add(line);
    for (List<Element> group : left) {
      var others = new ArrayList<>(left);
      others.remove(group);
      String more = expanded(group).iterator().next();
      orders(others, line.isEmpty() ? more : line + " " + more, found);
    }
  }
}
