package dev.snapback.truce;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Decision;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Row;
import dev.snapback.kernel.Step;
import dev.snapback.truce.TruceState.InForce;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of all truces of a world. Immutable. */
public final class TruceBook {

  /**
   * One truce as it stands.
   *
   * @param spec its text
   * @param state where it stands
   * @param obligations where each obligation stands, in the order of the text; empty before it takes force
   */
  public record Truce(TruceSpec spec, TruceState state, Map<ObligationName, ObligationState> obligations) {
    public Truce {
      obligations = OrderedMap.copyOf(obligations);
    }

    /** The state's name, for instance {@code in-force}. */
    public String stateName() {
      return Names.kebab(state.getClass());
    }

    /** Whether all parties have signed, for a day that has not come yet. */
    boolean agreed() {
      return state instanceof TruceState.Proposed s && s.effective().isPresent() && s.signed().containsAll(spec.parties());
    }

    /** Whether an obligation is disputed or breached. */
    public boolean disputed() {
      return obligations.values().stream()
          .anyMatch(o -> o instanceof ObligationState.Disputed || o instanceof ObligationState.Breached);
    }

    Truce with(TruceState next) {
      return new Truce(spec, next, next instanceof InForce f && !(state instanceof InForce)
          ? pending(spec, f.origin()) : obligations);
    }

    private static Map<ObligationName, ObligationState> pending(TruceSpec spec, Origin origin) {
      var found = new LinkedHashMap<ObligationName, ObligationState>();
      spec.promises().forEach(p -> found.put(p.obligation(), new ObligationState.Pending(origin)));
      return found;
    }

    Truce with(ObligationName obligation, ObligationState next) {
      var changed = new LinkedHashMap<>(obligations);
      changed.put(obligation, next);
      return new Truce(spec, state, changed);
    }
  }

  private final Map<TruceName, Truce> truces;

  private TruceBook(Map<TruceName, Truce> truces) {
    this.truces = truces;
  }

  /** Returns the book in which nobody has signed anything. */
  public static TruceBook of(List<TruceSpec> specs) {
    var truces = new LinkedHashMap<TruceName, Truce>();
    specs.forEach(s -> truces.put(s.name(), new Truce(s, new TruceState.None(), Map.of())));
    return new TruceBook(truces);
  }

  /**
   * Returns a book with other numbers from now on.
   *
   * @param specs all truces, in the order of the scenario
   * @throws IllegalArgumentException if the length of a truce in force would change: it counted when it was signed
   */
  public TruceBook with(List<TruceSpec> specs) {
    var next = new LinkedHashMap<TruceName, Truce>();
    for (TruceSpec spec : specs) {
      Truce truce = find(spec.name()).orElseThrow();
      if (truce.state() instanceof InForce && !truce.spec().length().equals(spec.length())) {
        throw new IllegalArgumentException("truce " + spec.name() + " is in force, and its length counted when it was"
            + " signed (extend it, or set it throughout)");
      }
      next.put(spec.name(), new Truce(spec, truce.state(), truce.obligations()));
    }
    return new TruceBook(next);
  }

  /** All truces in the order of the scenario. */
  public Collection<Truce> truces() {
    return Collections.unmodifiableCollection(truces.values());
  }

  /** Returns the truce of that name, if there is one. */
  public Optional<Truce> find(TruceName name) {
    return Optional.ofNullable(truces.get(name));
  }

  /** Where an obligation of a truce in force stands; empty where no truce in force has it. */
  public Optional<ObligationState> obligation(ObligationName name) {
    return owing(name).map(truce -> obligation(truce, name));
  }

  /** Returns what becomes of the command: the book after it, or why not. */
  public Step<TruceBook> apply(TruceCommand command, Act act) {
    return switch (command) {
      case TruceCommand.OfTruce c -> applyToTruce(c, act);
      case TruceCommand.OfObligation c -> applyToObligation(c, act);
    };
  }

  private Step<TruceBook> applyToTruce(TruceCommand.OfTruce command, Act act) {
    Truce truce = truces.get(command.truce());
    if (truce == null) {
      return new Step.Refused<>(Refusal.of("known-truce", "there is no truce " + command.truce()));
    }
    return switch (TruceMachine.MACHINE.decide(truce.state(), command, act.by(), context(truce, act))) {
      case Decision.Refused<TruceEvent> no -> new Step.Refused<>(no.refusal().about("truce " + truce.spec().name()));
      case Decision.Accepted<TruceEvent> yes -> new Step.Done<>(
          replace(truce.with(TruceMachine.MACHINE.evolve(truce.state(), yes.event()))), List.of(yes.event()));
    };
  }

