package dev.snapback.shell.view;

import dev.snapback.control.ControlBook;
import dev.snapback.control.ControlSpec;
import dev.snapback.control.ControlState;
import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The other controls and the complaints about tariffs.
 *
 * @param book as they stand
 * @param citations what the ids of sources stand for
 */
public record ControlView(ControlBook book, Citations citations) {

  /** One row a control: whose, against whom, where it stands, since when. */
  public Table controls() {
    var table = Table.of("control", "title", "by", "on", "state", "since", "by move", "breaks", "sources");
    for (ControlBook.Control control : book.controls()) {
      ControlSpec spec = control.spec();
      Optional<Origin> since = control.state().since();
      table.row(Cell.name(spec.name().id()), Cell.of(spec.title()), Cell.of(spec.by().id()), Cell.of(names(spec.on())),
          Cell.of(state(control)), since.map(o -> Cell.of(o.day())).orElse(Cell.none()),
          Cell.of(since.map(Origin::by).orElse("")), Cell.of(spec.breaks().map(Object::toString).orElse("")),
          Cell.of(citations.bracketed(since.map(Origin::cites).orElse(spec.cites()))));
    }
    return table.build();
  }

  private static String state(ControlBook.Control control) {
    return switch (control.state()) {
      case ControlState.Announced s -> "announced, effective " + s.effective();
      case ControlState.Suspended s -> "suspended " + s.suspensions() + ", holds back " + Names.kebab(s.held().getClass());
      case ControlState.None s -> control.stateName();
      case ControlState.Proposed s -> control.stateName();
      case ControlState.InForce s -> control.stateName();
      case ControlState.Eased s -> control.stateName();
      case ControlState.Lifted s -> control.stateName();
    };
  }

  /** One row a complaint: who, about what, against whom, on whose goods, how often, since when. */
  public Table complaints() {
    var table = Table.of("complaint of", "about", "against", "on", "times", "first", "last", "sources");
    for (ControlBook.Complaint complaint : book.complaints()) {
      List<Origin> filings = complaint.filings();
      Origin last = filings.get(filings.size() - 1);
      table.row(Cell.name(complaint.by().id()), Cell.of(complaint.layer().id()), Cell.of(names(complaint.against())),
          Cell.of(complaint.on().isEmpty() ? MeasureId.ALL : names(complaint.on())), Cell.of(filings.size()), Cell.of(filings.get(0).day()), Cell.of(last.day()),
          Cell.of(citations.bracketed(last.cites())));
    }
    return table.build();
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::id).collect(Collectors.joining(", "));
  }

  /** How many controls are in which state, but for those that nobody has spoken of: {@code 4 in-force, 1 proposed}. */
  static String summary(ControlBook book) {
    var counts = new java.util.LinkedHashMap<String, Integer>();
    book.controls().stream().filter(c -> !(c.state() instanceof ControlState.None))
        .forEach(c -> counts.merge(c.stateName(), 1, Integer::sum));
    return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().replace('-', ' '))
        .collect(Collectors.joining(", "));
  }
}
