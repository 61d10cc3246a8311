package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.kernel.Refusal;
import dev.snapback.language.DateRange;
import dev.snapback.language.Forms;
import dev.snapback.language.Parsed;
import dev.snapback.language.Reasons;
import dev.snapback.shell.session.Branch;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.DrawnView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Happenings;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.shell.view.TimelineView;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Entry;
import dev.snapback.world.Outcome;
import dev.snapback.world.Uncertainties;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Answers the page PLAY, and plays moves. */
public final class Playing {
  private static final String INDENT = "  ";

  private final Session session;
  private final Forms forms;
  private final Person person;
  private final BooleanSupplier stop;

  /** Answers for a session; {@code stop} says whether a long step is to be given up. */
  public Playing(Session session, Forms forms, Person person, BooleanSupplier stop) {
    this.session = session;
    this.forms = forms;
    this.person = person;
    this.stop = stop;
  }

  /** Does what the command says. */
  public Reply run(PlayCommand command) {
    return switch (command) {
      case PlayCommand.Moves c -> moves(c.actors());
      case PlayCommand.WhyNot c -> whyNot(c.move());
      case PlayCommand.AdvanceBy c -> advanceTo(session.simulation().after(c.span()));
      case PlayCommand.AdvanceTo c -> advanceTo(c.day());
      case PlayCommand.AdvanceUntil c -> until(c);
      case PlayCommand.Next c -> next();
      case PlayCommand.SetParameter c -> set(c);
      case PlayCommand.GoOnAs c -> goOnAs(c);
      case PlayCommand.Undo c -> undo("undo", c.steps().orElse(1), session.branch()::undo);
      case PlayCommand.Redo c -> undo("redo", c.steps().orElse(1), session.branch()::redo);
      case PlayCommand.MakeBranch c -> {
        session.makeBranch(c.branch().id(), c.from());
        yield at("branch");
      }
      case PlayCommand.SwitchTo c -> {
        session.switchTo(c.branch().id());
        yield at("switch");
      }
      case PlayCommand.Branches c -> branches();
      case PlayCommand.DropBranch c -> {
        session.drop(c.branch().id());
        yield Reply.of("drop").line(INDENT + "dropped " + c.branch()).json("branch", c.branch().id());
      }
      case PlayCommand.Label c -> {
        session.find(c.branch().id()).orElseThrow().label(c.text());
        yield Reply.of("label").json("branch", c.branch().id()).json("label", c.text());
      }
      case PlayCommand.Note c -> {
        session.branch().note(c.text());
        yield Reply.of("note").json("date", session.simulation().today().toString()).json("text", c.text());
      }
    };
  }

  /** Plays a move. */
  public Reply move(Parsed move) {
    Simulation simulation = session.simulation();
    return switch (session.branch().turn(s -> s.play(move))) {
      case Outcome.Refused no -> refused(Reply.of("move").json("accepted", false), no.refusal(), guard(no.refusal()));
      case Outcome.Accepted yes -> stepped(today(move, Reply.of("move").json("accepted", true)
          .json("date", simulation.today().toString()).json("events", Happenings.json(yes.entries()))
          .blocks(Happenings.ofMove(yes.entries())).blocks(SingleGoods.after(yes.entries(), simulation)).data(Happenings.table(yes.entries()))));
    };
  }

  /** Adds why a move for a later day would be refused today. */
  private Reply today(Parsed move, Reply reply) {
    return session.simulation().refusedToday(move).map(no -> {
      String reason = Reasons.typed(no.reason());
      return reply.line(Text.of(INDENT).dim("today it would be refused: " + reason + "; it may be legal then")).json("today", reason);
    }).orElse(reply);
  }

  /** Adds how things stand now, for somebody who plays on. */
  private Reply stepped(Reply reply) {
    return person.isThere() ? reply.aside(new StatusView(session.simulation()).law()) : reply;
  }

  /** The guard that refused, to stand behind the reason; where no row fits, the reason has said that the state does not. */
  private static String guard(Refusal refusal) {
    return refusal.guard().equals(Refusal.NO_ROW) ? "" : " (guard: " + refusal.guard() + ")";
  }

  private Reply refused(Reply reply, Refusal refusal, String guard) {
    List<String> instead = forms.beginnings(refusal.possible());
    String possible = instead.isEmpty() ? "" : "possible instead: " + String.join(", ", instead);
    String reason = Reasons.typed(refusal.reason());
    return reply.json("reason", reason).json("guard", refusal.guard())
        .json("maybe", possible.isEmpty() ? null : possible)
        .failed(Failure.of(reason + guard).details(possible.isEmpty() ? List.of() : List.of(possible)));
  }

