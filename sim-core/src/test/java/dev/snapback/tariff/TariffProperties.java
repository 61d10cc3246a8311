package dev.snapback.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Step;
import dev.snapback.tariff.Programs.Draw;
import dev.snapback.tariff.Programs.Program;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** The layers against a clerk's ledger, and the invariants A1 to A10, B14 and B20. */
class TariffProperties {
  private static final Set<String> ACCEPTED = new TreeSet<>();
  private static final Set<String> REFUSED = new TreeSet<>();

  private static final AtomicInteger PROGRAMS = new AtomicInteger();

  private TariffBook book;
  private Ledger ledger;
  private Clerk clerk;
  private LocalDate today;
  private Optional<TariffCommand> last = Optional.empty();

  @Provide
  Arbitrary<Program> programs() {
    return Programs.programs();
  }

  @Property
  void the_engine_agrees_with_the_ledger_after_every_step(@ForAll("programs") Program program) {
    PROGRAMS.incrementAndGet();
    begin(program.stacking());
    for (Draw draw : program.draws()) {
      TariffBook before = book;
      step(program, draw);
      if (before != book) {
        agree();
      }
    }
    for (int i = 0; i < 4; i++) {
      nextDay();
    }
    agree();
    pastDaysStand();
  }

  @AfterContainer
  static void the_swarm_has_set_off_every_row_and_every_refusal() {
    if (PROGRAMS.get() < 500) {
      return; // a short run, of a mutant or of a single property, proves nothing
    }
    var rows = new TreeSet<String>();
    TariffMachine.transitions().forEach(t -> rows.add(t.from() + " " + t.command() + " " + t.event()));
    rows.removeAll(ACCEPTED);
    // Few programs end a layer by a move that had levied, and then void its basis: TariffRefundsTest does.
    rows.removeAll(Set.of("removed void-basis refunds-booked", "withdrawn void-basis refunds-booked"));
    // A thousand programs set off each row five times or more on average: one or two may be missed by chance.
    assertThat(rows).as("rows that no program has set off").hasSizeLessThan(3);
    var guards = new TreeSet<String>();
    TariffMachine.transitions().forEach(t -> guards.addAll(t.guards()));
    guards.removeAll(REFUSED);
    // The calendar is never wrong, the book finds who is held, and a program has fewer than 256 layers. One of two
    // guards that exclude each other is never the nearest.
    guards.removeAll(Set.of("day-has-come", "end-has-come", "first-day-out", "ruled", "held-by-the-truce",
        "has-a-basis", "layer-limit", "on-a-later-day", "at-once", "from-its-first-day", "after-its-first-day",
        "wholly"));
    assertThat(guards).as("guards that have refused nothing").hasSizeLessThan(3);
  }

  private void begin(int stacking) {
    TariffSpec spec = Programs.spec(stacking);
    today = Programs.START;
    last = Optional.empty();
    book = TariffBook.start(spec, today);
    ledger = new Ledger(spec, today);
    clerk = new Clerk(ledger);
  }

  private void nextDay() {
    ledger.evening();
    ledger.morning();
    today = today.plusDays(1);
    while (!book.deadlines().isEmpty() && !book.deadlines().get(0).day().isAfter(today)) {
      Deadline due = book.deadlines().get(0);
      assertThat(due.day()).as("no deadline is overlooked").isEqualTo(today);
      done((TariffCommand) due.command(), new Act(today, By.TIMER, List.of(), origin("calendar")));
    }
  }

  private void play(TariffCommand command, Actor mover) {
    boolean reaction = command instanceof TariffCommand.OnMeasure || command instanceof TariffCommand.Uncap
        || command instanceof TariffCommand.HandOver || command instanceof TariffCommand.MakePermanent;
    Act act = reaction
        ? new Act(today, By.REACTION, List.of(), origin("truce"))
        : new Act(today, By.ACTOR, List.of(mover), origin("move"));
    String before = book.toString();
    Map<String, Rate> ratesBefore = rates(book);
    boolean accepts = clerk.apply(command, reaction ? Optional.empty() : Optional.of(mover));
    switch (book.apply(command, act)) {
      case Step.Refused<TariffBook> refused -> {
        REFUSED.add(refused.refusal().guard());
        assertThat(accepts).as("%s refused %s on %s: %s", mover, command, today, refused.refusal()).isFalse();
        assertThat(refused.refusal().reason()).isNotBlank().doesNotEndWith(".");
        assertThat(book).as("a refusal changes nothing").hasToString(before);
      }
      case Step.Done<TariffBook> done -> {
        assertThat(accepts).as("%s accepted %s on %s", mover, command, today).isTrue();
        note(command, done);
        book = done.next();
        touchesOnlyWhatItSays(command, reaction ? Optional.empty() : Optional.of(mover), ratesBefore);
      }
    }
  }

  private void done(TariffCommand command, Act act) {
    switch (book.apply(command, act)) {
      case Step.Refused<TariffBook> refused -> throw new AssertionError(command + " refused: " + refused.refusal());
      case Step.Done<TariffBook> done -> {
        note(command, done);
        book = done.next();
      }
    }
  }

