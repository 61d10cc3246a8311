package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.By;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.GrantGeneralLicense;
import dev.snapback.license.LicenseCommand.HaltLicenses;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.RequireLicenses;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a book of regimes answers, keeps apart and keeps. */
class LicenseBookTest {
  private static final RegimeName NAME = Samples.RARE_EARTHS;
  private static final RegimeName GALLIUM = new RegimeName("gallium");

  private static LicenseSpec named(RegimeName name, LicenseSpec s) {
    return new LicenseSpec(name, s.title(), s.exporter(), s.initial(), s.limit(), s.office(), s.expedited(), s.outcomes(),
        s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseBook book(LicenseSpec... specs) {
    return LicenseBook.start(List.of(specs), Samples.START, 1, true);
  }

  private static LicenseCommand file(RegimeName regime, int count) {
    return new FileApplications(count, regime, Samples.AUTOS, Optional.empty());
  }

  private static Queue queue(LicenseBook book) {
    return book.find(NAME).orElseThrow().queue();
  }

  @Test
  void regimesAreKeptApart() {
    LicenseSpec spec = new Samples.Builder().spec();
    var b = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(1)");
    b.initial = LicenseSpec.Initial.FREE;
    var play = new Samples.Play(book(spec, named(GALLIUM, b.spec())));
    assertThat(play.book.names()).containsExactly(NAME, GALLIUM);
    assertThat(play.book.requires(NAME)).isTrue();
    assertThat(play.book.requires(GALLIUM)).isFalse();
    assertThat(play.book.requires(new RegimeName("tin"))).isFalse();
    assertThat(play.book.destinations(NAME)).isEmpty();
    assertThat(play.book.destinations(GALLIUM)).containsExactly(Samples.US);
    assertThat(play.book.destinations(new RegimeName("tin"))).isEmpty();
    play.cn(new RequireLicenses(GALLIUM, Optional.empty())).firms(file(GALLIUM, 1)).days(1).firms(file(NAME, 1));
    assertThat(play.life(1)).isEqualTo("04-01 filed");
    assertThat(play.book.life(GALLIUM, 1)).hasSize(3);
    assertThat(play.book.ages(GALLIUM, play.today)).containsExactly(1);
    assertThat(play.book.ages(new RegimeName("tin"), play.today)).isEmpty();
    assertThat(play.book.pending(new RegimeName("tin"), play.today)).isEmpty();
    assertThat(play.book.generals(new RegimeName("tin"))).isEmpty();
  }

  /** Streams of random numbers are told apart by a checksum of their names; two names may share one. */
  @Test
  void regimesThatWouldDrawTheSameAreRefused() {
    LicenseSpec spec = new Samples.Builder().spec();
    LicenseSpec one = named(new RegimeName("tfgwwcjq"), spec);
    LicenseSpec other = named(new RegimeName("hxnnkrpj"), spec);
    assertThatIllegalArgumentException().isThrownBy(() -> book(one, other))
        .withMessageContaining("share a stream of random numbers");
  }

  @Test
  void aGeneralLicenseTakesThePlaceOfOneForTheSameAndLeavesOthers() {
    var play = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(3)")
        .arrivals(Samples.DEFENSE, Optional.of(Samples.US), "0 per day", "fixed(3)").play();
    var autos = new GrantGeneralLicense(NAME, Samples.AUTOS, Optional.empty(), Span.days(9), Optional.empty());
    var autosThere = new GrantGeneralLicense(NAME, Samples.AUTOS, Optional.of(Samples.US), Span.days(4), Optional.empty());
    var defense = new GrantGeneralLicense(NAME, Samples.DEFENSE, Optional.empty(), Span.days(5), Optional.empty());
    play.cn(autos).cn(autosThere).cn(defense).days(1).cn(autos).firms(file(NAME, 1));
    assertThat(expiries(play)).containsExactly("autos in us 2025-04-04", "defense 2025-04-05", "autos 2025-04-10");
    assertThat(expiries(play.until("2025-04-04"))).containsExactly("defense 2025-04-05", "autos 2025-04-10");
    assertThat(expiries(play.cn(new HaltLicenses(NAME)))).hasSize(2);
    assertThat(expiries(play.cn(new LiftLicenses(NAME)))).isEmpty();
  }

  private static List<String> expiries(Samples.Play play) {
    return play.book.generals(NAME).stream()
        .map(g -> g.users() + g.destination().map(d -> " in " + d).orElse("") + " " + g.expires()).toList();
  }

  /** A share of the firms, the widest of all that covers them: shares do not add up. */
  @Test
  void theWidestGeneralLicenseCounts() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(3)")
        .arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    b.capacity = Capacity.of(0);
    int here = covered(b, grant(20, Optional.of(Samples.US)), grant(70, Optional.empty()));
    assertThat(here).isEqualTo(covered(b, grant(70, Optional.empty()))).isBetween(600, 800);
    assertThat(covered(b, grant(70, Optional.empty()), grant(20, Optional.of(Samples.US)))).isEqualTo(here);
    assertThat(covered(b, grant(20, Optional.of(Samples.US)))).isBetween(120, 280);
    assertThat(covered(b, new GrantGeneralLicense(
        NAME, Samples.DEFENSE, Optional.empty(), Span.days(9), Optional.empty()))).isZero();
  }

  private static LicenseCommand grant(int percent, Optional<Actor> to) {
    return new GrantGeneralLicense(NAME, Samples.AUTOS, to, Span.days(9), Optional.of(Share.percent(percent)));
  }

  private static int covered(Samples.Builder b, LicenseCommand... grants) {
    var play = b.play().firms(file(NAME, 1000));
    Stream.of(grants).forEach(play::cn);
    play.days(1);
    return queue(play.book).total(ApplicationCommand.COVER);
  }

  @Test
  void whoListensHearsOfEveryStepWhetherOrNotTheBookRecords() {
    var play = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(3)")
        .play().firms(file(NAME, 2));
    for (boolean records : new boolean[] {true, false}) {
      LicenseBook book = play.book.fork(records);
      var heard = new ArrayList<String>();
      List<?> events = book.evening(Samples.START, (regime, day, id, users, destination, kg, what) -> heard.add(
          regime + " " + LocalDate.ofEpochDay(day) + " " + id + " " + users + " " + destination + " " + kg + " " + what));
      assertThat(heard).containsExactly("rare-earths 2025-03-31 1 0 0 3000 ACCEPT", "rare-earths 2025-03-31 1 0 0 3000 REVIEW",
          "rare-earths 2025-03-31 2 0 0 3000 ACCEPT", "rare-earths 2025-03-31 2 0 0 3000 REVIEW");
      assertThat(events).hasSize(records ? 4 : 0);
    }
  }

  @Test
  void whoHearsOfLicensesHearsOfNothingElse() {
    var heard = new ArrayList<ApplicationCommand>();
    var listener = new LicenseListener() {
      @Override
      public void happened(
          RegimeName regime, long day, int id, int users, int destination, int kg, ApplicationCommand what) {
        heard.add(what);
      }

      @Override
      public Hears hears() {
        return Hears.LICENSES;
      }
    };
    var b = new Samples.Builder();
    b.approval = Share.percent(50);
    LicenseBook book = b.play().firms(file(NAME, 40)).book.fork(false);
    for (int day = 0; day < 12; day++) {
      book.evening(Samples.START.plusDays(day), listener);
    }
    assertThat(heard).isNotEmpty().hasSizeLessThan(40).containsOnly(ApplicationCommand.GRANT);
    assertThat(LicenseListener.NONE.hears()).isEqualTo(LicenseListener.Hears.NOTHING);
  }

  @Test
  void aRunHoldsAHundredThousandApplicationsOfAllRegimes() {
    var b = new Samples.Builder();
    b.backlog = Map.of(Samples.AUTOS, 50_000);
    LicenseSpec half = b.spec();
    b.backlog = Map.of();
    LicenseSpec none = b.spec();
    LicenseBook most = book(half, named(GALLIUM, half), named(new RegimeName("tin"), none)).fork(false);
    most.evening(Samples.START, LicenseListener.NONE);
    assertThat(queue(most).filed()).isEqualTo(50_000);
    b.backlog = Map.of(Samples.AUTOS, 1);
    LicenseBook over = book(half, named(GALLIUM, half), named(new RegimeName("tin"), b.spec())).fork(false);
    assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> over.evening(Samples.START, LicenseListener.NONE))
        .withMessageContaining("by 2025-03-31 the firms would have filed over 100000 applications");
  }

