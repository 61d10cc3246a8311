package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.SupplyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Random lines and histories against {@link NaiveLine}: equal to the kilogram after every day, and nothing is lost. */
class SupplyProperties {
  private static final SupplyName NAME = new SupplyName("magnets");
  private static final RegimeName REGIME = new RegimeName("rare-earths");
  private static final LocalDate START = LocalDate.parse("2025-01-17");

  /** What a history does on one day. */
  record Day(boolean toggles, int grants, int users, int kg, int nights) {}

  /** A random line. */
  record Setup(List<Long> use, List<Integer> cover, long normal, long uncontrolled, int lead, int share, int used,
      int valid, int loss, List<Integer> levels, int restock, boolean required) {
    SupplySpec spec() {
      List<SupplySpec.Users> users = IntStream.range(0, use.size()).mapToObj(i -> new SupplySpec.Users(
          new ClassName("c" + i), new Flow(use.get(i), Flow.Per.YEAR), Span.days(cover.get(i)))).toList();
      return new SupplySpec(NAME, "Magnets", new Actor("us"), REGIME,
          new SupplySpec.Trade(normal < 0 ? Optional.empty() : Optional.of(new Flow(normal, Flow.Per.MONTH)),
              new Flow(uncontrolled, Flow.Per.MONTH), Span.days(restock)),
          Span.days(lead), new Share(share), new SupplySpec.Papers(new Share(used), Span.days(valid)), new Share(loss),
          new SupplySpec.Levels(Span.days(levels.get(0)), Span.days(levels.get(1)), Span.days(levels.get(2)),
              Span.days(levels.get(3))),
          users, Optional.empty(), Map.of());
    }

    NaiveLine naive() {
      long[] year = use.stream().mapToLong(u -> u).toArray();
      long all = Arrays.stream(year).sum();
      return new NaiveLine(year, cover.stream().mapToInt(c -> c).toArray(),
          normal < 0 ? all * share : normal * 12 * 10_000, uncontrolled * 12, lead, share, used, valid, loss,
          levels.stream().mapToInt(l -> l).toArray(), restock, required);
    }
  }

  @Provide
  Arbitrary<Setup> setups() {
    // A year's use: a day's is hardly ever whole, so nothing of it may get lost over the days.
    Arbitrary<List<Long>> use = Arbitraries.longs().between(1, 30_000 * 365L).list().ofMinSize(1).ofMaxSize(4);
    return use.flatMap(u -> Combinators.combine(
            Arbitraries.integers().between(0, 60).list().ofSize(u.size()),
            Arbitraries.of(-1L, 0L, 1L, 599_999L, 600_000L, 7L),
            Arbitraries.of(0L, 1L, 46_000L, 149_999L),
            Arbitraries.of(0, 1, 7, 30),
            Arbitraries.of(10_000, 9_000, 3_333, 0),
            Arbitraries.of(10_000, 9_500, 1, 0),
            Arbitraries.of(1, 2, 45),
            Arbitraries.of(0, 100, 10_000))
        .flatAs((cover, normal, uncontrolled, lead, share, used, valid, loss) -> Combinators.combine(
            Arbitraries.integers().between(0, 5), Arbitraries.integers().between(1, 10),
            Arbitraries.integers().between(1, 25), Arbitraries.of(0, 1, 3), Arbitraries.of(1, 90, 3660),
            Arbitraries.of(true, false)).as((stop, more, tight, recovery, restock, required) -> new Setup(u, cover, normal, uncontrolled, lead, share, used, valid, loss,
                List.of(stop + more + tight, stop + more, stop, recovery), restock, required))));
  }

