package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.kernel.Refusal;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Outcome;
import dev.snapback.world.Scheduled;
import dev.snapback.world.TwoSides;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move may be made for a later day, and what lasts may say when it ends. */
class MovesForLaterTest {
  private static final String LINES = """
      goods: {tin: {title: Tin}}
      tariffs: {av.bo: {surcharge: {rate: 40%}}}
      controls: {lenses: {by: av, on: bo}}
      talks: {bo.av: {places: hilltop}}
      licenses:
        salt: {exporter: bo, limit: 45d, yields: limit, deemed: granted, capacity: 5 per wd, review: fixed(10d), approval: 90%, returned: 0%, arrivals: [{class: cooks, to: av, rate: 1 per day, tonnes: fixed(2)}]}
      stances:
        proud: {actor: bo, refuses: "av, bo meet", while: tariff.av.bo > 30%, force: hard}
      timeline:
        - {date: 2030-01-01, id: control, move: "bo require licenses for salt"}
        - {date: 2030-01-10, id: open, move: "av exempt tin from surcharge effective 2030-02-01 expires 2030-03-01"}
      """;

  private final Simulation sim = TwoSides.start(LINES);

  private void play(String line) {
    Outcome outcome = sim.play(line);
    assertThat(outcome).as(line + ": " + outcome).isInstanceOf(Outcome.Accepted.class);
  }

  private Optional<String> today(String line) {
    String before = sim.hash();
    Optional<String> why = sim.refusedToday(sim.parse(line)).map(Refusal::reason);
    assertThat(sim.hash()).isEqualTo(before);
    return why;
  }

  @Test
  void whatWouldBeRefusedTodaySaysSo() {
    assertThat(today("av end exemption of tin from surcharge effective 2030-02-05")).get().asString().startsWith("av.bo.surcharge");
    assertThat(today("av exempt tin from surcharge effective 2030-02-05")).isEmpty();
    assertThat(today("av, bo meet effective 2030-02-05")).get().asString().contains("proud");
    assertThat(today("av end exemption of tin from surcharge")).as("it is for today").isEmpty();
    assertThat(today("av raise surcharge to 50% effective 2030-02-05")).as("its machine keeps the day").isEmpty();
    play("av exempt tin from surcharge");
    assertThat(today("av end exemption of tin from surcharge effective 2030-02-05")).isEmpty();
  }

  private Refusal refused(String line) {
    String before = sim.hash();
    Outcome outcome = sim.play(line);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(sim.hash()).isEqualTo(before);
    return ((Outcome.Refused) outcome).refusal();
  }

  private String on(String metric, String day) {
    return sim.value(metric, LocalDate.parse(day)).shown(sim.metric(metric).unit());
  }

  private List<String> toCome() {
    return sim.schedule().stream().map(Scheduled::id).toList();
  }

