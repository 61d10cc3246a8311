package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of magnets when licenses are halted, in the documents' scenario. */
class SupplyTest {
  private static final SupplyName MAGNETS = new SupplyName("magnets");
  private final Simulation sim = Simulation.start(Files2025.GENEVA);

  private double value(String metric) {
    return ((Value.Amount) sim.value(metric)).amount();
  }

  private String state() {
    return ((Value.State) sim.value("supply.magnets.autos.state")).name();
  }

  private void until(String condition) {
    assertThat(sim.advanceUntil(sim.condition(condition), Optional.empty()).met()).as(condition).isTrue();
  }

  @Test
  void trade_that_needs_no_license_keeps_stocks_as_they_are() {
    Simulation before = Simulation.start(Files2025.GENEVA,
        new Simulation.Start(Optional.of(LocalDate.parse("2025-04-04")), OptionalLong.empty()));
    double cover = ((Value.Amount) before.value("magnets.cover_days")).amount();
    assertThat(cover).isBetween(49.5, 50.0);
    assertThat(before.value("magnets.use_met")).isEqualTo(Value.of(100));
    assertThat(before.value("magnets.in_lead_tonnes")).satisfies(v ->
        assertThat(((Value.Amount) v).amount()).as("a month on the sea").isBetween(591.0, 592.5));
  }

  @Test
  void a_halt_lasts_through_what_is_on_the_way_then_come_shortage_and_line_stop() {
    assertThat(state()).isEqualTo("tight");
    sim.play("cn halt licenses for rare-earths");
    double licensed = value("supply.magnets.licensed_tonnes");
    until("supply.magnets.autos.state is shortage");
    assertThat(value("supply.magnets.autos.cover_days")).isLessThanOrEqualTo(10);
    assertThat(value("supply.magnets.autos.use_met")).as("there still is a stock").isEqualTo(100);
    assertThat(value("supply.magnets.licensed_in_lead_tonnes")).as("granted licenses have shipped").isZero();
    assertThat(value("supply.magnets.licensed_tonnes")).as("no more were granted").isEqualTo(licensed);
    assertThat(value("pressure.us")).isBetween(1.0, 1.2);
    until("supply.magnets.autos.state is line-stop");
    sim.advance(Span.days(1));
    assertThat(value("supply.magnets.autos.use_met")).as("others' tenth and what needs no license").isBetween(16.5, 17.5);
    assertThat(value("supply.magnets.autos.linestop_days")).isEqualTo(2);
    assertThat(value("pressure.us")).isGreaterThan(1.5);
    sim.play("cn lift licenses for rare-earths");
    until("supply.magnets.autos.state is tight");
    double pressure = value("pressure.us");
    sim.advance(Span.days(30));
    assertThat(value("pressure.us")).as("it fades").isLessThan(pressure);
  }

  @Test
  void the_journal_says_when_a_level_is_crossed() {
    sim.play("cn halt licenses for rare-earths");
    List<Entry> entries = sim.advance(Span.days(60));
    assertThat(entries).filteredOn(e -> e.event() instanceof SupplyEvent).extracting(e -> e.event().type())
        .contains("supply-tight", "supply-shortage", "supply-line-stop");
    assertThat(entries).extracting(e -> e.event().text()).anyMatch(
        t -> t.matches("magnets for autos tight → shortage, \\d(\\.\\d)? days of cover"));
  }

  /** Invariant 29b, between the queue's own books and the line's. */
  @Test
  void what_the_queue_grants_is_shipped_in_lead_unused_or_lapsed() {
    for (int i = 0; i < 20; i++) {
      sim.advance(Span.days(7));
      long licensed = 0;
      long found = 0;
      for (String users : List.of("autos", "electronics", "defense")) {
        SupplyBook.Account a = sim.world().supply().account(MAGNETS, new ClassName(users));
        licensed += a.licensed();
        found += a.shippedUnderLicense() + a.inLeadUnderLicense() + a.unused() + a.lapsed();
        assertThat(value("license.rare-earths." + users + ".licensed_tonnes")).isEqualTo(a.licensed() / 1000.0);
      }
      assertThat(found).isEqualTo(licensed);
      assertThat(value("license.rare-earths.licensed_tonnes")).isEqualTo(licensed / 1000.0);
    }
    assertThat(value("supply.magnets.licensed_tonnes")).isPositive();
  }

  @Test
  void why_goes_down_to_shipments_grants_use_and_the_regime_with_their_sources() {
    sim.play("cn halt licenses for rare-earths");
    until("magnets.cover_days < 10");
    Explanation why = sim.why("supply.magnets.autos.cover_days", sim.today());
    List<String> labels = labels(why).toList();
    assertThat(labels).contains("stock", "start, autos", "shipped under licenses", "shipped without a license",
        "delivered by others", "used", "use", "on the way", "licensed", "in lead", "lapsed", "regime rare-earths");
    assertThat(all(why).flatMap(e -> e.origin().stream()).flatMap(o -> o.cites().ids().stream()).toList())
        .contains("A23", "A25", "L3", "L4", "L5");
    assertThat(all(why).filter(e -> e.label().equals("regime rare-earths")).findFirst().orElseThrow())
        .satisfies(e -> assertThat(e.value()).isEqualTo("halted"))
        .satisfies(e -> assertThat(e.origin().orElseThrow().by()).isEqualTo("cn halt licenses for rare-earths"));
  }

  private static Stream<Explanation> all(Explanation e) {
    return Stream.concat(Stream.of(e), e.parts().stream().flatMap(SupplyTest::all));
  }

  private static Stream<String> labels(Explanation e) {
    return all(e).map(Explanation::label);
  }

  @Test
  void every_metric_has_a_value_or_says_why_not_and_explains_itself() {
    var names = new ArrayList<String>(sim.metrics().names());
    names.removeIf(n -> !n.startsWith("supply.") && !n.startsWith("pressure."));
    assertThat(names).hasSize(2 + 10 * 4 + 2 + 4 * 3);
    for (String name : names) {
      assertThat(sim.value(name)).isNotInstanceOf(Value.None.class);
      assertThat(sim.why(name, sim.today()).label()).isEqualTo(name);
    }
    assertThat(sim.world().pressures().level(new Actor("nobody"))).isEmpty();
  }

  @Test
  void flows_are_exact() {
    assertThat(Flow.parse("12 t per day").perYear()).isEqualTo(4_380_000);
    assertThat(Flow.parse("600 t per month").perYear()).isEqualTo(7_200_000);
    assertThat(Flow.parse("0.001 t per year")).hasToString("0.001 t per year");
    assertThatThrownBy(() -> Flow.parse("12 t")).hasMessageContaining("a flow is written");
    assertThatThrownBy(() -> Flow.parse("99999999 t per day")).hasMessageContaining("10000000 t a year");
  }
}
