package dev.snapback.shell.command;

import dev.snapback.scenario.Scenario;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.shell.view.TypedReason;
import java.util.List;
import java.util.stream.Stream;

/** Answers {@code sources} and {@code cite}: the documents, facts and assumptions of a scenario, and the reasons typed. */
final class Citing {
  private static final String INDENT = "  ";

  private final Session session;

  Citing(Session session) {
    this.session = session;
  }

  /** All that can be cited. */
  Reply sources() {
    Scenario scenario = session.scenario();
    var table = Table.of("id", "kind", "document", "text");
    scenario.documents().values().forEach(d -> table.row(
        Cell.name(d.id()), Cell.of("document"), Cell.of(d.outlet()), Cell.of(d.title() + ", " + d.date())));
    scenario.facts().values().forEach(f -> table.row(Cell.name(f.id()),
        Cell.of(dev.snapback.kernel.Names.kebab(f.kind())), Cell.of(f.document()), Cell.of("“" + f.quote() + "”")));
    scenario.assumptions().values().forEach(a -> table.row(Cell.name(a.id()), Cell.of("assumption"), Cell.none(),
        Cell.of(a.text() + ", because " + a.because())));
    List<TypedReason> typed = TypedReason.of(session.simulation());
    typed.forEach(r -> table.row(Cell.name(r.id()), Cell.of("assumption, typed"), Cell.none(),
        Cell.of(r.text() + ", because " + r.because())));
    return Reply.of("sources").table(table.build(), "the scenario cites nothing")
        .json("documents", scenario.documents().size()).json("facts", List.copyOf(scenario.facts().keySet()))
        .json("assumptions", Stream.concat(scenario.assumptions().keySet().stream(), typed.stream().map(TypedReason::id))
            .toList());
  }

  /** One of them in full. */
  Reply cite(String id) {
    Scenario scenario = session.scenario();
    Reply reply = Reply.of("cite").json("id", id);
    for (Text line : new Citations(scenario).about(id).orElse(List.of())) {
      reply = reply.line(line);
    }
    var fact = scenario.facts().get(id);
    if (fact != null) {
      reply = reply.json("quote", fact.quote()).json("document", fact.document());
    }
    var assumption = scenario.assumptions().get(id);
    if (assumption != null) {
      reply = reply.json("text", assumption.text()).json("because", assumption.because());
    }
    for (TypedReason typed : TypedReason.of(session.simulation())) {
      if (typed.id().equals(id)) {
        reply = reply.line(Text.of(INDENT).name(id).dim("  assumption, typed")).line(Text.of(INDENT).strong(typed.text()))
            .line(Text.of(INDENT).dim("because ").plain(typed.because()))
            .json("text", typed.text()).json("because", typed.because());
      }
    }
    var document = scenario.documents().get(id);
    if (document != null) {
      reply = reply.json("outlet", document.outlet()).json("title", document.title())
          .json("date", document.date().toString());
    }
    return reply;
  }
}
