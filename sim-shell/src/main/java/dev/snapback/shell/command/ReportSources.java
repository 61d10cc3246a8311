package dev.snapback.shell.command;

import dev.snapback.Action;
import dev.snapback.Comparison.Side;
import dev.snapback.Step;
import dev.snapback.kernel.Names;
import dev.snapback.scenario.Document;
import dev.snapback.scenario.Scenario;
import dev.snapback.shell.report.Report.Source;
import dev.snapback.shell.view.TypedReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a report cites: the scenarios' facts with their quotes, documents and assumptions, and reasons that were typed. */
final class ReportSources {
  private final Map<String, Source> facts = new LinkedHashMap<>();
  private final Map<String, Source> documents = new LinkedHashMap<>();
  private final Map<String, Source> assumptions = new LinkedHashMap<>();

  ReportSources(List<Side> sides) {
    for (Side side : sides) {
      Scenario scenario = side.simulation().scenario();
      scenario.facts().values().forEach(f -> facts.putIfAbsent(f.id(), new Source(f.id(), Names.kebab(f.kind()), f.quote(),
          Optional.ofNullable(scenario.documents().get(f.document())).map(ReportSources::text).orElse(f.document()))));
      scenario.documents().values().forEach(d -> documents.putIfAbsent(d.id(), new Source(d.id(), "document", "", text(d))));
      scenario.assumptions().values().forEach(a -> assumptions.putIfAbsent(a.id(),
          new Source(a.id(), "assumption of the scenario", "", a.text() + ", because " + a.because())));
      for (Step step : side.simulation().standing()) {
        TypedReason.of(step).ifPresent(r -> assumptions.putIfAbsent(r.id(),
            new Source(r.id(), "assumption typed on " + side.name(), "", r.text() + ", because " + r.because())));
        if (step.action() instanceof Action.WentOn future) {
          assumptions.putIfAbsent(future.line(), new Source(future.line(), "one future lived through on " + side.name(), "",
              "from " + step.day()));
        }
        if (step.action() instanceof Action.ParameterSet set && set.because().isEmpty()) {
          String id = set.name() + " = " + set.value();
          assumptions.putIfAbsent(id, new Source(id, "set by hand on " + side.name(), "",
              set.throughout() ? "throughout" : "from " + step.day()));
        }
      }
    }
  }

  private static String text(Document document) {
    return document.outlet() + ", " + document.title() + ", " + document.date()
        + document.url().map(u -> ", " + u).orElse("");
  }

  List<Source> assumptions() {
    return List.copyOf(assumptions.values());
  }

  List<Source> sources() {
    var all = new ArrayList<>(facts.values());
    all.addAll(documents.values());
    return all;
  }
}
