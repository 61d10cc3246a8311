package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Transition;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every number of a line by its name, every number that can be set, and what becomes of a line when it is. */
class SupplyFiguresTest {
  private static final SupplyName NAME = new SupplyName("magnets");
  private static final Actor US = new Actor("us");
  private static final Actor EU = new Actor("eu");
  private static final ClassName AUTOS = new ClassName("autos");
  private static final ClassName TOYS = new ClassName("toys");
  private static final LocalDate START = LocalDate.parse("2025-01-17");
  private static final String STEM = "supply.magnets.";

  /** Autos take 10 t and toys 1 t a day; licenses are half used and valid for 6 days; a lead of 3 days. */
  private static SupplySpec spec() {
    return new SupplySpec(NAME, "Magnets", US, new RegimeName("rare-earths"),
        new SupplySpec.Trade(Optional.of(Flow.parse("300 t per month")), Flow.parse("1.1 t per day"), Span.days(90)), Span.days(3),
        Share.percent(90), new SupplySpec.Papers(Share.percent(50), Span.days(6)), Share.NONE,
        new SupplySpec.Levels(Span.days(20), Span.days(10), Span.days(2), Span.days(1)),
        List.of(new SupplySpec.Users(AUTOS, Flow.parse("10 t per day"), Span.days(14)),
            new SupplySpec.Users(TOYS, Flow.parse("365 t per year"), Span.days(30))),
        Optional.of(new SupplySpec.Strain(US, new Pressure(100))), Map.of("", Cites.of("A1"), "use", Cites.of("A2")));
  }

  private static SupplyBook book(SupplySpec... specs) {
    return SupplyBook.start(List.of(specs), START, r -> true);
  }

  private static List<Event> evenings(SupplyBook book, int from, int to, boolean required) {
    var found = new ArrayList<Event>();
    for (int day = from; day < to; day++) {
      found.addAll(book.evening(START.plusDays(day), r -> required, true));
    }
    return found;
  }

  /** Ten evenings; on the first two days 40 t were licensed to autos and 8 t to toys. */
  private static SupplyBook played() {
    SupplyBook book = book(spec());
    book.granted(0, 0, 40_000, START.toEpochDay());
    evenings(book, 0, 1, true);
    book.granted(0, 1, 8_000, START.plusDays(1).toEpochDay());
    evenings(book, 1, 6, true);
    book.granted(0, 0, 6_000, START.plusDays(6).toEpochDay());
    evenings(book, 6, 8, true);
    return book;
  }

  private static Map<String, Double> amounts(SupplyBook book, String users) {
    var found = new LinkedHashMap<String, Double>();
    for (Metric<SupplyBook> metric : SupplyMetrics.of(book.specs())) {
      String name = metric.name().substring(STEM.length());
      boolean ofClass = name.startsWith("autos.") || name.startsWith("toys.");
      if ((users.isEmpty() ? !ofClass : name.startsWith(users + "."))
          && metric.value().apply(book) instanceof Value.Amount amount) {
        found.put(users.isEmpty() ? name : name.substring(users.length() + 1), amount.amount());
      }
    }
    return found;
  }

  /**
   * Autos: of 140 t 80 were taken; 1 t a day comes without a license, 1 from
   * others, half of the grants at once, and the other half of the first lapses on the seventh evening.
   */
  @Test
  void aLineInFigures() {
    SupplyBook book = played();
    Map<String, Double> autos = amounts(book, "autos");
    assertThat(autos).containsEntry("licensed_tonnes", 46.0).containsEntry("licensed_shipped_tonnes", 20.0)
        .containsEntry("licensed_in_lead_tonnes", 3.0).containsEntry("unused_tonnes", 3.0).containsEntry("lapsed_tonnes", 20.0)
        .containsEntry("shipped_tonnes", 28.0).containsEntry("stock_tonnes", 140.0 - 80 + 8 + 8 + 20).containsEntry("in_lead_tonnes", 6.0)
        .containsEntry("use_met", 100.0).containsEntry("shortage_days", 1.0).containsEntry("linestop_days", 0.0);
    assertThat(autos.get("cover_days")).isEqualTo(9.6);
    Map<String, Double> toys = amounts(book, "toys");
    assertThat(toys).containsEntry("licensed_tonnes", 8.0).containsEntry("licensed_shipped_tonnes", 4.0)
        .containsEntry("licensed_in_lead_tonnes", 0.0).containsEntry("unused_tonnes", 0.0).containsEntry("lapsed_tonnes", 4.0)
        .containsEntry("stock_tonnes", 30.0 - 8 + 0.8 + 0.8 + 4).containsEntry("shortage_days", 0.0);
    Map<String, Double> all = amounts(book, "");
    assertThat(all).containsEntry("licensed_tonnes", 54.0).containsEntry("licensed_shipped_tonnes", 24.0)
        .containsEntry("stock_tonnes", 96 + 27.6).containsEntry("shortage_days", 1.0).containsEntry("cover_days", 9.6);
    assertThat(book.state(NAME, AUTOS)).contains(StockState.SHORTAGE);
    assertThat(book.state(NAME, TOYS)).contains(StockState.COMFORTABLE);
    assertThat(book.state(NAME, new ClassName("cars"))).isEmpty();
    assertThat(book.state(new SupplyName("tin"), AUTOS)).isEmpty();
    assertThat(book.toString()).startsWith("magnets [96000, 46000, ").contains("{").endsWith("}\n");
  }