  /** One regime alone may file them too. */
  @Test
  void oneRegimeHoldsAHundredThousand() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "1000 per day", "fixed(3)");
    b.backlog = Map.of(Samples.AUTOS, 50_000);
    b.capacity = Capacity.of(0);
    LicenseBook book = LicenseBook.start(List.of(b.spec()), Samples.START, 1, false);
    assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> {
      for (int day = 0; day < 60; day++) {
        book.evening(Samples.START.plusDays(day), LicenseListener.NONE);
      }
    }).withMessageContaining("100000 applications for rare-earths");
    assertThat(queue(book).filed()).isBetween(98_000, 100_000);
  }

  @Test
  void theSameNumbersAreTheSameBook() {
    LicenseBook book = book(new Samples.Builder().spec());
    assertThat(book.with(List.of(book.spec(NAME).orElseThrow()))).isSameAs(book);
    LicenseBook set = Samples.set(book, "capacity", "2 per wd");
    assertThat(set).isNotSameAs(book);
    assertThat(set.spec(NAME).orElseThrow().office().capacity()).isEqualTo(Capacity.of(2));
  }

  @Test
  void aBookAsTextSaysWhatStandsWhere() {
    LicenseBook book = book(new Samples.Builder().spec());
    assertThat(book.toString()).startsWith("rare-earths Controlled[origin=").contains(" [] 45d; 1000 per wd; fixed(10d);")
        .matches("(?s).* #[0-9a-f]+\n");
    assertThat(book.fork()).hasToString(book.toString());
    assertThat(Samples.set(book, "capacity", "2 per wd").toString()).isNotEqualTo(book.toString());
  }

  private static Act act(By by, LocalDate today) {
    return new Act(today, by, List.of(), new Origin(today, "a move", Cites.NONE));
  }

  @Test
  void aRefusedMoveNamesItsRegime() {
    LicenseBook book = book(new Samples.Builder().spec());
    assertThat(book.apply(new LicenseCommand.TakeEffect(NAME), act(By.TIMER, Samples.START)))
        .isInstanceOfSatisfying(Step.Refused.class, no -> assertThat(no.refusal().reason()).startsWith("regime rare-earths: "));
  }

  /** An official date ends at the first day out, and who moves is not asked twice. */
  @Test
  void deadlinesNameTheirDaysAndCommands() {
    var play = new Samples.Builder().play().cn(new GrantGeneralLicense(
        NAME, Samples.AUTOS, Optional.empty(), Span.days(5), Optional.empty()))
        .cn(new LicenseCommand.SuspendRegime(NAME, Optional.of(LocalDate.parse("2025-06-01"))));
    assertThat(play.book.deadlines()).extracting(d -> d.day() + " " + d.text()).containsExactly(
        "2025-06-01 the suspension of licenses for rare-earths ends",
        "2025-04-05 general license for rare-earths of autos expires");
  }
}
