package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseCommand;
import dev.snapback.tariff.RateTarget;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.TruceCommand;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.Rate;
import java.time.temporal.ChronoUnit;
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
 * Random histories of the tin war against {@link NaiveWar}: every run uses its own random subset of the moves (swarm),
 * with days that lean to the edges of the truce. After every step the rates, the truce and the law must agree; a refused
 * move must leave the world as it was.
 */
class WorldProperties {
  enum Kind {
    IMPOSE, RAISE, LOWER, SET, REMOVE, SUSPEND, RESTORE, SIGN, SIGN_ALONE, EXTEND, WITHDRAW, LICENSES, HALT,
    ADVANCE, TO_THE_EDGE
  }

  /** A move still to be read against the state: what, on which measure, how much. */
  record Op(Kind kind, int which, int size) {}

  private static final List<MeasureId> MEASURES = List.of(TinWar.SAFEGUARD, TinWar.SURCHARGE, TinWar.COUNTER);

  /** Half of the histories begin under the truce: most of what matters needs it. */
  private static final List<Op> SIGNED = List.of(
      new Op(Kind.IMPOSE, 0, 15), new Op(Kind.IMPOSE, 1, 40), new Op(Kind.IMPOSE, 2, 35), new Op(Kind.SIGN, 0, 0));

  @Provide
  Arbitrary<List<Op>> histories() {
    Arbitrary<Set<Kind>> swarm = Arbitraries.of(Kind.class).set().ofMinSize(3).ofMaxSize(Kind.values().length);
    return swarm.flatMap(kinds -> {
      var some = EnumSet.copyOf(kinds);
      some.add(Kind.ADVANCE);
      Arbitrary<List<Op>> moves = Combinators.combine(
              Arbitraries.of(some), Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 130))
          .as(Op::new).list().ofMinSize(5).ofMaxSize(60);
      return Combinators.combine(Arbitraries.<List<Op>>of(List.<Op>of(), SIGNED), moves).<List<Op>>as((first, then) -> {
        var all = new ArrayList<Op>(first);
        all.addAll(then);
        return all;
      });
    });
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void the_world_and_the_naive_war_agree_after_every_step(@ForAll("histories") List<Op> history) {
    World world = run(TinWar.spec(), history);
    Statistics.label("truce at the end")
        .collect(world.truces().find(TinWar.PORT_ROYAL).orElseThrow().stateName());
    Statistics.label("truce at the end").coverage(coverage -> {
      for (String state : List.of("none", "proposed", "in-force", "lapsed", "withdrawn")) {
        coverage.check(state).count(n -> n > 0);
      }
    });
  }

  private static World run(WorldSpec spec, List<Op> history) {
    Engine engine = new Engine(spec);
    World world = engine.start(1, 0, true);
    NaiveWar naive = new NaiveWar();
    for (Op op : history) {
      step(engine, world, naive, op);
      agree(engine, world, naive);
    }
    return world;
  }

