package dev.snapback.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sessions are tried, in a small war; the documents' own scenario is in {@link DocumentsPropertiesTest}. */
class PropertyCheckTest {
  private static final Scenario PORTS = ScenarioReader.read(Files2025.FOLDER.resolve("two-ports.yaml")).orElseThrow();
  private static final int SESSIONS = 4;

  private static List<SessionProperty> each(BiFunction<ScenarioProperty, Simulation, Optional<String>> wrong) {
    return Arrays.stream(ScenarioProperty.values()).<SessionProperty>map(property ->
        new OwnProperty(property.name(), property.statement(), property.when(), sim -> wrong.apply(property, sim))).toList();
  }

  @Test
  void everyPropertyIsTriedWhereItSaysItIs() {
    var asked = new ArrayList<Integer>();
    PropertyReport report = PropertyCheck.run(PORTS, SESSIONS, 1, done -> asked.add(done));
    assertThat(report.scenario()).isEqualTo("two-ports");
    assertThat(report.sessions()).isEqualTo(SESSIONS);
    assertThat(report.seed()).isEqualTo(1);
    assertThat(report.holds()).isTrue();
    assertThat(report.results()).extracting(PropertyReport.Result::property).containsExactly(ScenarioProperty.values());
    assertThat(report.results()).allSatisfy(result -> assertThat(result.tries()).as(result.property().name())
        .isEqualTo(result.property().when() == SessionProperty.When.EACH_STEP ? report.played() : SESSIONS));
    assertThat(asked).as("before each session and each line").isSorted().contains(0, 1, 2, 3).doesNotContain(SESSIONS)
        .hasSizeGreaterThanOrEqualTo(SESSIONS + report.played() + report.refused());
    for (int session = 0; session < SESSIONS; session++) {
      int number = session;
      assertThat(asked.stream().filter(n -> n == number).count()).as("its own line and from 3 to 42").isBetween(4L, 43L);
    }
  }

  @Test
  void sessionsGoOnInTimeAndHaveLegalMovesAndOthers() {
    int sessions = 5 * SESSIONS; // in a few, chance may have more refused than played
    PropertyReport report = PropertyCheck.run(PORTS, sessions, 1, done -> true);
    assertThat(report.played()).isGreaterThan(3 * sessions);
    assertThat(report.refused()).isPositive().isLessThan(report.played());
    assertThat(report.days()).isBetween(100L, sessions * 274L);
    assertThat(report.states().keySet()).contains("license.cobalt.state", "truce.port-royal.state");
    assertThat(report.states().get("truce.port-royal.state")).hasSizeGreaterThan(1);
  }

  @Test
  void theSameSeedTriesTheSameSessions() {
    PropertyReport once = PropertyCheck.run(PORTS, 2, 7, done -> true);
    assertThat(once.states().values()).allSatisfy(seen -> assertThat(List.copyOf(seen)).isSorted());
    assertThat(PropertyCheck.run(PORTS, 2, 7, done -> true)).isEqualTo(once);
    assertThat(PropertyCheck.run(PORTS, 2, 8, done -> true)).isNotEqualTo(once);
  }

  @Test
  void aPropertyThatFailsIsReportedOnceAndMadeShort() {
    var looked = new EnumMap<ScenarioProperty, Integer>(ScenarioProperty.class);
    PropertyReport report = PropertyCheck.run(PORTS, each((property, sim) -> {
      looked.merge(property, 1, Integer::sum);
      return property == ScenarioProperty.UNDO_IS_EXACT && sim.today().isAfter(LocalDate.parse("2030-05-01"))
          ? Optional.of("it is after " + sim.today().withDayOfMonth(1)) : Optional.empty();
    }), SESSIONS, 1, done -> true);
    assertThat(report.holds()).isFalse();
    assertThat(report.results().stream().filter(r -> r.failure().isPresent()).toList()).singleElement().satisfies(failed -> {
      assertThat(failed.property().name()).isEqualTo("UNDO_IS_EXACT");
      assertThat(failed.holds()).isFalse();
      assertThat(failed.tries()).as("looked at no more").isLessThan(report.played());
      assertThat(failed.failure().orElseThrow().wrong()).startsWith("it is after 2030-");
      assertThat(failed.failure().orElseThrow().lines()).as("only time has to pass").hasSize(1)
          .allMatch(line -> line.startsWith("advance to 2030-"));
    });
    assertThat(looked.get(ScenarioProperty.CAPS_ONLY_LOWER)).isEqualTo(report.played());
  }