  @Test
  void anExemptionOfAFileBeginsAndEndsOnItsDays() {
    sim.advanceTo(LocalDate.parse("2030-04-01"));

    assertThat(on("tariff.av.bo.tin", "2030-01-31")).isEqualTo("40%");
    assertThat(on("tariff.av.bo.tin", "2030-02-01")).isEqualTo("0%");
    assertThat(on("tariff.av.bo.tin", "2030-02-28")).isEqualTo("0%");
    assertThat(on("tariff.av.bo.tin", "2030-03-01")).isEqualTo("40%");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      av restrict lenses expires 2030-02-01; control.lenses.state; 2030-01-31; in-force; 2030-02-01; lifted
      av restrict lenses effective 2030-01-15 expires 2030-02-01; control.lenses.state; 2030-01-31; in-force; 2030-02-01; lifted
      bo halt licenses for salt expires 2030-02-01; license.salt.state; 2030-01-31; halted; 2030-02-01; controlled
      bo halt licenses for salt effective 2030-02-01; license.salt.state; 2030-01-31; controlled; 2030-02-01; halted
      bo expedite licenses for salt expires 2030-02-01; license.salt.state; 2030-01-31; expedited; 2030-02-01; controlled
      av remove surcharge to 10% effective 2030-02-01; tariff.av.bo; 2030-01-31; 40%; 2030-02-01; 10%
      av suspend surcharge to 5% effective 2030-02-01; tariff.av.bo; 2030-01-31; 40%; 2030-02-01; 5%
      """)
  void whatIsSaidIsSoOnItsDay(String line, String metric, String before, String was, String after, String is) {
    play(line);

    sim.advanceTo(LocalDate.parse("2030-03-01"));

    assertThat(on(metric, before)).isEqualTo(was);
    assertThat(on(metric, after)).isEqualTo(is);
  }

  @Test
  void whatIsToComeHasANameByWhichItIsCanceledAndUndoBringsItBack() {
    play("av remove surcharge to 10% effective 2030-02-01 because \"a promise\"");
    assertThat(toCome()).containsExactly("open", "remove-2030-02-01");

    assertThat(sim.cancel("remove-2030-02-01")).isTrue();
    assertThat(toCome()).containsExactly("open");
    assertThat(sim.undo(1)).isEqualTo(1);
    assertThat(toCome()).containsExactly("open", "remove-2030-02-01");

    sim.advanceTo(LocalDate.parse("2030-02-02"));
    assertThat(on("tariff.av.bo", "2030-02-01")).isEqualTo("10%");
    assertThat(sim.why("tariff.av.bo").toString()).contains("A2");
  }

  @Test
  void aNameIsGivenOnce() {
    play("av remove surcharge effective 2030-02-01");
    sim.cancel("remove-2030-02-01");
    play("av remove surcharge effective 2030-02-01");
    assertThat(toCome()).containsExactly("open", "remove-2030-02-01-2");
  }

  @Test
  void stancesAreAskedOnTheDay() {
    play("av, bo meet effective 2030-01-05");
    sim.advanceTo(LocalDate.parse("2030-01-06"));
    assertThat(sim.journal()).anySatisfy(e -> assertThat(e.event().text()).startsWith("did not happen: av, bo meet ("));
  }

  @Test
  void daysThatAreNoneAreRefused() {
    sim.advanceTo(LocalDate.parse("2030-01-05"));
    assertThat(refused("av remove surcharge effective 2030-01-04").reason())
        .isEqualTo("it cannot take effect in the past: 2030-01-04 is before today, 2030-01-05");
    assertThat(refused("bo halt licenses for salt expires 2030-01-05").reason())
        .isEqualTo("it would expire on 2030-01-05, which is not after its first day, 2030-01-05");
    assertThat(refused("av restrict lenses effective 2030-02-01 expires 2030-02-01").reason())
        .isEqualTo("it would expire on 2030-02-01, which is not after its first day, 2030-02-01");
    assertThat(refused("av ease lenses expires 2030-02-01").guard()).isEqualTo(Refusal.NO_ROW);
    assertThat(toCome()).containsExactly("open");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      av suspend surcharge to 5% expires 2030-02-01; here the end is written (for SPAN | until DATE)
      av suspend lenses expires 2030-02-01; here the end is written until DATE
      av, bo meet expires 2030-02-01; meet brings nothing about that lasts till a day; make the move that follows it
      """, maxCharsPerColumn = 200)
  void whatDoesNotExpireSaysWhatToType(String line, String message) {
    assertThatThrownBy(() -> sim.play(line)).isInstanceOf(AskException.class).hasMessageContaining(message);
  }

  @Test
  void aSavedScenarioHasWhatIsToComeAndNotWhatWasCanceled() {
    play("bo halt licenses for salt effective 2030-02-01 expires 2030-03-01");
    play("av restrict lenses expires 2030-02-10");
    play("av remove surcharge effective 2030-02-01");
    sim.cancel("require-licenses-2030-03-01");
    sim.cancel("lift-2030-02-10");
    sim.cancel("remove-2030-02-01");
    sim.advanceTo(LocalDate.parse("2030-04-01"));

    String text = SavedScenario.text(sim, "peace", "two", List.of(), false);
    assertThat(text).contains("bo halt licenses for salt effective 2030-02-01").contains("av restrict lenses")
        .doesNotContain("expires").doesNotContain("remove");
    Scenario saved = ScenarioReader.read("peace.yaml", text, Map.of("two.yaml", TwoSides.file(LINES))).orElseThrow();
    assertThat(SavedScenario.differs(sim, saved)).isEmpty();
  }
}
