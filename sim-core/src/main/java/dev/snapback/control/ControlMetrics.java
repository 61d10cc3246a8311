package dev.snapback.control;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.List;
import java.util.stream.Collectors;

/** What can be asked of controls by name. */
public final class ControlMetrics {
  private ControlMetrics() {}

  /** Returns the metrics of these controls. */
  public static List<Metric<ControlBook>> of(List<ControlSpec> specs) {
    return specs.stream().map(ControlMetrics::state).toList();
  }

  private static Metric<ControlBook> state(ControlSpec spec) {
    ControlName name = spec.name();
    return new Metric<ControlBook>("control." + name + ".state", Unit.STATE, "state of a control",
        "where control " + name + " of " + spec.by() + " stands",
        book -> new Value.State(find(book, name).stateName()), book -> explain(find(book, name)))
        .showing(ControlMachine.TABLE.states());
  }

  private static ControlBook.Control find(ControlBook book, ControlName name) {
    return book.find(name).orElseThrow();
  }

  private static Explanation explain(ControlBook.Control control) {
    ControlSpec spec = control.spec();
    String about = spec.by() + " on " + spec.on().stream().map(Actor::id).collect(Collectors.joining(", "))
        + spec.breaks().map(o -> ", breaks " + o).orElse("");
    String note = switch (control.state()) {
      case ControlState.None s -> about + "; nobody has spoken of it";
      case ControlState.Announced s -> about + "; effective " + s.effective();
      case ControlState.Suspended s -> about + "; " + s.suspensions();
      case ControlState.Proposed s -> about;
      case ControlState.InForce s -> about;
      case ControlState.Eased s -> about;
      case ControlState.Lifted s -> about;
    };
    List<Explanation> parts = control.state().since()
        .map(o -> Explanation.leaf("since", o.day().toString(), o.by(), o)).stream().toList();
    return new Explanation("control " + spec.name(), control.stateName(), note, control.state().since(), parts);
  }
}