  @Test
  void aLookThatGoesOverALimitSaysNothing() {
    PropertyReport report = PropertyCheck.run(PORTS, each((property, sim) -> {
      if (property == ScenarioProperty.BRANCHES_ARE_APART) {
        throw new OverLimitException(Limits.EVENTS, "too many", "end earlier");
      }
      return Optional.empty();
    }), 1, 1, done -> true);
    assertThat(report.holds()).isTrue();
    assertThat(report.results().stream().filter(r -> r.tries() == 0)).singleElement().satisfies(untried -> {
      assertThat(untried.property().name()).isEqualTo("BRANCHES_ARE_APART");
      assertThat(untried.holds()).isFalse();
    });
  }

  @Test
  void eachSessionHasASeedAndLeansToTheDaysOnWhichSomethingIsDue() {
    var seeds = new TreeSet<Long>();
    var days = new TreeSet<LocalDate>();
    PropertyCheck.run(PORTS, each((property, sim) -> {
      seeds.add(sim.seed());
      days.add(sim.today());
      return Optional.empty();
    }), 12, 7, done -> true);
    assertThat(seeds).containsExactlyElementsOf(LongStream.range(7, 19).boxed().toList());
    assertThat(days.first()).isEqualTo("2030-04-01");
    assertThat(days.last()).isBeforeOrEqualTo(PORTS.spec().clock().end());
    LocalDate lapse = LocalDate.parse("2030-05-09");
    assertThat(days).as("the day before the truce lapses, that day and the next")
        .contains(lapse.minusDays(1), lapse, lapse.plusDays(1));
  }

  @Test
  void onePropertyIsTriedAloneOnTheSameSessions() {
    PropertyReport all = PropertyCheck.run(PORTS, 2, 7, done -> true);
    PropertyReport one = PropertyCheck.run(PORTS, List.of(ScenarioProperty.UNDO_IS_EXACT), 2, 7, done -> true);
    assertThat(one.results()).containsExactly(
        all.results().stream().filter(r -> r.property() == ScenarioProperty.UNDO_IS_EXACT).findFirst().orElseThrow());
    assertThat(one.played()).isEqualTo(all.played());
    assertThat(one.holds()).isTrue();
  }

  @Test
  void aPropertyOfOnesOwnIsTriedAfterEachLine() {
    SessionProperty early = SessionProperty.of("early", "no session comes to May", sim -> sim.today().isBefore(LocalDate.parse("2030-05-01"))
        ? Optional.empty() : Optional.of("it is " + sim.today().getMonth()));
    PropertyReport report = PropertyCheck.run(PORTS, List.of(early), SESSIONS, 1, done -> true);
    assertThat(report.holds()).isFalse();
    assertThat(report.results()).singleElement().satisfies(found -> {
      assertThat(found.property()).isSameAs(early);
      assertThat(found.failure().orElseThrow().lines()).hasSize(1);
    });
    assertThat(early.invariants()).isEmpty();
    assertThat(early.name() + ": " + early.statement()).isEqualTo("early: no session comes to May");
  }

  @Test
  void whatAPropertyThrowsIsWrongAndHasTheShortestSession() {
    for (Throwable thrown : List.of(new IllegalStateException("mine"), new AssertionError("mine"))) {
      SessionProperty early = SessionProperty.of("early", "no session comes to May", sim -> {
        if (sim.today().isBefore(LocalDate.parse("2030-05-01"))) {
          return Optional.empty();
        }
        if (thrown instanceof AssertionError wrong) {
          throw wrong;
        }
        throw (RuntimeException) thrown;
      });
      assertThat(PropertyCheck.run(PORTS, List.of(early), SESSIONS, 1, done -> true).results()).singleElement()
          .satisfies(found -> assertThat(found.failure().orElseThrow()).satisfies(failure -> {
            assertThat(failure.wrong()).isEqualTo("it threw " + thrown);
            assertThat(failure.lines()).hasSize(1);
          }));
    }
  }

