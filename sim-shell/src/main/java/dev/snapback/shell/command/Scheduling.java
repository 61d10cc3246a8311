package dev.snapback.shell.command;

import dev.snapback.language.DateRange;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.ScheduledView;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.world.Scheduled;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Answers {@code schedule} and {@code cancel}: moves still to come, and what moves that were made have announced. */
final class Scheduling {
  private static final String INDENT = "  ";

  private final Session session;

  Scheduling(Session session) {
    this.session = session;
  }

  /** What is to come on the days of a range. */
  Reply schedule(DateRange range) {
    List<Scheduled> moves =
        session.simulation().schedule().stream().filter(s -> within(range, s.day())).toList();
    List<Announced> announced =
        Announced.of(session.simulation()).stream().filter(a -> within(range, a.day())).toList();
    var table = Table.of("date", "id", "move", "sources");
    Citations citations = new Citations(session.scenario());
    moves.forEach(s -> table.row(Cell.of(s.day()), Cell.name(s.id()), Cell.of(s.deed().text()),
        Cell.of(citations.bracketed(s.cites()))));
    Reply reply = Reply.of("schedule");
    if (!moves.isEmpty() || announced.isEmpty()) {
      reply = reply.table(table.build(), "no moves to come");
    }
    return announced(reply, announced).json("moves", ScheduledView.json(moves));
  }

  private static boolean within(DateRange range, LocalDate day) {
    return range.from().map(f -> !day.isBefore(f)).orElse(true) && range.to().map(t -> !day.isAfter(t)).orElse(true);
  }

  /** Adds what moves that were made give a later day, with the lines that take it back. */
  private static Reply announced(Reply reply, List<Announced> announced) {
    var table = Table.of("date", "announced", "to take it back");
    announced.forEach(a -> table.row(Cell.of(a.day()), Cell.of(a.text()),
        a.back().map(Cell::name).orElseGet(Cell::none)));
    Reply told = announced.isEmpty() ? reply : reply.table(table.build(), "");
    return told.json("announced", announced.stream().map(a -> {
      var json = new LinkedHashMap<String, Object>();
      json.put("date", a.day().toString());
      json.put("text", a.text());
      a.back().ifPresent(back -> json.put("back", back));
      return json;
    }).toList());
  }

  /** Takes scheduled moves off the schedule. */
  Reply cancel(List<String> ids) {
    session.branch().turn(s -> {
      ids.forEach(s::cancel);
      return ids;
    });
    Reply reply = Reply.of("cancel").json("canceled", ids);
    return ids.isEmpty()
        ? reply.line(Text.of(INDENT).dim("there was nothing to cancel"))
        : reply.line(INDENT + "canceled " + String.join(", ", ids));
  }

  /** Takes all off the schedule; what is announced stays. */
  Reply cancelAll() {
    List<Announced> announced = Announced.of(session.simulation());
    Reply reply = cancel(session.simulation().schedule().stream().map(Scheduled::id).toList());
    return announced.isEmpty() ? reply
        : announced(reply.line(Text.of(INDENT).dim("what is announced comes all the same:")), announced);
  }
}
