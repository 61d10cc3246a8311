package dev.snapback.scenario.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.Problems;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final Problems problems = new Problems();

  private Reading.Outcome read(String text) {
    return Small.read("x.yaml", text.getBytes(UTF_8), problems).orElseThrow();
  }

  @Test
  void aValueKnowsItsPlaceAndItsPath() {
    Reading.Outcome outcome = read("named:\n  first: {here: one, rate: 7.25%}\nlist: [a, b]\n");

    var first = outcome.values().get(Small.NAMED).get("first");
    assertThat(first.at()).isEqualTo(new At(new Place("x.yaml", 2, 3), "named.first"));
    assertThat(first.value().locate(Small.RATE)).get().satisfies(rate -> {
      assertThat(rate.value()).isEqualTo(new Rate(725));
      assertThat(rate.at()).isEqualTo(new At(new Place("x.yaml", 2, 28), "named.first.rate"));
    });
    assertThat(outcome.values().get(Small.LIST).get(1).at()).isEqualTo(new At(new Place("x.yaml", 3, 11), "list[2]"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aBlockMayBeWrittenAsItsMainValueAlone() {
    assertThat(read("must: alone\n").values().get(Small.REQUIRED).get(Small.HERE)).isEqualTo("alone");
  }

  @Test
  void anAbsentKeyHasItsDefault() {
    assertThat(read("must: alone\n").values().get(Small.REQUIRED).get(Small.RATE)).isEqualTo(Rate.ZERO);
  }

  @Test
  void allProblemsOfAFileAreToldAtOnceInOrderOfPlace() {
    read("""
        rate: ten
        days: 9999
        must: {rate: 10}
        named: {A B: {here: x}}
        tittle: x
        """);

    assertThat(problems.text()).containsExactly(
        "x.yaml:1:7: rate: this is not a rate (got ten; allowed: 10% or 7.25%, from 0% to 100000%; "
            + "maybe: for instance 10%)",
        "x.yaml:2:7: days: this is not a whole number (got 9999; allowed: a plain whole number from 0 to 3660; "
            + "maybe: for instance 3660)",
        "x.yaml:3:7: must: the key here is missing: what must be here (maybe: add here: one)",
        "x.yaml:3:14: must.rate: this is not a rate (got 10; allowed: 10% or 7.25%, from 0% to 100000%; maybe: 10%)",
        "x.yaml:4:9: named.A B: this cannot be a name here (got A B; allowed: lower case letters, digits and hyphens; "
            + "maybe: a-b)",
        "x.yaml:5:1: tittle: unknown key (got tittle; allowed: days, number, title, rate, list, map, must, named, "
            + "source; maybe: title)");
  }

  @Test
  void afterFiftyProblemsTheRestIsCounted() {
    var text = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      text.append("zz").append(i).append(": 1\n");
    }
    read(text.toString());

    assertThat(problems.list()).hasSize(50);
    assertThat(problems.text()).hasSize(51).last().isEqualTo("and 30 more");
  }

  @Test
  void theNearestSourceCoversEveryQuantityBeneathIt() {
    Reading.Outcome outcome = read("""
        source: A1
        days: 45
        rate: 1%
        named:
          source: T1
          first: {here: x, rate: 2%}
          second: {here: x, rate: 3%, source: [T2, A2]}
          third: {here: x, rate: 4%, source: {rate: T3, else: A3}}
          fourth: {here: x, rate: 5%, source: {here: T4}}
          fifth: {here: x, rate: 6%, source: {fact: R1, quote: "so it is"}}
        """);

    assertThat(problems.list()).isEmpty();
    assertThat(outcome.citations()).extracting(c -> c.at().path() + " " + c.cites()).containsExactly(
        "days A1", "rate A1", "named.first.rate T1", "named.second.rate T2, A2", "named.third.rate T3",
        "named.fourth.rate T1", "named.fifth.rate R1");
    assertThat(outcome.cited()).filteredOn(c -> c.quote().isPresent()).singleElement()
        .extracting(c -> c.id() + " " + c.quote().orElseThrow()).isEqualTo("R1 so it is");
    assertThat(outcome.values().get(Small.NAMED).get("third").value().cites()).isEqualTo(Cites.of("A3"));
  }

  @Test
  void withoutASourceAQuantityIsUncited() {
    assertThat(read("days: 45\nnumber: 7\ntitle: no quantity\n").citations())
        .singleElement().satisfies(c -> assertThat(c.cites().isEmpty()).isTrue());
  }

  @Test
  void aSourceThatCitesNothingIsAProblem() {
    read("must: {here: x, source: {raet: T1}}\nnamed: {a: {here: x, source: [[T1]]}, b: {here: x, source: '?'}}\n");

    assertThat(problems.text()).satisfiesExactly(
        line -> assertThat(line).startsWith("x.yaml:1:26: must.source.raet: unknown key in source").contains("maybe: rate"),
        line -> assertThat(line).startsWith("x.yaml:2:31: named.a.source[1]: this cites nothing (got a list"),
        line -> assertThat(line).startsWith("x.yaml:2:60: named.b.source: this is no id of a fact"));
  }

  @Test
  void aProblemHasAOneLineAndAThreeLineForm() {
    read("must: {here: x, raet: 5%}\n");

    assertThat(problems.list()).singleElement().satisfies(problem -> assertThat(problem.lines()).containsExactly(
        "x.yaml:1:17: must.raet: unknown key", "  got raet; allowed: here, rate, source", "  maybe: rate"));
  }

  @Test
  void theReferenceComesFromTheSameDeclaration() {
    assertThat(Reference.markdown(Small.ROOT, "A small file"))
        .startsWith("## A small file\n")
        .contains("### `named.NAME`\n\nThe same as `must`.\n")
        .contains("| `here` | a text |  | refused | what must be here | `here: one` |\n")
        .contains("| `rate` | a rate: 10% or 7.25%, from 0% to 100000% | % | `0%` | a rate | `rate: 10%` |\n");
  }

  @Test
  void placesAreCountedInCharactersAsPeopleSeeThem() {
    String text = "\ud83d\ude00: 'x'\r\nb: {\ud83d\ude00\ud83d\ude00: \"y\", c: z}\rd\n";
    var source = new Source("x", text);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      assertThat(source.index(source.place(i))).isEqualTo(i);
    }
    assertThat(source.place(text.indexOf("\"y"))).isEqualTo(new Place("x", 2, 9));
    assertThat(source.line(2)).endsWith("c: z}");
    assertThat(source.index(new Place("x.yaml", 9, 1))).isEqualTo(text.length());
  }

  @Test
  void aSlipOfThePenIsRecognized() {
    List<String> words = List.of("reciprocal", "fentanyl", "rate");
    assertThat(Nearest.to("recipocal", words)).contains("reciprocal");
    assertThat(Nearest.to("raet", words)).contains("rate");
    assertThat(Nearest.to("steel", words)).isEmpty();
    assertThat(Nearest.to("x", words)).isEmpty();
  }

  @Test
  void aValueWhereAListIsAskedForGoesIntoBrackets() {
    read("list: a\n");
    assertThat(problems.text()).containsExactly(
        "x.yaml:1:7: list: this is not a list (got a; allowed: [a text, …]; maybe: put it in brackets: [a])");
  }

  @Test
  void aPlaceWithinATextIsToldWhereTheFileHasTheTextAsItIs() {
    var bare = new Node.Scalar(new Place("x", 3, 5), "a\ud83d\ude00b", false, true);
    assertThat(bare.at(3)).isEqualTo(new Place("x", 3, 7));
    assertThat(new Node.Scalar(bare.place(), bare.text(), true, true).at(3)).isEqualTo(new Place("x", 3, 8));
    assertThat(new Node.Scalar(bare.place(), bare.text(), true, false).at(3)).as("escapes count otherwise").isEqualTo(bare.place());
    assertThat(bare.at(-1)).isEqualTo(bare.place());
    assertThat(bare.at(5)).isEqualTo(bare.place());
  }
}
