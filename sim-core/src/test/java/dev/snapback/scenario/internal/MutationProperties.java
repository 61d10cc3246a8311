package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Characters;
import dev.snapback.scenario.Mutations;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a file: it is read, or its problems are told with their places; nothing is ever thrown. */
class MutationProperties {
  private static final String YAML = """
      # A comment, and one of each
      days: 45
      number: 7
      title: "A \\"quoted\\" title, with é and \uD83D\uDE00"
      rate: 7.25%
      list: [a, 'b', "c"]
      map: {one: x, two: 'y'}
      must: alone
      named:
        first: {here: one, rate: 10%, source: T1}
        second:
          here: >
            folded
            text
          source: {rate: [T1, A2], else: {fact: R1, quote: "so"}}
      source: [A1, el-pais]
      """;

  private static final String JSON = """
      {"days": 45, "number": 7, "title": "A \\"quoted\\" \\u00e9", "rate": "7.25%", "list": ["a", "b"],
       "map": {"one": "x", "two": "y"}, "must": "alone",
       "named": {"first": {"here": "one", "source": {"rate": ["T1"], "else": "A2"}}}, "source": ["A1"]}
      """;

  @Property(tries = 400)
  void everyMutationEndsInATreeOrInLocatedProblems(@ForAll long seed) {
    mutate(YAML, "x.yaml", new Random(seed));
    mutate(JSON, "x.json", new Random(seed));
    mutate(JSON, "json-as.yaml", new Random(seed));
  }

  private static void mutate(String valid, String name, Random random) {
    var problems = new Problems();
    Optional<Reading.Outcome> outcome = Small.read(name, Mutations.of(valid, random), problems);
    assertThat(outcome.isPresent() || problems.hasErrors()).isTrue();
    for (Problem problem : problems.list()) {
      assertThat(problem.line()).isPositive();
      assertThat(problem.column()).isPositive();
      assertThat(problem.message()).isNotBlank();
      assertThat(problem.text().codePoints()).noneMatch(Characters::forbidden);
    }
  }
}
