package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.control.ControlCommand;
import dev.snapback.control.ControlMachine;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Transition;
import dev.snapback.talks.TalksBook;
import dev.snapback.talks.TalksCommand;
import dev.snapback.talks.TalksMachine;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Random histories of controls and talks beside a truce against {@link NaiveDiplomacy}, by swarm: every run uses its own
 * subset of the moves. After every step all states agree, what is refused is what the naive model forbids, and a refused
 * move leaves the world as it was.
 */
class DiplomacyProperties {
  enum Kind {
    PROPOSE, RESTRICT, ANNOUNCE, EASE, LIFT, SUSPEND, SUSPEND_UNTIL, RESUME, SIGN, WITHDRAW, REPLACE,
    SEEK, HOLD, SCHEDULE, MEET, FRAMEWORK, DEAL, BREAK_OFF, STALL, FALL_SILENT, ADVANCE
  }

  /** A move still to be read: what, on which control or by which side, how many days. */
  record Op(Kind kind, boolean first, boolean stranger, int days) {
    ControlName control() {
      return first ? TinWar.LENSES : TinWar.SCANNERS;
    }

    /** Who moves a control: now and then one that may not. */
    Actor owner() {
      return stranger ? TinWar.BO : TinWar.AV;
    }

    Actor side() {
      return first ? TinWar.AV : TinWar.BO;
    }
  }

  private static final List<Actor> BOTH = List.of(TinWar.AV, TinWar.BO);
  private static final WorldSpec SPEC = TinWar.diplomacy();

  @Provide
  Arbitrary<List<Op>> histories() {
    Arbitrary<Set<Kind>> swarm = Arbitraries.of(Kind.class).set().ofMinSize(4).ofMaxSize(Kind.values().length);
    return swarm.flatMap(kinds -> {
      var some = EnumSet.copyOf(kinds);
      some.add(Kind.ADVANCE);
      return Combinators.combine(Arbitraries.of(some), Arbitraries.of(true, false),
              Arbitraries.integers().between(0, 15).map(n -> n == 0),
              Arbitraries.of(1, 2, 5, 29, 30, 31, 49, 50, 59, 60, 61))
          .as(Op::new).list().ofMinSize(5).ofMaxSize(70);
    });
  }

  @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
  void theWorldAndTheNaiveModelAgreeAfterEveryStep(@ForAll("histories") List<Op> history) {
    World world = run(history);
    Statistics.label("lenses").collect(state(world, TinWar.LENSES));
    Statistics.label("lenses").coverage(coverage -> {
      for (String state : List.of("none", "proposed", "announced", "in-force", "eased", "suspended", "lifted")) {
        coverage.check(state).count(n -> n > 0);
      }
    });
    Statistics.label("talks").collect(talks(world).stateName());
    Statistics.label("talks").coverage(coverage -> {
      for (String state : List.of("silent", "call-sought", "call-held", "talks-scheduled", "stalled", "broken-off")) {
        coverage.check(state).count(n -> n > 0);
      }
    });
    Statistics.label("obligation").collect(obligation(world));
    Statistics.label("obligation").coverage(coverage -> coverage.check("breached").count(n -> n > 0));
  }

  private static World run(List<Op> history) {
    Engine engine = new Engine(SPEC);
    World world = engine.start(1, 0, true);
    NaiveDiplomacy naive = new NaiveDiplomacy();
    for (Op op : history) {
      step(engine, world, naive, op);
      agree(world, naive);
    }
    return world;
  }