  /** It was true of no try at all. */
  @Test
  void nothingHoldsWithoutATry() {
    assertThat(PropertyCheck.run(PORTS, 3, 7, done -> false).holds()).isFalse();
    assertThat(PropertyCheck.run(PORTS, List.of(), 1, 7, done -> true).holds()).isFalse();
  }

  @Test
  void seedsAreThoseThatALineCanName() {
    for (long seed : new long[] {-1, Limits.MOST_SEED + 1}) {
      assertThatThrownBy(() -> PropertyCheck.run(PORTS, 1, seed, done -> true)).isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a seed is from 0 to 999999999999999999, not " + seed);
    }
    assertThat(PropertyCheck.run(PORTS, 2, Limits.MOST_SEED, done -> true).sessions()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void eachPropertyIsASentenceAndHasANumber(ScenarioProperty property) {
    assertThat(property.statement()).isNotBlank().doesNotEndWith(".");
    assertThat(property.invariants().split(", ", -1)).allSatisfy(no ->
        assertThat(Integer.parseInt(no.replace("b", ""))).as("a row of docs/invariants.md").isBetween(1, 56));
  }

  @Test
  void aReportHoldsWhereNothingFailed() {
    var held = new PropertyReport.Result(ScenarioProperty.UNDO_IS_EXACT, 1, Optional.empty());
    var failed = new PropertyReport.Result(ScenarioProperty.UNDO_IS_EXACT, 1,
        Optional.of(new PropertyReport.Failure("undo changed the state", List.of("advance to 2030-04-02"))));
    assertThat(new PropertyReport("x", 1, 1, 1, 0, 1, Map.of(), List.of(held)).holds()).isTrue();
    assertThat(new PropertyReport("x", 1, 1, 1, 0, 1, Map.of(), List.of(held, failed)).holds()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void thereAreSomeSessionsAndNotTooMany(int sessions) {
    assertThatThrownBy(() -> PropertyCheck.run(PORTS, sessions, 1, done -> true))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("sessions: from 1 to 1000000, not " + sessions);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000})
  void oneSessionIsEnoughAndAMillionAreAllowed(int sessions) {
    assertThat(PropertyCheck.run(PORTS, sessions, 1, done -> false).sessions()).isZero();
  }

  @Test
  void aSessionThatIsBrokenOffDoesNotCount() {
    assertThat(PropertyCheck.run(PORTS, 3, 7, done -> false).sessions()).isZero();
    var asked = new AtomicInteger();
    PropertyReport report = PropertyCheck.run(PORTS, 3, 7, done -> asked.incrementAndGet() < 4);
    assertThat(report.sessions()).isZero();
    assertThat(report.played()).isZero();
  }

  @Test
  void aDayThatIsPastIsNothingToDo() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    assertThat(PropertyCheck.play(sim, "advance to 2025-06-04")).isTrue();
    assertThat(sim.steps()).isEmpty();
    assertThat(PropertyCheck.play(sim, "advance to 2026-06-04")).as("beyond the end").isFalse();
    assertThat(PropertyCheck.play(sim, "no such line")).isFalse();
  }

  @Test
  void aSessionThatFailsIsMadeAsShortAsItCanBe() {
    // Not a property: that nothing is ever announced, restricted or signed. The session shows it with one line.
    var lines = List.of("advance to 2025-06-10", "us raise fentanyl to 40%", "cn withdraw from geneva", "advance to 2025-06-20");
    var shrinking = new Shrinking(
        sim -> sim.value("truce.geneva.state").toString().contains("withdrawn")
            ? Optional.of("the truce is over") : Optional.empty(),
        () -> Simulation.start(Files2025.GENEVA));
    assertThat(shrinking.of(lines, "?"))
        .isEqualTo(new PropertyReport.Failure("the truce is over", List.of("cn withdraw from geneva")));
  }
}
