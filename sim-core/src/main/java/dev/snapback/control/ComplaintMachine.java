package dev.snapback.control;

import dev.snapback.control.ComplaintState.None;
import dev.snapback.control.ComplaintState.Pending;
import dev.snapback.control.ControlCommand.Complain;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one government's complaint about one layer, on the goods of some partners or of all: {@code none → pending},
 * which it may file again.
 */
public final class ComplaintMachine {
  private ComplaintMachine() {}

  /**
   * What a row may look at besides.
   *
   * @param layer what it is about
   * @param against who levies the layer on those goods, but for the one who complains
   * @param spared the partners named on whose goods nobody else levies it
   * @param act who, when, from where
   */
  record Context(LayerName layer, List<Actor> against, List<Actor> spared, Act act) {}

  private static final Guard<ComplaintState, Complain, Context> ONE = Guard.standing(
      "one-complains",
      (s, x) -> x.act().actors().size() == 1,
      (s, x) -> "each government complains for itself; name it alone");

  private static final Guard<ComplaintState, Complain, Context> ANOTHERS = Guard.standing(
      "another's-layer",
      (s, x) -> !x.against().isEmpty() || !x.spared().isEmpty(),
      (s, x) -> "nobody else levies " + x.layer());

  private static final Guard<ComplaintState, Complain, Context> NO_EXCEPTIONS = Guard.of(
      "no-exceptions",
      (s, c, x) -> c.partners().stream().noneMatch(p -> p.all() && !p.listed().isEmpty()),
      (s, c, x) -> "a complaint has no exceptions; name the partners, or all");

  private static final Guard<ComplaintState, Complain, Context> ON_THEM = Guard.of(
      "layer-on-partner",
      (s, c, x) -> x.spared().isEmpty(),
      (s, c, x) -> "nobody else levies " + x.layer() + " on " + x.spared().get(0));

  /** The rows. */
  static final Table<ComplaintState, ControlCommand, ControlEvent, Context> TABLE =
      Table.<ComplaintState, ControlCommand, ControlEvent, Context>named("complaint")
          .fromAny(None.class, Pending.class).on(Complain.class, By.ACTOR).when(ONE, ANOTHERS, NO_EXCEPTIONS, ON_THEM)
          .emits(ControlEvent.Complained.class, (s, c, x) -> new ControlEvent.Complained(
              x.act().actors().get(0), c.layer(), x.against(), c.on(), filings(s).size() + 1, x.act().origin()))
          .to(Pending.class)
          .build();

  /** The machine of one complaint. */
  static final Machine<ComplaintState, ControlCommand, ControlEvent, Context> MACHINE =
      new Machine<>(TABLE, ComplaintMachine::evolve);

  /** The rows of a complaint as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }

  private static List<Origin> filings(ComplaintState state) {
    return switch (state) {
      case None s -> List.of();
      case Pending s -> s.filings();
    };
  }

  private static ComplaintState evolve(ComplaintState state, ControlEvent event) {
    return switch (event) {
      case ControlEvent.Complained e -> {
        var all = new ArrayList<>(filings(state));
        all.add(e.origin());
        yield new Pending(all);
      }
      case ControlEvent.OfControl e ->
        throw new IllegalStateException("a control's event reached a complaint: " + e.text());
    };
  }
}