  private static void step(Engine engine, World world, NaiveDiplomacy naive, Op op) {
    List<Actor> owner = List.of(op.owner());
    List<Actor> side = List.of(op.side());
    ControlName name = op.control();
    LocalDate later = world.today().plusDays(op.days());
    switch (op.kind()) {
      case ADVANCE -> {
        for (int i = 0; i < op.days() && world.today().isBefore(engine.end()); i++) {
          engine.advance(world);
          naive.tomorrow();
          agree(world, naive);
        }
      }
      case PROPOSE -> same(played(engine, world, owner, new ControlCommand.Propose(name)),
          naive.propose(op.owner(), name), op);
      case RESTRICT -> same(played(engine, world, owner, new ControlCommand.Restrict(name, Optional.empty())),
          naive.restrict(op.owner(), name, 0), op);
      case ANNOUNCE -> same(played(engine, world, owner, new ControlCommand.Restrict(name, Optional.of(later))),
          naive.restrict(op.owner(), name, op.days()), op);
      case EASE -> same(played(engine, world, owner, new ControlCommand.Ease(name)), naive.ease(op.owner(), name), op);
      case LIFT -> same(played(engine, world, owner, new ControlCommand.Lift(name)), naive.lift(op.owner(), name), op);
      case SUSPEND -> same(played(engine, world, owner, new ControlCommand.Suspend(name, Optional.empty())),
          naive.suspend(op.owner(), name, 0), op);
      case SUSPEND_UNTIL -> same(played(engine, world, owner, new ControlCommand.Suspend(name, Optional.of(later))),
          naive.suspend(op.owner(), name, op.days()), op);
      case RESUME -> same(played(engine, world, owner, new ControlCommand.Resume(name)),
          naive.resume(op.owner(), name), op);
      case SIGN -> {
        boolean afterDeal = world.truces().find(TinWar.PORT_ROYAL).orElseThrow().stateName().equals("superseded");
        boolean signed = played(engine, world, BOTH, new TruceCommand.Sign(TinWar.PORT_ROYAL, Optional.empty()));
        same(signed, !afterDeal && naive.sign(), op);
      }
      case WITHDRAW -> same(played(engine, world, side, new TruceCommand.Withdraw(TinWar.PORT_ROYAL)),
          naive.endTruce(), op);
      case REPLACE -> same(played(engine, world, BOTH, new TruceCommand.Replace(TinWar.PORT_ROYAL)),
          naive.replace(), op);
      case SEEK -> same(played(engine, world, side, new TalksCommand.SeekCall(Optional.empty())),
          naive.seek(op.side()), op);
      case HOLD -> same(played(engine, world, BOTH, new TalksCommand.HoldCall()), naive.hold(), op);
      case SCHEDULE -> same(played(engine, world, BOTH, new TalksCommand.ScheduleTalks(Optional.empty())),
          naive.schedule(), op);
      case MEET -> same(played(engine, world, BOTH, new TalksCommand.Meet()), naive.meet(), op);
      case FRAMEWORK -> same(played(engine, world, BOTH, new TalksCommand.AgreeFramework()), naive.framework(), op);
      case DEAL -> same(played(engine, world, BOTH, new TalksCommand.AgreeDeal()), naive.deal(), op);
      case BREAK_OFF -> same(played(engine, world, side, new TalksCommand.BreakOff(Optional.empty())),
          naive.breakOff(), op);
      case STALL -> same(played(engine, world, op.stranger() ? BOTH : side,
          new TalksCommand.StallTalks(Optional.empty())), naive.stall(), op);
      case FALL_SILENT -> same(played(engine, world, side, new TalksCommand.FallSilent(Optional.empty())),
          naive.fallSilent(), op);
    }
  }

  private static void same(boolean accepted, boolean allowed, Op op) {
    assertThat(accepted).as(op.toString()).isEqualTo(allowed);
  }

  private static boolean played(Engine engine, World world, List<Actor> actors, Command command) {
    String before = world.canonical();
    int entries = world.journal().size();
    List<String> states = states(world);
    Outcome outcome = engine.play(world, new Move(actors, command, command.toString()), Cites.NONE);
    switch (outcome) {
      case Outcome.Refused no -> {
        assertThat(world.canonical()).as("52: a refused move changes nothing").isEqualTo(before);
        assertThat(world.journal().size()).isEqualTo(entries);
        assertThat(no.refusal().reason()).isNotBlank();
      }
      case Outcome.Accepted yes -> declared(states, states(world), command);
    }
    return outcome instanceof Outcome.Accepted;
  }

  /** 23: a state is left only by a row that the tables have. */
  private static void declared(List<String> before, List<String> after, Command command) {
    var rows = new ArrayList<Transition>(ControlMachine.transitions());
    rows.addAll(TalksMachine.transitions());
    for (int i = 0; i < before.size(); i++) {
      String from = before.get(i);
      String to = after.get(i);
      assertThat(from.equals(to) || rows.stream().anyMatch(r -> r.from().equals(from) && r.to().equals(to)))
          .as(Names.kebab(command.getClass()) + " led from " + from + " to " + to).isTrue();
    }
  }

  private static List<String> states(World world) {
    return List.of(state(world, TinWar.LENSES), state(world, TinWar.SCANNERS), talks(world).stateName());
  }