  @Test
  void aMetricKnowsItsUnitAndWhetherItAddsUp() {
    assertThat(SupplyMetrics.of(List.of(spec())).stream().filter(Metric::accumulates).map(m -> m.name().substring(STEM.length()))
        .filter(n -> !n.contains("."))).contains("licensed_tonnes", "licensed_shipped_tonnes", "lapsed_tonnes")
        .doesNotContain("stock_tonnes", "in_lead_tonnes", "unused_tonnes", "cover_days");
  }

  private static Explanation why(SupplyBook book, String name) {
    return SupplyMetrics.of(book.specs()).stream().filter(m -> m.name().equals(STEM + name)).findFirst().orElseThrow()
        .why().apply(book);
  }

  private static String part(Explanation why, String label) {
    Explanation found = why.parts().stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
    return found.value() + ", " + found.note() + found.parts().stream().map(p -> " | " + p.label() + " " + p.value()).toList();
  }

  @Test
  void aLineIsExplainedByItsAccounts() {
    Explanation why = why(played(), "cover_days");
    assertThat(why.value()).isEqualTo("9.6d");
    assertThat(why.note()).as("of the class that has least").endsWith(": autos");
    assertThat(why(played(), "autos.cover_days").note()).doesNotContain(": autos");
    assertThat(why(played(), "stock_tonnes").note()).doesNotContain(": autos");
    assertThat(part(why, "on the way")).isEqualTo("6.3 t, 3 t of it under licenses; the next arrivals:[ | 2025-01-25 1.1 t,"
        + "  | 2025-01-26 4.1 t,  | 2025-01-27 1.1 t]");
    assertThat(part(why, "licensed")).isEqualTo("54 t, line magnets has had 3 licenses, the last on 2025-01-23[ | shipped 24 t,"
        + "  | in lead 3 t,  | unused 3 t,  | lapsed 24 t]");
    assertThat(part(why, "autos")).isEqualTo("shortage, since 2025-01-24; 1 day short, 0 of them stopped[]");
    assertThat(part(why, "toys")).isEqualTo("comfortable, since the start; 0 days short, 0 of them stopped[]");
    assertThat(part(why, "use")).isEqualTo("88 t, of 88 t needed so far[ | autos 10 t per day,  | toys 365 t per year,"
        + "  | last evening 11 t]");
    assertThat(part(why, "share")).isEqualTo("90%, of the use; others deliver the rest[]");
    SupplyBook one = book(spec());
    one.granted(0, 1, 8_000, START.toEpochDay());
    assertThat(part(why(one, "toys.cover_days"), "licensed")).startsWith("8 t, line magnets has had one license, on 2025-01-17[");
    assertThat(why(book(spec()), "autos.cover_days").parts().get(0).note()).isEqualTo("as the scenario starts");
  }

  @Test
  void levelsThatAreCrossedAreTold() {
    SupplyBook book = book(spec());
    assertThat(evenings(book, 0, 16, true)).extracting(Event::text).containsExactly(
        "magnets for autos tight → shortage, 10 days of cover", "magnets for toys comfortable → tight, 19.6 days of cover",
        "magnets for autos shortage → line-stop, 2 days of cover");
    assertThat(book(spec()).evening(START, r -> true, false)).isEmpty();
  }

  private static SupplySpec straining(String name, Actor on, int thousandths) {
    SupplySpec s = spec();
    return new SupplySpec(new SupplyName(name), name, US, s.licenses(), s.trade(), s.lead(), s.share(), s.papers(), s.loss(),
        s.levels(), s.users(), Optional.of(new SupplySpec.Strain(on, new Pressure(thousandths))), Map.of());
  }

  /** Shortages weigh by class and line, on the government that the line names. */
  @Test
  void strainAddsUpOverClassesAndLines() {
    SupplyBook book = book(spec(), straining("wheels", EU, 7), straining("drills", US, 30));
    assertThat(book.strain(US)).isZero();
    evenings(book, 0, 4, true);
    assertThat(book.strain(US)).isZero();
    evenings(book, 4, 5, true);
    assertThat(book.strain(US)).isEqualTo(130);
    assertThat(book.strain(EU)).isEqualTo(7);
    evenings(book, 5, 30, true);
    assertThat(book.strain(US)).as("toys are short, too").isEqualTo(260);
    assertThat(book.strain(new Actor("cn"))).isZero();
  }

