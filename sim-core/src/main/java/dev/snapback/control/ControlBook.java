package dev.snapback.control;

import dev.snapback.control.ControlCommand.Complain;
import dev.snapback.control.ControlCommand.OfControl;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Decision;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The state of all controls and complaints of a world. Immutable. */
public final class ControlBook {

  /**
   * One control as it stands.
   *
   * @param spec what the file says
   * @param state where it stands
   */
  public record Control(ControlSpec spec, ControlState state) {
    /** The state's name, for instance {@code in-force}. */
    public String stateName() {
      return Names.kebab(state.getClass());
    }
  }

  /**
   * One government's complaint about one layer.
   *
   * @param by who complains
   * @param layer about what
   * @param against who levies it
   * @param on on whose goods; empty for all that it falls on
   * @param filings each time it complained, the first first
   */
  public record Complaint(Actor by, LayerName layer, List<Actor> against, List<Actor> on, List<Origin> filings) {
    public Complaint {
      against = List.copyOf(against);
      on = List.copyOf(on);
      filings = List.copyOf(filings);
    }
  }

  private record Plaint(Actor by, LayerName layer, List<Actor> on) {}

  private final Map<ControlName, Control> controls;
  private final List<MeasureId> measures;
  private final Map<Plaint, ComplaintState> complaints;

  private ControlBook(
      Map<ControlName, Control> controls, List<MeasureId> measures, Map<Plaint, ComplaintState> complaints) {
    this.controls = controls;
    this.measures = measures;
    this.complaints = complaints;
  }

  /**
   * Returns the book in which nothing has happened.
   *
   * @param specs the controls declared
   * @param measures the tariffs declared: what can be complained about
   */
  public static ControlBook of(List<ControlSpec> specs, List<MeasureId> measures) {
    var controls = new LinkedHashMap<ControlName, Control>();
    specs.forEach(s -> controls.put(s.name(), new Control(s, new ControlState.None())));
    return new ControlBook(controls, List.copyOf(measures), Map.of());
  }

  /** All controls in the order of the scenario. */
  public Collection<Control> controls() {
    return Collections.unmodifiableCollection(controls.values());
  }

  /** Returns the control of that name, if there is one. */
  public Optional<Control> find(ControlName name) {
    return Optional.ofNullable(controls.get(name));
  }

  /** All complaints, in the order in which they were first filed. */
  public List<Complaint> complaints() {
    var found = new ArrayList<Complaint>();
    complaints.forEach((plaint, state) -> {
      switch (state) {
        case ComplaintState.None s -> { }
        case ComplaintState.Pending s -> found.add(new Complaint(plaint.by(), plaint.layer(),
            against(plaint.layer(), plaint.on(), List.of(plaint.by())), plaint.on(), s.filings()));
      }
    });
    return found;
  }

  /** Returns what becomes of the command: the book after it, or why not. */
  public Step<ControlBook> apply(ControlCommand command, Act act) {
    return switch (command) {
      case OfControl c -> applyToControl(c, act);
      case Complain c -> complain(c, act);
    };
  }

  private Step<ControlBook> applyToControl(OfControl command, Act act) {
    Control control = controls.get(command.control());
    if (control == null) {
      return new Step.Refused<>(Refusal.of("known-control", "there is no control " + command.control()));
    }
    var context = new ControlMachine.Context(control.spec(), act);
    return switch (ControlMachine.MACHINE.decide(control.state(), command, act.by(), context)) {
      case Decision.Refused<ControlEvent> no ->
        new Step.Refused<>(no.refusal().about("control " + command.control()));
      case Decision.Accepted<ControlEvent> yes -> {
        var changed = new LinkedHashMap<>(controls);
        changed.put(command.control(),
            new Control(control.spec(), ControlMachine.MACHINE.evolve(control.state(), yes.event())));
        yield new Step.Done<>(new ControlBook(changed, measures, complaints), List.of(yes.event()));
      }
    };
  }