  private static String state(World world, ControlName name) {
    return world.controls().find(name).orElseThrow().stateName();
  }

  private static TalksBook.Talks talks(World world) {
    return world.talks().find(TinWar.AV, TinWar.BO).orElseThrow();
  }

  private static String obligation(World world) {
    return Optional.ofNullable(world.truces().find(TinWar.PORT_ROYAL).orElseThrow().obligations()
        .get(TinWar.NEW_CONTROLS)).map(s -> Names.kebab(s.getClass())).orElse("none");
  }

  private static void agree(World world, NaiveDiplomacy naive) {
    assertThat(world.today()).isEqualTo(naive.today());
    assertThat(state(world, TinWar.LENSES)).as("lenses").isEqualTo(naive.state(TinWar.LENSES));
    assertThat(state(world, TinWar.SCANNERS)).as("scanners").isEqualTo(naive.state(TinWar.SCANNERS));
    assertThat(obligation(world)).as("the obligation").isEqualTo(naive.obligation());
    assertThat(talks(world).stateName()).as("talks").isEqualTo(naive.talks());
    assertThat(talks(world).calls()).isEqualTo(naive.calls());
    assertThat(talks(world).meetings()).isEqualTo(naive.meetings());
    assertThat(world.deadlines()).as("16: nothing is overdue").allMatch(d -> d.day().isAfter(world.today()));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void forksAreIndependentAndAHistoryPlayedAgainIsTheSame(@ForAll("histories") List<Op> history) {
    World world = run(history);
    assertThat(run(history).journal().entries()).as("53").isEqualTo(world.journal().entries());
    String before = world.canonical();
    Engine engine = new Engine(SPEC);
    World fork = world.fork();
    assertThat(fork.canonical()).isEqualTo(before);
    played(engine, fork, BOTH, new TalksCommand.HoldCall());
    played(engine, fork, List.of(TinWar.AV), new ControlCommand.Restrict(TinWar.LENSES, Optional.empty()));
    assertThat(fork.canonical()).isNotEqualTo(before);
    assertThat(world.canonical()).as("51: a branch does not change its origin").isEqualTo(before);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void whatIsListedAsLegalIsAccepted(@ForAll("histories") List<Op> history) {
    World world = run(history);
    Engine engine = new Engine(SPEC);
    String before = world.canonical();
    for (List<Actor> group : SPEC.groups()) {
      engine.legal(world, group).forEach(legal -> {
        Optional<Command> command = plain(legal.command(), legal.slots().get("control"));
        command.ifPresent(c -> assertThat(played(engine, world.fork(), group, c)).as(group + " " + c).isTrue());
      });
    }
    engine.metrics().all().forEach(m -> {
      assertThat(m.value().apply(world)).isNotNull();
      assertThat(m.why().apply(world).label()).isNotBlank();
    });
    assertThat(world.canonical()).as("48").isEqualTo(before);
  }

  /** The command with its optional parts left out, where it is one of controls or talks. */
  private static Optional<Command> plain(Class<? extends Command> type, @org.jspecify.annotations.Nullable Object name) {
    if (name instanceof ControlName control) {
      return Optional.of(switch (type.getSimpleName()) {
        case "Propose" -> new ControlCommand.Propose(control);
        case "Restrict" -> new ControlCommand.Restrict(control, Optional.empty());
        case "Ease" -> new ControlCommand.Ease(control);
        case "Lift" -> new ControlCommand.Lift(control);
        case "Suspend" -> new ControlCommand.Suspend(control, Optional.empty());
        case "Resume" -> new ControlCommand.Resume(control);
        default -> throw new AssertionError(type.toString());
      });
    }
    return switch (type.getSimpleName()) {
      case "SeekCall" -> Optional.of(new TalksCommand.SeekCall(Optional.empty()));
      case "HoldCall" -> Optional.of(new TalksCommand.HoldCall());
      case "Meet" -> Optional.of(new TalksCommand.Meet());
      case "AgreeFramework" -> Optional.of(new TalksCommand.AgreeFramework());
      case "AgreeDeal" -> Optional.of(new TalksCommand.AgreeDeal());
      case "BreakOff" -> Optional.of(new TalksCommand.BreakOff(Optional.empty()));
      case "StallTalks" -> Optional.of(new TalksCommand.StallTalks(Optional.empty()));
      case "FallSilent" -> Optional.of(new TalksCommand.FallSilent(Optional.empty()));
      default -> Optional.empty();
    };
  }
}