  private void note(TariffCommand command, Step.Done<TariffBook> done) {
    done.events().forEach(event -> {
      assertThat(event.text()).isNotBlank().doesNotEndWith(".");
      MeasureId id = ((TariffEvent) event).measure();
      ACCEPTED.add(Names.kebab(book.find(id).state().getClass()) + " " + command.name() + " " + event.type());
    });
  }

  /** A6: an importer's move touches no other importer's rates. */
  private void touchesOnlyWhatItSays(TariffCommand command, Optional<Actor> mover, Map<String, Rate> before) {
    Optional<Actor> importer =
        command instanceof TariffCommand.OnMeasure m ? Optional.of(m.measure().importer()) : mover;
    importer.ifPresent(us -> rates(book).forEach((key, rate) -> {
      if (!key.startsWith(us + " ")) {
        assertThat(rate).as("%s after %s", key, command).isEqualTo(before.get(key));
      }
    }));
  }

  private static Map<String, Rate> rates(TariffBook book) {
    var rates = new TreeMap<String, Rate>();
    for (Actor importer : List.of(Scene.US, Scene.CN)) {
      for (Actor exporter : book.spec().actors()) {
        for (GoodName good : book.spec().allGoods()) {
          if (!importer.equals(exporter)) {
            rates.put(importer + " " + exporter + " " + good, book.rate(importer, exporter, good));
          }
        }
      }
    }
    return rates;
  }

