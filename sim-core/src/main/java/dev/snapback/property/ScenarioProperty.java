package dev.snapback.property;

import dev.snapback.Action;
import dev.snapback.Simulation;
import dev.snapback.Step;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseSpec;
import dev.snapback.supply.SupplyBook.Account;
import dev.snapback.supply.SupplySpec;
import dev.snapback.tariff.CapOn;
import dev.snapback.tariff.CapOwner;
import dev.snapback.tariff.Layer;
import dev.snapback.tariff.LayerState;
import dev.snapback.truce.TruceState;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What holds in every session of every scenario. Each returns what is wrong, or empty.
 *
 * <p>The numbers are those of docs/invariants.md.
 */
public enum ScenarioProperty implements SessionProperty {
  /** No layer applies above its law. */
  CAPS_ONLY_LOWER("20", "no layer applies above its law's rate, and none below zero", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return layers(sim).filter(layer -> layer.level().isPresent())
          .filter(layer -> layer.level().get().compareTo(layer.law().orElse(Rate.ZERO)) > 0) // a rate is never below zero
          .map(layer -> layer.id() + " applies at " + layer.level().get() + ", its law is "
              + layer.law().orElse(Rate.ZERO))
          .findFirst();
    }
  },

  /** The snapback is exact. */
  SNAPBACK_IS_EXACT("14", "a layer that no live cap holds applies at its law's rate: what a truce held comes back whole",
      When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return layers(sim).filter(layer -> layer.caps().isEmpty() && !layer.level().equals(inForce(layer)))
          .map(layer -> layer.id() + " applies at " + layer.level() + " without a cap; its law is " + layer.law())
          .findFirst();
    }

    private Optional<Rate> inForce(Layer layer) {
      return layer.inForce() ? layer.law() : Optional.empty();
    }
  },

  /** A truce that is over holds nothing. */
  NO_CAP_OUTLIVES_ITS_TRUCE("14", "a truce that is not in force holds no layer", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return layers(sim).flatMap(layer -> layer.caps().stream().map(CapOn::owner)
              .filter(owner -> owner instanceof CapOwner.Truce truce && !inForce(sim, truce))
              .map(owner -> owner + " still holds " + layer.id()))
          .findFirst();
    }

    private boolean inForce(Simulation sim, CapOwner.Truce owner) {
      return sim.world().truces().find(owner.name()).map(t -> t.state() instanceof TruceState.InForce).orElse(false);
    }
  },

  /** A measure stands in the suspend terms of one truce. */
  ONE_TRUCE_A_LAYER("12", "no two truces hold the same layer", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return layers(sim)
          .filter(layer -> layer.caps().stream().filter(cap -> cap.owner() instanceof CapOwner.Truce).count() > 1)
          .map(layer -> layer.id() + " is held by " + layer.caps()).findFirst();
    }
  },

  /** A truce ends on its day. */
  NO_TRUCE_PAST_ITS_END("16", "no truce is in force on its first day out or later", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return sim.world().truces().truces().stream()
          .filter(t -> t.state() instanceof TruceState.InForce in && !sim.today().isBefore(in.out()))
          .map(t -> t.spec().name() + " is in force on " + sim.today() + ": " + t.state()).findFirst();
    }
  },

  /** Effective days. */
  IN_FORCE_FROM_ITS_DAY("7", "no layer is in force before its day, or announced on it or later", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return layers(sim).filter(layer -> switch (layer.state()) {
        case LayerState.InForce in -> in.since().isAfter(sim.today());
        case LayerState.Announced soon -> !soon.effective().isAfter(sim.today());
        case LayerState.None none -> false;
        case LayerState.Threatened threat -> false;
        case LayerState.Ended over -> false;
      }).map(layer -> layer.id() + " is wrong on " + sim.today() + ": " + layer.state()).findFirst();
    }
  },

  /** No application is lost or counted twice. */
  APPLICATIONS_ARE_CONSERVED("22", "applications filed = those found pending, one by one + granted + denied + withdrawn"
      + " + lapsed, by class", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      for (LicenseSpec regime : sim.scenario().spec().licenses()) {
        List<LicenseBook.Pending> pending = sim.world().licenses().pending(regime.name(), sim.today());
        for (ClassName users : regime.classes()) {
          String of = "license." + regime.name() + "." + users + ".";
          int filed = count(sim, of + "filed");
          // Not license.….waiting: that is what is left of the others.
          int waiting = pending.stream().filter(p -> p.users().equals(users)).mapToInt(LicenseBook.Pending::count).sum();
          int over = Stream.of("granted", "denied", "withdrawn", "lapsed").mapToInt(what -> count(sim, of + what)).sum();
          if (filed != waiting + over) {
            return Optional.of(of + "filed is " + filed + ", but " + waiting + " are pending and " + over + " over");
          }
        }
      }
      return Optional.empty();
    }
  },

  /** No tonne is lost or made. */
  TONNES_ARE_CONSERVED("29b, 31", "of each stock, in kilograms: none is below zero; licensed = shipped + on the way +"
      + " unused + lapsed; start + arrived = used + lost + stock", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      for (SupplySpec line : sim.scenario().spec().supply()) {
        for (ClassName users : line.classes()) {
          Account a = sim.world().supply().account(line.name(), users);
          if (!conserves(a)) {
            return Optional.of("stock " + line.name() + " of " + users + ": " + a);
          }
        }
      }
      return Optional.empty();
    }
  },

  /** What people are told is a number. */
  VALUES_ARE_FINITE("42", "every metric has a finite value, never -0.0, or says why it has none; no weight is below zero",
      When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      for (Metric<World> metric : sim.metrics().all()) {
        if (metric.value().apply(sim.world()) instanceof Value.Amount amount) {
          if (amount.amount() < 0 && metric.unit() == Unit.TONNES) { // an amount is finite and never -0.0
            return Optional.of(metric.name() + " is " + amount.amount());
          }
        }
      }
      return Optional.empty();
    }
  },

  /** Looking changes nothing. */
  LOOKING_CHANGES_NOTHING("48", "asking for every metric, its reasons, what is legal and what is due changes nothing",
      When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      String before = sim.hash();
      String journal = sim.journalHash();
      int answers = sim.metrics().all().stream()
          .map(m -> Map.entry(m.value().apply(sim.world()), m.why().apply(sim.world()))).toList().size();
      long legal = sim.scenario().spec().groups().stream().mapToLong(group -> sim.legal(group).size()).sum();
      String looked = answers + " metrics, " + legal + " legal moves, " + sim.deadlines().size() + " deadlines";
      return same("looking at " + looked, before, sim.hash()).or(() -> same("looking", journal, sim.journalHash()));
    }
  },

  /** What was undone comes back. */
  UNDO_IS_EXACT("50", "undo of the last line, then redo, gives the same state and journal", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      String before = sim.hash();
      String journal = sim.journalHash();
      int undone = sim.undo(1);
      sim.redo(undone);
      return same("undo and redo", before, sim.hash()).or(() -> same("undo and redo", journal, sim.journalHash()));
    }
  },

  /** The language reads what it writes. */
  LINES_ARE_READ_AS_WRITTEN("55", "a move that is written in its normal form is read as the same move", When.EACH_STEP) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      return sim.steps().stream().map(Step::action).filter(Action.Played.class::isInstance).map(Action.Played.class::cast)
          .filter(played -> !sim.grammar().print(sim.parse(played.move().text())).equals(played.move().text()))
          .map(played -> played.move().text() + " is written as "
              + sim.grammar().print(sim.parse(played.move().text()))).findFirst();
    }
  },

  /** Branches are apart. */
  BRANCHES_ARE_APART("51", "what happens on a copy leaves the original as it was", When.AT_THE_END) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      String before = sim.hash();
      Simulation copy = sim.fork();
      int steps = copy.steps().size();
      copy.advanceTo(end(copy));
      Optional<String> original = same("a copy that went on", before, sim.hash());
      copy.undo(copy.steps().size() - steps);
      return original.or(() -> same("going on and back", before, copy.hash()));
    }
  },

  /** One step or many. */
  TIME_CAN_BE_SPLIT("15, 44", "going on day by day gives what going on at once gives", When.AT_THE_END) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      LocalDate to = end(sim).isBefore(sim.today().plusDays(SPLIT)) ? end(sim) : sim.today().plusDays(SPLIT);
      Simulation once = sim.fork();
      once.advanceTo(to);
      Simulation daily = sim.fork();
      while (daily.today().isBefore(to)) {
        daily.advanceTo(daily.today().plusDays(1));
      }
      return same("going on to " + to + " day by day", once.hash(), daily.hash())
          .or(() -> same("going on day by day", once.journalHash(), daily.journalHash()));
    }
  },

  /** The same lines give the same bytes. */
  REPLAY_IS_EXACT("45, 53", "the same lines on a fresh start give the same state and journal", When.AT_THE_END) {
    @Override
    public Optional<String> wrong(Simulation sim) {
      Simulation again = Simulation.start(sim.scenario(), new Simulation.Start(Optional.of(sim.began()),
          OptionalLong.of(sim.seed())));
      for (Step step : sim.steps()) {
        switch (step.action()) {
          case Action.Played played -> again.play(step.action().line());
          case Action.Advanced advanced -> again.advanceTo(advanced.to());
          case Action.ParameterSet set when set.throughout() -> again.setThroughout(set.name(), set.value(), set.because());
          case Action.ParameterSet set -> again.set(set.name(), set.value(), set.because());
          case Action.WentOn future -> again.goOnAs(future.number(), future.seed(), future.fixed());
          case Action.Canceled canceled -> again.cancel(canceled.id());
        }
      }
      return same("playing it again", sim.hash(), again.hash())
          .or(() -> same("playing it again", sim.journalHash(), again.journalHash()));
    }
  };

  private static final int SPLIT = 45;

  private final String invariants;
  private final String statement;
  private final When when;

  ScenarioProperty(String invariants, String statement, When when) {
    this.invariants = invariants;
    this.statement = statement;
    this.when = when;
  }

  @Override
  public String invariants() {
    return invariants;
  }

  @Override
  public String statement() {
    return statement;
  }

  @Override
  public When when() {
    return when;
  }

  private static Stream<Layer> layers(Simulation sim) {
    return sim.world().tariffs().layers().stream();
  }

  private static LocalDate end(Simulation sim) {
    return sim.scenario().spec().clock().end();
  }

  private static int count(Simulation sim, String metric) {
    return (int) sim.value(metric).number();
  }

  /** Whether what a class of users has been licensed and has had is all accounted for, in kilograms. */
  static boolean conserves(Account a) {
    boolean licensed = a.licensed() == a.shippedUnderLicense() + a.inLeadUnderLicense() + a.unused() + a.lapsed();
    boolean stock = a.start() + a.shippedUnderLicense() + a.shippedOpen() + a.fromOthers()
        == a.used() + a.lost() + a.stock();
    return licensed && stock && a.stock() >= 0;
  }

  private static Optional<String> same(String what, String before, String after) {
    return before.equals(after) ? Optional.empty() : Optional.of(what + " changed the state or the journal");
  }
}