  private static void step(Engine engine, World world, NaiveWar naive, Op op) {
    MeasureId measure = MEASURES.get(op.which());
    Actor owner = measure.importer();
    int law = naive.lawOf(measure);
    switch (op.kind()) {
      case ADVANCE -> advance(engine, world, naive, op.size() % 40);
      case TO_THE_EDGE -> advance(engine, world, naive, naive.end()
          .map(end -> (int) ChronoUnit.DAYS.between(naive.today(), end) - 1 + op.size() % 3).orElse(1));
      case IMPOSE -> {
        if (accepted(engine, world, owner, new TariffCommand.Impose(measure.layer(), Rate.percent(op.size()),
            on(measure), Optional.empty(), Optional.empty(), Optional.empty()))) {
          naive.enact(measure, op.size());
        }
      }
      case RAISE -> {
        if (accepted(engine, world, owner, new TariffCommand.Raise(measure.layer(),
            new RateTarget.To(Rate.percent(op.size())), Optional.empty(), Optional.empty(), Optional.empty()))) {
          assertThat(op.size()).isGreaterThan(law);
          naive.enact(measure, op.size());
        }
      }
      case LOWER -> {
        if (accepted(engine, world, owner, new TariffCommand.Lower(measure.layer(),
            new RateTarget.To(Rate.percent(op.size())), Optional.empty(), Optional.empty(), Optional.empty()))) {
          assertThat(op.size()).isLessThan(law);
          naive.enact(measure, op.size());
        }
      }
      case SET -> {
        if (accepted(engine, world, owner, new TariffCommand.Set(measure.layer(), Rate.percent(op.size()),
            Optional.empty(), Optional.empty(), Optional.empty()))) {
          naive.enact(measure, op.size());
        }
      }
      case REMOVE -> {
        if (accepted(engine, world, owner,
            new TariffCommand.Remove(measure.layer(), Optional.empty(), Optional.empty()))) {
          naive.remove(measure);
        }
      }
      case SUSPEND -> {
        if (accepted(engine, world, owner, new TariffCommand.Suspend(measure.layer(),
            new Cut.To(Rate.percent(op.size())), Optional.empty(), Optional.empty()))) {
          naive.suspend(measure, op.size());
        }
      }
      case RESTORE -> {
        if (accepted(engine, world, owner, new TariffCommand.Restore(measure.layer(), Optional.empty()))) {
          naive.restore(measure);
        }
      }
      case SIGN -> {
        if (accepted(engine, world, List.of(TinWar.AV, TinWar.BO),
            new TruceCommand.Sign(TinWar.PORT_ROYAL, Optional.empty()))) {
          naive.sign();
        }
      }
      case SIGN_ALONE -> {
        boolean second = naive.truce().equals("proposed");
        if (accepted(engine, world, owner, new TruceCommand.Sign(TinWar.PORT_ROYAL, Optional.empty()))) {
          if (second) {
            naive.sign();
          } else {
            naive.propose();
          }
        }
      }
      case EXTEND -> {
        if (accepted(engine, world, List.of(TinWar.AV, TinWar.BO), new TruceCommand.Extend(
            TinWar.PORT_ROYAL, new TruceCommand.Extension.By(Span.days(op.size()))))) {
          naive.extend(op.size());
        }
      }
      case WITHDRAW -> {
        if (accepted(engine, world, owner, new TruceCommand.Withdraw(TinWar.PORT_ROYAL))) {
          naive.truceEnds("withdrawn");
        }
      }
      case LICENSES -> accepted(engine, world, TinWar.BO,
          new LicenseCommand.RequireLicenses(TinWar.COBALT, Optional.empty()));
      case HALT -> accepted(engine, world, TinWar.BO, new LicenseCommand.HaltLicenses(TinWar.COBALT));
    }
  }

  private static void advance(Engine engine, World world, NaiveWar naive, int days) {
    for (int i = 0; i < days && world.today().isBefore(engine.end()); i++) {
      engine.advance(world);
      naive.advance(1);
    }
  }


  private static Partners on(MeasureId measure) {
    return new Partners(false, List.of(measure.partner().orElseThrow()));
  }

  private static boolean accepted(Engine engine, World world, Actor actor, Command command) {
    return accepted(engine, world, List.of(actor), command);
  }

  private static boolean accepted(Engine engine, World world, List<Actor> actors, Command command) {
    String before = world.canonical();
    int entries = world.journal().size();
    Outcome outcome = engine.play(world, new Move(actors, command, command.toString()), Cites.NONE);
    boolean accepted = outcome instanceof Outcome.Accepted;
    if (outcome instanceof Outcome.Refused no) {
      assertThat(world.canonical()).as("52: a refused move changes nothing").isEqualTo(before);
      assertThat(world.journal().size()).isEqualTo(entries);
      assertThat(no.refusal().reason()).isNotBlank();
    }
    return accepted;
  }