  private void agree() {
    for (Layer layer : book.layers()) {
      Ledger.Entry entry = ledger.entry(layer.id());
      assertThat(Names.kebab(layer.state().getClass())).as("%s on %s", layer.id(), today).isEqualTo(entry.state);
      if (entry.live()) {
        assertThat(layer.law().orElseThrow().bp()).as("law of %s on %s", layer.id(), today).isEqualTo(entry.law);
      }
      layer.level().ifPresent(level -> {
        assertThat(level.bp()).as("level of %s on %s", layer.id(), today).isEqualTo(entry.level());
        assertThat(level).as("B20").isLessThanOrEqualTo(layer.law().orElseThrow());
      });
    }
    rates(book).forEach((key, rate) -> {
      String[] part = key.split(" ", -1);
      int wanted = ledger.rate(new Actor(part[0]), Optional.of(new Actor(part[1])), part[2]);
      if (rate.bp() != wanted || wanted < 0 || wanted > Rate.MAX_BP) {
        throw new AssertionError("A1 A5 " + key + " on " + today + ": " + rate + ", not " + wanted);
      }
    });
    for (GoodName good : book.spec().allGoods()) {
      assertThat(book.composition(Scene.US, Optional.empty(), good).rate().bp())
          .isEqualTo(ledger.rate(Scene.US, Optional.empty(), good.id()));
    }
    assertThat(book.headline(Scene.US, Scene.CN)).isEqualTo(book.rate(Scene.US, Scene.CN, TariffSpec.OTHER));
    BigDecimal refunds = book.refunds(Scene.US).stream().flatMap(r -> r.usd().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(refunds).as("refunds on %s", today).isEqualByComparingTo(ledger.refunds);
    averagesLieBetween();
  }

  /** A10. */
  private void averagesLieBetween() {
    int a = TotalRate.of(book, Scene.US, Scene.CN, new GoodName("a")).orElseThrow().rate().bp();
    int b = TotalRate.of(book, Scene.US, Scene.CN, new GoodName("b")).orElseThrow().rate().bp();
    double average = AverageRate.of(book, Scene.US, Scene.CN).orElseThrow().percent();
    assertThat(average).isBetween(Math.min(a, b) / 100.0, Math.max(a, b) / 100.0);
  }

  /** A7: what was recorded on an evening is what the book says of that day ever after. */
  private void pastDaysStand() {
    ledger.evenings.forEach((key, bp) -> {
      String[] part = key.split(" ", -1);
      Rate then = book.rateOn(
          LocalDate.parse(part[0]), new Actor(part[1]), new Actor(part[2]), new GoodName(part[3]));
      if (then.bp() != bp) {
        throw new AssertionError("A7 " + key + ": " + then + ", not " + bp);
      }
    });
  }

  /** A2: layers add up to the same in any order of their imposition. */
  @Property(tries = 100)
  void order_does_not_matter(@ForAll @IntRange(max = 5) int stacking, @ForAll Random random) {
    List<TariffCommand> moves = new ArrayList<>(List.of(
        Scene.impose("x", random.nextInt(300) + "%", "cn"), Scene.impose("x", random.nextInt(300) + "%", "all"),
        Scene.impose("z", random.nextInt(300) + "%", "cn"), Scene.impose("w", random.nextInt(300) + "%", "ca")));
    TariffBook inOrder = played(stacking, moves);
    Collections.shuffle(moves, random);
    assertThat(rates(played(stacking, moves))).isEqualTo(rates(inOrder));
  }

  /** A3 and A8: what was just added and is removed leaves no trace in any rate, and is never there twice. */
  @Property(tries = 100)
  void removing_what_was_just_added_restores_all_rates(
      @ForAll("programs") Program program, @ForAll @IntRange(max = 9) int rate) {
    reach(program);
    if (book.find(MeasureId.parse("us.cn.z")).state() instanceof LayerState.Live) {
      return;
    }
    Map<String, Rate> before = rates(book);
    us(Scene.impose("z", rate + "%", "cn"));
    assertThat(book.apply(Scene.impose("z", "50%", "cn"), move(Scene.US)) instanceof Step.Done).isEqualTo(rate == 0);
    us(new TariffCommand.Remove(new LayerName("z"), Optional.empty(), Optional.of(Scene.partners("cn"))));
    assertThat(rates(book)).isEqualTo(before);
  }

  /** A4: a layer at 0% changes no rate, where no rule tops it up and it replaces nothing. */
  @Property(tries = 100)
  void a_layer_at_zero_is_neutral(@ForAll("programs") Program program) {
    reach(program.under(program.stacking() % 4));
    if (book.find(MeasureId.parse("us.cn.z")).state() instanceof LayerState.Live
        || book.find(MeasureId.parse("us.all.z")).state() instanceof LayerState.Live) {
      return;
    }
    Map<String, Rate> before = rates(book);
    us(Scene.impose("z", "0%", "cn"));
    assertThat(rates(book)).isEqualTo(before);
  }

  /** A9: an exemption never raises a rate, where no exclusive rule exposes the good to another layer. */
  @Property(tries = 100)
  void an_exemption_never_raises_a_rate(@ForAll("programs") Program program) {
    reach(program.under(program.stacking() % 2));
    Map<String, Rate> before = rates(book);
    var exempt = new TariffCommand.Exempt(
        Scene.names("a"), new LayerName("x"), Optional.of(new Partners(true, List.of())), Optional.empty());
    if (book.apply(exempt, move(Scene.US)) instanceof Step.Done<TariffBook> done) {
      rates(done.next()).forEach((key, rate) -> assertThat(rate).as(key).isLessThanOrEqualTo(before.get(key)));
    }
  }

  /** B14, B20: caps never raise a rate, and when they go every rate is what it was. */
  @Property(tries = 100)
  void caps_lower_and_leave_no_trace(@ForAll("programs") Program program, @ForAll @IntRange(max = 20_000) int bp) {
    reach(program.under(program.stacking() % 2));
    TruceName truce = new TruceName("property");
    Map<String, Rate> before = rates(book);
    for (Layer layer : List.copyOf(book.layers())) {
      var cap = new TariffCommand.Cap(layer.id(), truce, new Cut.To(new Rate(bp)));
      Act signing = new Act(today, By.REACTION, List.of(), origin("signing"));
      if (book.apply(cap, signing) instanceof Step.Done<TariffBook> done) {
        book = done.next();
      }
    }
    rates(book).forEach((key, rate) -> assertThat(rate).as(key).isLessThanOrEqualTo(before.get(key)));
    done(new TariffCommand.Uncap(truce, Optional.empty()), new Act(today, By.REACTION, List.of(), origin("lapse")));
    assertThat(rates(book)).isEqualTo(before);
  }

  /** What moves lists is what the rows allow: a listed kind of move is never refused for the state it is in. */
  @Property(tries = 100)
  void every_metric_and_every_legal_move_can_be_asked_in_every_state(@ForAll("programs") Program program) {
    reach(program);
    for (Metric<TariffBook> metric : book.metrics()) {
      Value value = metric.value().apply(book);
      String shown = metric.why().apply(book).value();
      boolean exact = metric.concept().contains("rate") && !metric.concept().startsWith("average");
      if (value instanceof Value.Amount amount && exact) {
        assertThat(shown).as(metric.name()).isEqualTo(new Rate((int) Math.round(amount.amount() * 100)).toString());
      }
    }
    book.legal(Scene.US, today).forEach(legal -> assertThat(legal.command().getRecordComponents())
        .extracting(java.lang.reflect.RecordComponent::getName).containsAll(legal.slots().keySet()));
    assertThat(book.legal(Scene.HK, today)).isEmpty();
  }

  private void reach(Program program) {
    begin(program.stacking());
    program.draws().forEach(draw -> step(program, draw));
  }

  private void step(Program program, Draw draw) {
    if (program.kind(draw) == 0) {
      for (int i = 0; i < Programs.days(draw); i++) {
        nextDay();
      }
    } else {
      boolean again = draw.other() / 36 % 9 == 8; // the same move twice over
      last = again ? last.or(() -> Optional.of(Programs.command(program, draw, today)))
          : Optional.of(Programs.command(program, draw, today));
      play(last.orElseThrow(), program.mover(draw));
    }
  }

  private TariffBook played(int stacking, List<TariffCommand> moves) {
    begin(stacking);
    moves.forEach(this::us);
    return book;
  }

  private void us(TariffCommand move) {
    done(move, move(Scene.US));
  }

  private Act move(Actor actor) {
    return new Act(today, By.ACTOR, List.of(actor), origin("move"));
  }

  private Origin origin(String by) {
    return new Origin(today, by, Cites.NONE);
  }
}