  @Provide
  Arbitrary<List<Day>> histories() {
    return Combinators.combine(Arbitraries.of(0.0, 0.1), Arbitraries.of(0, 3), Arbitraries.integers().between(1, 12))
        .flatAs((toggling, grants, nights) -> Combinators.combine(
            Arbitraries.doubles().between(0, 1).map(x -> x < toggling),
            Arbitraries.integers().between(0, grants), Arbitraries.integers().between(0, 3),
            Arbitraries.of(1, 3_000, 12_345, 200_000), Arbitraries.integers().between(1, nights))
        .as(Day::new).list().ofMinSize(1).ofMaxSize(25));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void a_line_is_what_the_clerk_keeps(@ForAll("setups") Setup setup, @ForAll("histories") List<Day> history,
      @ForAll @IntRange(max = 40) int forked) {
    play(setup, history, forked, state -> Statistics.label("state").collect(state));
    Statistics.label("state").coverage(coverage -> {
      for (StockState state : StockState.values()) {
        coverage.check(Names.kebab(state)).count(n -> n > 0);
      }
    });
  }

  /** Plays a history on a line and on the clerk's, and forks it on a day; says every state that was seen. */
  static void play(Setup setup, List<Day> history, int forked, Consumer<String> seen) {
    SupplyBook book = SupplyBook.start(List.of(setup.spec()), START, r -> setup.required());
    NaiveLine naive = setup.naive();
    boolean required = setup.required();
    List<String> forks = new ArrayList<>();
    int today = 0;
    for (Day day : history) {
      required ^= day.toggles();
      for (int k = 0; k < day.grants(); k++) {
        int users = (day.users() + k) % setup.use().size();
        book.granted(0, users, day.kg(), START.plusDays(today).toEpochDay());
        naive.granted(today, users, day.kg());
      }
      boolean now = required;
      for (int night = 0; night < day.nights(); night++) {
        SupplyBook kept = book;
        book = today == forked ? book.fork() : book;
        forks.add(kept.toString());
        book.evening(START.plusDays(today), r -> now, today % 2 == 0);
        if (today == forked) {
          assertThat(kept.toString()).as("a fork leaves its parent alone").isEqualTo(forks.get(forks.size() - 1));
        }
        naive.evening(today, now);
        agree(book, naive, setup, seen);
        today++;
      }
    }
  }

  private static void agree(SupplyBook book, NaiveLine naive, Setup setup, Consumer<String> seen) {
    for (int i = 0; i < setup.use().size(); i++) {
      ClassName users = new ClassName("c" + i);
      SupplyBook.Account a = book.account(NAME, users);
      assertThat(a).isEqualTo(new SupplyBook.Account(a.start(), naive.licensed[i], naive.licensedIn[i],
          naive.onTheWay(i, true), naive.unused[i], naive.lapsed[i], naive.openIn[i], naive.onTheWay(i, false),
          naive.others[i], naive.needed[i], naive.used[i], naive.lost[i], naive.stock[i]));
      conserved(a);
      String state = Names.kebab(book.state(NAME, users).orElseThrow());
      assertThat(state).isEqualTo(naive.state(i));
      assertThat(book.line(NAME).get(i, Accounts.SHORT_DAYS)).isEqualTo(naive.shortDays[i]);
      assertThat(book.line(NAME).get(i, Accounts.STOP_DAYS)).isEqualTo(naive.stopDays[i]);
      seen.accept(state);
    }
  }

  /** Invariants 29b and 31. */
  private static void conserved(SupplyBook.Account a) {
    assertThat(a.licensed()).isEqualTo(a.shippedUnderLicense() + a.inLeadUnderLicense() + a.unused() + a.lapsed());
    assertThat(a.stock()).isNotNegative().isEqualTo(
        a.start() + a.shippedUnderLicense() + a.shippedOpen() + a.fromOthers() - a.used() - a.lost());
    assertThat(List.of(a.unused(), a.lapsed(), a.lost(), a.shippedOpen(), a.inLeadOpen())).allMatch(kg -> kg >= 0);
    assertThat(a.used()).isLessThanOrEqualTo(a.needed());
  }

  /** A year of a flow is that flow, whatever a day's share of it. */
  @Property(tries = 100)
  void a_year_brings_what_it_says(@ForAll @IntRange(max = 5_000_000) int perMonth, @ForAll @IntRange(min = 1, max = 9) int users) {
    List<Long> use = IntStream.rangeClosed(1, users).mapToObj(i -> 1000L * i + 1).toList();
    var setup = new Setup(use, use.stream().map(u -> 400).toList(), 0, perMonth, 0, 10_000, 10_000, 1, 0,
        List.of(3, 2, 1, 0), 1, true);
    SupplyBook book = SupplyBook.start(List.of(setup.spec()), START, r -> true);
    for (int day = 0; day < 365; day++) {
      book.evening(START.plusDays(day), r -> true, false);
    }
    long all = IntStream.range(0, users).mapToLong(i -> book.account(NAME, new ClassName("c" + i)).shippedOpen()).sum();
    assertThat(all).isEqualTo(12L * perMonth);
    long weights = use.stream().mapToLong(u -> u).sum();
    for (int i = 0; i < users; i++) {
      double fair = (double) all * use.get(i) / weights;
      assertThat((double) book.account(NAME, new ClassName("c" + i)).shippedOpen()).isBetween(fair - users, fair + users);
    }
  }
}