  private Step<ControlBook> complain(Complain command, Act act) {
    if (!layers().contains(command.layer())) {
      return new Step.Refused<>(Refusal.of("known-layer", "there is no layer " + command.layer()));
    }
    var context = context(command.layer(), command.on(), act);
    Optional<Plaint> plaint = act.actors().stream().findFirst().map(by -> new Plaint(by, command.layer(), command.on()));
    ComplaintState state = plaint.map(complaints::get).orElseGet(ComplaintState.None::new);
    return switch (ComplaintMachine.MACHINE.decide(state, command, act.by(), context)) {
      case Decision.Refused<ControlEvent> no -> new Step.Refused<>(no.refusal());
      case Decision.Accepted<ControlEvent> yes -> {
        var changed = new LinkedHashMap<>(complaints);
        changed.put(plaint.orElseThrow(), ComplaintMachine.MACHINE.evolve(state, yes.event()));
        yield new Step.Done<>(new ControlBook(controls, measures, changed), List.of(yes.event()));
      }
    };
  }

  private Set<LayerName> layers() {
    return measures.stream().map(MeasureId::layer).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private ComplaintMachine.Context context(LayerName layer, List<Actor> on, Act act) {
    List<Actor> spared = on.stream().filter(partner -> against(layer, List.of(partner), act.actors()).isEmpty()).toList();
    return new ComplaintMachine.Context(layer, against(layer, on, act.actors()), spared, act);
  }

  /** Who else levies a layer on the goods of one of these, of anybody where none is named. */
  private List<Actor> against(LayerName layer, List<Actor> on, List<Actor> complaining) {
    return measures.stream().filter(m -> m.layer().equals(layer) && !complaining.contains(m.importer()))
        .filter(m -> on.isEmpty() || on.stream().anyMatch(partner -> fallsOn(m, partner)))
        .map(MeasureId::importer).distinct().toList();
  }

  private static boolean fallsOn(MeasureId measure, Actor partner) {
    return !measure.importer().equals(partner) && measure.partner().map(partner::equals).orElse(true);
  }

  /** The dates on which a control changes unless somebody acts. */
  public List<Deadline> deadlines() {
    var found = new ArrayList<Deadline>();
    controls.forEach((name, control) -> {
      switch (control.state()) {
        case ControlState.Announced s -> found.add(new Deadline(s.effective(), Deadline.Order.TAKE_EFFECT,
            new ControlCommand.TakeEffect(name), "effective day of " + name));
        case ControlState.Suspended s -> s.suspensions().own().stream()
            .flatMap(o -> o.until().stream()).forEach(until -> found.add(new Deadline(until, Deadline.Order.EXPIRE,
                new ControlCommand.EndSuspension(name), "the suspension of control " + name + " ends")));
        case ControlState.None s -> { }
        case ControlState.Proposed s -> { }
        case ControlState.InForce s -> { }
        case ControlState.Eased s -> { }
        case ControlState.Lifted s -> { }
      }
    });
    return found;
  }

  /** What {@code actors} may do now about any control, and what they may complain about. */
  public List<Legal> legal(List<Actor> actors, LocalDate today) {
    Act act = new Act(today, By.ACTOR, actors, new Origin(today, "", Cites.NONE));
    var found = new LinkedHashSet<Legal>();
    controls.forEach((name, control) ->
        ControlMachine.TABLE.possible(control.state(), By.ACTOR, new ControlMachine.Context(control.spec(), act))
            .forEach(row -> found.add(new Legal(command(row.command()), Map.of("control", name)))));
    for (LayerName layer : layers()) {
      ComplaintMachine.TABLE.possible(new ComplaintState.None(), By.ACTOR, context(layer, List.of(), act))
          .forEach(row -> found.add(new Legal(command(row.command()), Map.of("layer", layer))));
    }
    return List.copyOf(found);
  }

  private static Class<? extends ControlCommand> command(Class<?> type) {
    return type.asSubclass(ControlCommand.class);
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    controls.values().forEach(c -> out.append(c.spec().name()).append(' ').append(c.state()).append('\n'));
    complaints.forEach((p, s) -> out.append(p).append(' ').append(s).append('\n'));
    return out.toString();
  }
}