  private static void agree(Engine engine, World world, NaiveWar naive) {
    assertThat(world.today()).isEqualTo(naive.today());
    assertThat(world.truces().find(TinWar.PORT_ROYAL).orElseThrow().stateName()).isEqualTo(naive.truce());
    for (MeasureId measure : MEASURES) {
      assertThat(world.tariffs().find(measure).level().orElse(Rate.ZERO)).as("13, 14: level of " + measure)
          .isEqualTo(Rate.percent(naive.level(measure)));
    }
    assertThat(world.tariffs().rate(TinWar.AV, TinWar.BO, TariffSpec.OTHER))
        .isEqualTo(Rate.percent(naive.level(TinWar.SAFEGUARD) + naive.level(TinWar.SURCHARGE)));
    assertThat(world.tariffs().rate(TinWar.BO, TinWar.AV, TariffSpec.OTHER))
        .isEqualTo(Rate.percent(naive.level(TinWar.COUNTER)));
    assertThat(world.deadlines()).as("16: nothing is overdue")
        .allMatch(d -> d.day().isAfter(world.today()));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void a_history_played_again_gives_the_same_journal_and_forks_do_not_disturb_each_other(
      @ForAll("histories") List<Op> history) {
    World first = run(TinWar.spec(), history);
    World second = run(TinWar.spec(), history);
    assertThat(second.canonical()).as("45").isEqualTo(first.canonical());
    assertThat(second.journal().entries()).as("53").isEqualTo(first.journal().entries());

    Engine engine = new Engine(TinWar.spec());
    String before = first.canonical();
    World fork = first.fork();
    for (int i = 0; i < 70 && fork.today().isBefore(engine.end()); i++) {
      engine.advance(fork);
    }
    assertThat(first.canonical()).as("51: a branch does not change its origin").isEqualTo(before);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void advancing_in_two_parts_is_advancing_at_once(
      @ForAll("histories") List<Op> history, @ForAll("splits") int split) {
    World world = run(TinWar.spec(), history);
    Engine engine = new Engine(TinWar.spec());
    World parts = world.fork();
    World once = world.fork();
    for (int i = 0; i < split; i++) {
      engine.advance(parts);
    }
    World middle = parts.fork();
    for (int i = split; i < 90; i++) {
      engine.advance(middle);
    }
    for (int i = 0; i < 90; i++) {
      engine.advance(once);
    }
    assertThat(middle.canonical()).as("44").isEqualTo(once.canonical());
  }

  @Provide
  Arbitrary<Integer> splits() {
    return Arbitraries.integers().between(0, 90);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void looking_changes_nothing_and_every_number_is_finite(@ForAll("histories") List<Op> history) {
    World world = run(TinWar.spec(), history);
    Engine engine = new Engine(TinWar.spec());
    String before = world.canonical();
    engine.metrics().all().forEach(m -> {
      assertThat(m.value().apply(world)).isNotNull();
      assertThat(m.why().apply(world).label()).isNotBlank();
    });
    engine.legal(world, List.of(TinWar.AV));
    engine.legal(world, List.of(TinWar.AV, TinWar.BO));
    assertThat(world.canonical()).as("48").isEqualTo(before);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void left_alone_every_truce_ends(@ForAll("histories") List<Op> history) {
    World world = run(TinWar.spec(TinWar.leaving(TruceSpec.Restores.BOTH), List.of()), history);
    Engine engine = new Engine(TinWar.spec());
    Optional<java.time.LocalDate> end = world.deadlines().stream().map(d -> d.day()).reduce((a, b) -> b);
    while (end.isPresent() && !world.today().isAfter(end.get())) {
      engine.advance(world);
    }
    assertThat(world.truces().find(TinWar.PORT_ROYAL).orElseThrow().stateName()).isNotEqualTo("in-force");
  }
}
