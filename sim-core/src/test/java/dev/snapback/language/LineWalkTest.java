package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Group;
import dev.snapback.vocabulary.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Walks through the grammar with chance in the hand. */
class LineWalkTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 5, 14);
  private static final Actor US = new Actor("us");
  private static final IntUnaryOperator FIRST = n -> 0;
  private static final IntUnaryOperator LAST = n -> n - 1;

  record Count(int n) {}

  record Ship(int n) implements Command {}

  record Rate(List<Actor> actors) implements Command {}

  private static Optional<String> walk(Grammar grammar, List<Actor> actors, String verb, IntUnaryOperator pick) {
    return new LineWalk(grammar, pick).move(actors, Set.of(verb), Optional.empty(), TODAY);
  }

  @Test
  void aWalkEndsAtTheFirstMoveThatCanBeReadOrGoesOnByChance() {
    assertThat(walk(GenevaNames.grammar(), List.of(US), "restrict", FIRST)).contains("us restrict ai-chips");
    assertThat(walk(GenevaNames.grammar(), List.of(US), "restrict", LAST))
        .contains("us restrict student-visas expires 2025-09-07 effective 2025-09-07");
  }

  @Test
  void aWalkThatMayBeginWithNoWordLeadsNowhere() {
    assertThat(walk(GenevaNames.grammar(), List.of(US), "advance", FIRST)).isEmpty();
  }

  @Test
  void aShellCommandThatBeginsLikeAMoveIsNoEnd() {
    Forms forms = Forms.of(
        Form.command(Group.LOOK, Count.class, "ship {n}", "Count ships", "ship 4"),
        Form.command(Group.PLAY, Ship.class, "ship {n} away", "Ship some", "ship 4 away"));
    var grammar = new Grammar(forms, new GenevaNames(), MetricNames.NONE);
    assertThat(walk(grammar, List.of(), "ship", FIRST)).contains("ship 0 away");
  }

  @Test
  void aMoveThatGoesOnAndOnIsGivenUp() {
    Names many = (type, scope) -> IntStream.range(0, 30).mapToObj(i -> "a" + i).toList();
    Forms forms = Forms.of(Form.command(Group.PLAY, Rate.class, "rate {actors...}", "Rate some", "rate a0"));
    var grammar = new Grammar(forms, many, MetricNames.NONE);
    assertThat(walk(grammar, List.of(), "rate", FIRST)).contains("rate a0");
    var next = new AtomicInteger();
    assertThat(walk(grammar, List.of(), "rate", n -> n >= 30 ? next.getAndIncrement() : n - 1)).isEmpty();
    assertThat(next).hasValue(23);
  }
}