  private static SupplySpec stocked(int autos, int toys) {
    return spec().with(0, new SupplySpec.Users(AUTOS, Flow.parse("10 t per day"), Span.days(autos)))
        .with(1, new SupplySpec.Users(TOYS, Flow.parse("365 t per year"), Span.days(toys)));
  }

  @Test
  void theScarcestOfSeveralIsNamedWhereverItStands() {
    SupplyBook book = book(stocked(14, 5));
    assertThat(amounts(book, "")).containsEntry("cover_days", 5.0);
    assertThat(why(book, "cover_days").note()).endsWith(": toys");
    assertThat(why(book(stocked(14, 14)), "cover_days").note()).as("the first of equals").endsWith(": autos");
  }

  /** Short from the start, users complain from the first evening on. */
  @Test
  void nothingStrainsBeforeTheFirstEvening() {
    SupplyBook book = book(stocked(5, 30));
    assertThat(book.strain(US)).isZero();
    evenings(book, 0, 1, true);
    assertThat(book.strain(US)).isEqualTo(100);
    assertThatIllegalArgumentException().isThrownBy(() -> book.account(new SupplyName("tin"), AUTOS))
        .withMessage("there is no supply line tin");
  }

  @Test
  void aStateSaysSinceWhenFromTheFirstEveningOn() {
    SupplyBook book = book(stocked(21, 30).withShare(Share.ALL)
        .with(new SupplySpec.Trade(Optional.empty(), Flow.NONE, Span.days(90))));
    evenings(book, 0, 1, true);
    assertThat(part(why(book, "autos.cover_days"), "autos")).startsWith("tight, since 2025-01-17; ");
    SupplyBook slow = book(spec().withLead(Span.days(9)));
    assertThat(why(slow, "cover_days").parts().stream().filter(p -> p.label().equals("on the way")).findFirst().orElseThrow()
        .parts()).as("of nine arrivals the next five").hasSize(5);
  }

  /** Of a kilogram a day the class to which most is owed gets it; what was owed by another use is forgotten. */
  @Test
  void anotherUseForgetsWhatWasOwed() {
    SupplySpec little = spec().withLead(Span.days(0)).withShare(Share.ALL)
        .with(new SupplySpec.Trade(Optional.empty(), Flow.parse("0.001 t per day"), Span.days(90)));
    SupplyBook book = book(little);
    evenings(book, 0, 1, true);
    assertThat(book.account(NAME, AUTOS).shippedOpen()).isEqualTo(1);
    SupplyBook same = book.with(List.of(little.withLoss(Share.percent(1))));
    evenings(same, 1, 11, true);
    assertThat(same.account(NAME, TOYS).shippedOpen()).as("one of eleven").isEqualTo(1);
    SupplyBook equal = book.with(List.of(little.with(1, new SupplySpec.Users(TOYS, Flow.parse("10 t per day"), Span.days(30)))));
    evenings(equal, 1, 2, true);
    assertThat(equal.account(NAME, AUTOS).shippedOpen()).as("the first of equals").isEqualTo(2);
    evenings(equal, 2, 3, true);
    assertThat(equal.account(NAME, TOYS).shippedOpen()).isEqualTo(1);
  }

  @Test
  void aFlowIsSetUpToTenMillionTonnesAYear() {
    assertThat(SupplyParameters.of(spec()).stream().filter(p -> p.name().endsWith("toys.use")).findFirst().orElseThrow()
        .scale().range()).isEqualTo("0 t per year to 10000000 t per year");
  }

  private static Map<String, String> values(SupplySpec spec) {
    var found = new LinkedHashMap<String, String>();
    SupplyParameters.of(spec).forEach(p -> found.put(p.name().substring(STEM.length()), p.text().apply(spec)));
    return found;
  }