  private Step<TruceBook> applyToObligation(TruceCommand.OfObligation command, Act act) {
    Optional<Truce> owing = owing(command.obligation());
    if (owing.isEmpty()) {
      return new Step.Refused<>(Refusal.of(
          "owed-in-force", "no truce in force has an obligation " + command.obligation()));
    }
    Truce truce = owing.get();
    ObligationState state = obligation(truce, command.obligation());
    return switch (ObligationMachine.MACHINE.decide(
        state, command, act.by(), context(truce, command.obligation(), act))) {
      case Decision.Refused<TruceEvent> no ->
        new Step.Refused<>(no.refusal().about("obligation " + command.obligation()));
      case Decision.Accepted<TruceEvent> yes -> new Step.Done<>(
          replace(truce.with(command.obligation(), ObligationMachine.MACHINE.evolve(state, yes.event()))),
          List.of(yes.event()));
    };
  }

  /** The dates on which a truce changes unless somebody acts. */
  public List<Deadline> deadlines() {
    var found = new ArrayList<Deadline>();
    for (Truce truce : truces.values()) {
      TruceName name = truce.spec().name();
      if (truce.state() instanceof InForce s) {
        found.add(s.leaving()
            .map(n -> new Deadline(n.end(), Deadline.Order.LAPSE, new TruceCommand.Leave(name),
                "withdrawal of " + n.by() + " from " + name))
            .orElseGet(() -> new Deadline(
                s.end(), Deadline.Order.LAPSE, new TruceCommand.Lapse(name), "lapse of " + name)));
      }
      if (truce.state() instanceof TruceState.Proposed s && truce.agreed()) {
        s.effective().ifPresent(d -> found.add(new Deadline(
            d, Deadline.Order.TAKE_EFFECT, new TruceCommand.TakeForce(name), "effective day of " + name)));
      }
    }
    return found;
  }

  /** What {@code actors} may do now about any truce. */
  public List<Legal> legal(List<Actor> actors, LocalDate today) {
    Act act = new Act(today, By.ACTOR, actors, new Origin(today, "", Cites.NONE));
    var found = new LinkedHashSet<Legal>();
    for (Truce truce : truces.values()) {
      for (Row<TruceState, TruceCommand, TruceEvent, ?> row :
          TruceMachine.TABLE.possible(truce.state(), By.ACTOR, context(truce, act))) {
        found.add(new Legal(command(row.command()), Map.of("truce", truce.spec().name())));
      }
      if (truce.state() instanceof InForce) {
        truce.obligations().forEach((name, state) ->
            ObligationMachine.TABLE.possible(state, By.ACTOR, context(truce, name, act)).forEach(row ->
                found.add(new Legal(command(row.command()), Map.of("obligation", name)))));
      }
    }
    return List.copyOf(found);
  }

  private static Class<? extends TruceCommand> command(Class<?> type) {
    return type.asSubclass(TruceCommand.class);
  }

  private Optional<Truce> owing(ObligationName obligation) {
    return truces.values().stream()
        .filter(t -> t.state() instanceof InForce && t.obligations().containsKey(obligation)).findFirst();
  }

  private static ObligationState obligation(Truce truce, ObligationName name) {
    return Optional.ofNullable(truce.obligations().get(name)).orElseThrow();
  }

  private static ObligationMachine.Context context(Truce truce, ObligationName name, Act act) {
    Term.Promise promise = truce.spec().promises().stream().filter(p -> p.obligation().equals(name)).findFirst()
        .orElseThrow();
    return new ObligationMachine.Context(truce.spec(), promise, act);
  }

  private TruceMachine.Context context(Truce truce, Act act) {
    var taken = new LinkedHashMap<String, TruceName>();
    for (Truce other : truces.values()) {
      if (!other.spec().name().equals(truce.spec().name()) && (other.state() instanceof InForce || other.agreed())) {
        other.spec().suspended().forEach(what -> taken.putIfAbsent(what, other.spec().name()));
      }
    }
    return new TruceMachine.Context(truce.spec(), act, truce.disputed(), taken);
  }

  private TruceBook replace(Truce truce) {
    var changed = new LinkedHashMap<>(truces);
    changed.put(truce.spec().name(), truce);
    return new TruceBook(changed);
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    truces.values().forEach(t -> out.append(t.spec().name()).append(' ').append(t.state()).append(' ')
        .append(t.obligations()).append('\n'));
    return out.toString();
  }
}