  private Reply moves(Optional<List<Actor>> actors) {
    LegalMoves legal = new LegalMoves(session.simulation(), forms);
    List<LegalMoves.Possible> possible = actors.map(legal::of).orElseGet(legal::all);
    var table = Table.of("who", "move", "now for");
    possible.forEach(p -> table.row(Cell.name(p.who()), Cell.of(p.usage()), Cell.of(p.settled())));
    Reply reply = Reply.of("moves").table(table.build(), "nothing is possible now");
    return (possible.isEmpty() ? reply
        : reply.line(Text.of(INDENT).dim("each may be made for a later day, too: effective DATE"))).json("date", session.simulation().today().toString())
        .json("moves", possible.stream().map(p -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("who", p.who());
          json.put("move", p.usage());
          json.put("for", p.settled());
          return json;
        }).toList());
  }

  private Reply whyNot(Parsed move) {
    Reply reply = Reply.of("why").json("date", session.simulation().today().toString());
    return switch (session.simulation().tryOut(move)) {
      case Outcome.Accepted yes -> today(move, reply.line(Text.of(INDENT).good("it is possible now").plain("; it would do this:"))
          .blocks(Happenings.ofMove(yes.entries()))).json("possible", true)
          .json("events", Happenings.json(yes.entries())).data(Happenings.table(yes.entries()));
      case Outcome.Refused no -> {
        List<String> instead = forms.beginnings(no.refusal().possible());
        String reason = Reasons.typed(no.refusal().reason());
        Reply told = reply.line(Text.of(INDENT).bad("not possible: ").plain(reason))
            .json("possible", false).json("reason", reason).json("guard", no.refusal().guard())
            .json("instead", instead);
        if (!no.refusal().guard().equals(Refusal.NO_ROW)) { // else the reason has said that the state does not fit
          told = told.line(Text.of(INDENT).dim("guard    ").plain(no.refusal().guard()));
        }
        yield instead.isEmpty() ? told : told.line(Text.of(INDENT).dim("possible ").plain(String.join(", ", instead)));
      }
    };
  }

  private Reply advanceTo(LocalDate day) {
    LocalDate from = session.simulation().today();
    return session.branch().turn(s -> s.advanceTo(day, stop)).map(entries -> advanced(from, entries)).orElseGet(this::stopped);
  }

  private Reply stopped() {
    String today = session.simulation().today().toString();
    return Reply.of("advance").json("date", today).json("events", List.of()).json("met", false)
        .failed(Failure.of("stopped on the way; it is still " + today + " and nothing has changed"));
  }

  private Reply advanced(LocalDate from, List<Entry> entries) {
    LocalDate today = session.simulation().today();
    var news = new TimelineView(
        session.simulation(), new DateRange(Optional.empty(), Optional.of(today)), new Citations(session.scenario()));
    return stepped(Reply.of("advance").json("date", today.toString()).json("events", Happenings.json(entries))
        .json("met", true).json("told", news.json(from)).json("applications", Happenings.applications(entries))
        .data(Happenings.table(entries)).blocks(news.news(from, entries)));
  }

  private Reply until(PlayCommand.AdvanceUntil command) {
    Optional<Simulation.Until> found = session.simulation().lookAhead(command.condition(), command.by(), stop);
    if (found.isEmpty()) {
      return stopped();
    }
    if (!found.get().met()) {
      return Reply.of("advance").json("date", session.simulation().today().toString()).json("events", List.of())
          .json("met", false).json("undecided", found.get().unknown().map(Playing::unknown).orElse(null))
          .failed(Failure.of("not met by " + found.get().day() + ": " + command.condition() + "; nothing has changed")
              .details(found.get().unknown().map(Playing::told).stream().toList()));
    }
    Reply reply = advanceTo(found.get().day());
    return found.get().unknown().map(u -> reply.line(Text.of(INDENT).bad(told(u))).json("undecided", unknown(u))).orElse(reply);
  }

  private static String told(Simulation.Until.Unknown of) {
    return String.format(Locale.ROOT, of.evenings() == 1 ? "at the end of %2$s nobody can say whether it holds: %3$s"
        : "at the end of %1$,d days, the first %2$s, nobody can say whether it holds: %3$s", of.evenings(), of.first(), of.reason());
  }

  private static Map<String, Object> unknown(Simulation.Until.Unknown of) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("evenings", of.evenings());
    json.put("first", of.first().toString());
    json.put("reason", of.reason());
    return json;
  }

  private Reply next() {
    Optional<LocalDate> day = session.simulation().nextDate();
    if (day.isPresent()) {
      return advanceTo(day.get());
    }
    LocalDate end = session.scenario().spec().clock().end();
    return Reply.failed("next", session.simulation().today().isBefore(end)
        ? Failure.of("nothing is due until the scenario ends on " + end, List.of("advance to " + end))
        : Failure.of("the scenario ends here, on " + end));
  }

  private Reply set(PlayCommand.SetParameter command) {
    String name = command.parameter().name();
    String value = command.value().toString();
    Branch branch = session.branch();
    Reply reply = Reply.of("set").json("parameter", name).json("value", value).json("throughout", command.throughout())
        .json("date", branch.simulation().today().toString());
    Optional<Refusal> refused =
        branch.turn(s -> command.throughout() ? s.setThroughout(name, value, command.why()) : s.set(name, value, command.why()));
    if (refused.isPresent()) {
      List<String> meant = branch.simulation().parameters().find(name).map(p -> p.scale().meant(value)).orElse(List.of())
          .stream().map(m -> "set " + name + " " + m + (command.throughout() ? " throughout" : "")).toList();
      Reply no = refused(reply, refused.get(), "");
      return meant.isEmpty() ? no
          : no.json("maybe", String.join(" or ", meant)).failed(Failure.of(refused.get().reason(), meant));
    }
    return stepped(reply.line(Text.of(INDENT).name(name).plain(" = ").strong(value)
        .dim(command.throughout() ? "  throughout; the past was played again" : "  from " + branch.simulation().today())));
  }

  private Reply goOnAs(PlayCommand.GoOnAs command) {
    Branch branch = session.branch();
    Simulation before = branch.simulation().fork();
    long seed = command.seed().orElse(before.seed());
    Uncertainties drawn = command.fixed() ? Uncertainties.NONE : before.uncertain();
    Reply reply = Reply.of("future").json("future", command.number()).json("seed", seed).json("fixed", command.fixed())
        .json("date", before.today().toString());
    Optional<Refusal> refused = branch.turn(s -> s.goOnAs(command.number(), seed, command.fixed()));
    if (refused.isPresent()) {
      return refused(reply, refused.get(), "");
    }
    Simulation now = branch.simulation();
    List<Entry> entries = now.journal().subList(before.journal().size(), now.journal().size());
    Reply told = reply.line(Text.of(INDENT).dim("from " + now.today() + " on this is ").strong("future " + command.number())
        .dim(" of seed " + seed + ": what a forecast of that seed from here counts as its number " + command.number()));
    return stepped((drawn.parameters().isEmpty() ? told
        : told.blocks(List.of(DrawnView.numbers(drawn, before.world().spec(), now.world().spec()))))
        .json("events", Happenings.json(entries)).data(Happenings.table(entries)));
  }

  private Reply undo(String command, int steps, Function<Integer, Integer> back) {
    if (steps == 0) {
      return Reply.failed(command, Failure.of(command + " takes the number of lines, from 1", List.of(command)));
    }
    List<String> before = session.branch().done();
    int count = back.apply(steps);
    if (count == 0) {
      return Reply.failed(command, Failure.of("there is nothing to " + command + " on this branch"));
    }
    List<String> after = session.branch().done();
    List<String> moved = command.equals("undo")
        ? before.subList(after.size(), before.size()) : after.subList(before.size(), after.size());
    String told = String.join("; ", moved);
    return stepped(Reply.of(command).json("steps", count).json("date", session.simulation().today().toString())
        .json("lines", List.copyOf(moved))
        .line(Text.of(INDENT).dim(command.equals("undo") ? "took back " : "did again ").plain(told)));
  }

  private Reply at(String command) {
    Branch branch = session.branch();
    return Reply.of(command).json("branch", branch.name()).json("date", branch.simulation().today().toString())
        .line(Text.of(INDENT).dim("on ").name(branch.name()).plain(" " + branch.simulation().today()));
  }

  private Reply branches() {
    var table = Table.of("", "branch", "today", "lines", "label");
    String here = session.branch().name();
    session.branches().forEach(b -> table.row(Cell.of(b.name().equals(here) ? "*" : ""), Cell.name(b.name()),
        Cell.of(b.simulation().today()), Cell.of(b.simulation().steps().size()), Cell.of(b.label())));
    return Reply.of("branches").table(table.build(), "none").json("current", here)
        .json("branches", session.branches().stream().map(b -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("name", b.name());
          json.put("date", b.simulation().today().toString());
          json.put("label", b.label());
          return json;
        }).toList());
  }
}