  /** Each is read back as it was set, and setting one changes no other. */
  @Test
  void everyParameterIsSetAlone() {
    var others = Map.ofEntries(Map.entry("normal", "200 t per month"), Map.entry("uncontrolled", "2 t per day"),
        Map.entry("restock", "80d"), Map.entry("lead", "9d"), Map.entry("share", "80%"), Map.entry("used", "60%"),
        Map.entry("loss", "3%"), Map.entry("levels.tight", "21d"), Map.entry("levels.shortage", "11d"),
        Map.entry("levels.line-stop", "3d"), Map.entry("levels.recovery", "4d"), Map.entry("autos.use", "9 t per day"),
        Map.entry("autos.stock", "15d"), Map.entry("toys.use", "300 t per year"), Map.entry("toys.stock", "16d"),
        Map.entry("per-shortage-day", "0.2"));
    SupplySpec spec = spec();
    assertThat(values(spec).keySet()).isEqualTo(others.keySet());
    for (Parameter<SupplySpec> parameter : SupplyParameters.of(spec)) {
      String name = parameter.name().substring(STEM.length());
      SupplySpec set = parameter.with().apply(spec, others.get(name));
      var wanted = new LinkedHashMap<>(values(spec));
      wanted.put(name, others.get(name));
      assertThat(values(set)).as(name).isEqualTo(wanted);
      assertThat(parameter.with().apply(set, values(spec).get(name))).as(name).isEqualTo(spec);
      double number = parameter.number().applyAsDouble(set);
      assertThat(parameter.at().apply(spec, number)).as(name).isEqualTo(set);
      assertThat(parameter.cites().apply(spec)).as(name).isEqualTo(Cites.of(name.endsWith(".use") ? "A2" : "A1"));
      assertThat(parameter.since()).as(name).isEqualTo(name.equals("used") || name.endsWith(".stock")
          ? Parameter.Since.START : Parameter.Since.TODAY);
    }
  }

  /** What is on its way keeps its day, whatever the lead is set to. */
  @Test
  void aLongerLeadLetsArriveWhatWasSent() {
    SupplyBook book = played();
    SupplyBook slower = book.with(List.of(spec().withLead(Span.days(20))));
    evenings(slower, 8, 12, true);
    assertThat(slower.account(NAME, AUTOS).shippedUnderLicense()).isEqualTo(23_000);
    long open = slower.account(NAME, AUTOS).shippedOpen();
    evenings(slower, 12, 27, true);
    assertThat(slower.account(NAME, AUTOS).shippedOpen()).as("nothing is sent for so long").isEqualTo(open);
    evenings(slower, 27, 29, true);
    assertThat(slower.account(NAME, AUTOS).shippedOpen()).isEqualTo(open + 1_000);
    assertThat(book.account(NAME, AUTOS).shippedUnderLicense()).isEqualTo(20_000);
    assertThat(book.specs()).containsExactly(spec());
    assertThat(slower.specs()).containsExactly(spec().withLead(Span.days(20)));
    SupplyBook thirsty = book.with(List.of(spec().with(0, new SupplySpec.Users(AUTOS, Flow.parse("20 t per day"), Span.days(14)))));
    evenings(thirsty, 8, 9, true);
    assertThat(thirsty.account(NAME, AUTOS).used()).isEqualTo(100_000);
    assertThat(thirsty.account(NAME, AUTOS).start()).as("it started with what it had").isEqualTo(140_000);
  }

  @Test
  void rowsNameWhatIsReachedAndWhy() {
    assertThat(StockMachine.TABLE.transitions()).hasSize(12).contains(
        new Transition("comfortable", "run-low", By.TIMER, List.of("cover-at-most-tight"), "ran-low", "tight"),
        new Transition("shortage", "run-low", By.TIMER, List.of("recovered-from-shortage"), "ran-low", "tight"),
        new Transition("comfortable", "run-short", By.TIMER, List.of("cover-at-most-shortage"), "ran-short", "shortage"),
        new Transition("line-stop", "run-short", By.TIMER, List.of("recovered-from-line-stop"), "ran-short", "shortage"),
        new Transition("tight", "run-out", By.TIMER, List.of("cover-at-most-line-stop"), "ran-out", "line-stop"),
        new Transition("tight", "replenish", By.TIMER, List.of("recovered-from-tight"), "replenished", "comfortable"));
  }

  @Test
  void aFlowIsTheSamePerDayMonthOrYear() {
    assertThat(Flow.parse("365 t per year").tonnesPerDay()).isEqualTo(1);
    assertThat(Flow.parse("10 t per day").tonnes(Flow.Per.YEAR)).isEqualTo(3650);
    assertThat(Flow.parse("12 t per month").tonnes(Flow.Per.YEAR)).isEqualTo(144);
    assertThat(Flow.Per.MONTH.unit()).isEqualTo(Unit.TONNES_PER_MONTH);
    assertThat(new Flow(Flow.MAX_PER_YEAR, Flow.Per.YEAR).perYear()).isEqualTo(10_000_000_000L);
    assertThat(new Flow(0, Flow.Per.DAY)).isEqualTo(Flow.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> new Flow(Flow.MAX_PER_YEAR + 1, Flow.Per.YEAR));
    assertThat(new SupplySpec.Trade(Optional.empty(), Flow.NONE, Span.days(1)).restock()).isEqualTo(Span.days(1));
    assertThat(new SupplySpec.Papers(Share.ALL, Span.days(1)).valid()).isEqualTo(Span.days(1));
  }
}
