package dev.snapback.shell.command;

import dev.snapback.kernel.Deadline;
import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.language.MetricNames;
import dev.snapback.language.Names;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.shell.command.Words.BranchName;
import dev.snapback.shell.command.Words.CitedName;
import dev.snapback.shell.command.Words.EventName;
import dev.snapback.shell.command.Words.HelpTopic;
import dev.snapback.shell.command.Words.MachineName;
import dev.snapback.shell.command.Words.NewBranch;
import dev.snapback.shell.command.Words.ScenarioRef;
import dev.snapback.shell.command.Words.ScheduledName;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.session.Branch;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.TypedReason;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Scheduled;
import dev.snapback.world.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that the shell's own commands know, before those of the scenario. */
final class ShellNames implements Names {
  private static final List<String> MACHINES = List.of(
      "tariff", "truce", "obligation", "license", "application", "control", "complaint", "talks", "supply");

  private final Session session;
  private final Forms forms;
  private final Names scenario;
  private @Nullable List<Catalog.Listed> listed;
  private final Map<List<String>, MetricNames> compared = new HashMap<>();

  ShellNames(Session session, Forms forms, Names scenario) {
    this.session = session;
    this.forms = forms;
    this.scenario = scenario;
  }

  @Override
  public List<String> names(Class<?> type, Scope scope) {
    if (type == BranchName.class || type == NewBranch.class) {
      return branches();
    }
    if (type == ScenarioRef.class) {
      return scenarios();
    }
    if (type == SideName.class) {
      var both = new ArrayList<>(branches());
      both.addAll(scenarios());
      return both;
    }
    if (type == HelpTopic.class) {
      return topics(forms);
    }
    Optional<MetricNames> sides = type == MetricRef.class ? metrics(scope) : Optional.empty();
    if (sides.isPresent()) {
      return sides.get().names();
    }
    if (!session.isLoaded()) {
      return scenario.names(type, scope);
    }
    if (type == LocalDate.class) {
      return dates();
    }
    if (type == Setting.class) {
      return now(scope);
    }
    if (type == ScheduledName.class) {
      return session.simulation().schedule().stream().map(Scheduled::id).toList();
    }
    if (type == EventName.class) {
      return session.scenario().timeline().stream().map(TimelineEntry::id).toList();
    }
    if (type == CitedName.class) {
      return cited();
    }
    if (type == MachineName.class) {
      return machines();
    }
    return scenario.names(type, scope);
  }

  /** The present value of the parameter that a line is about. */
  private List<String> now(Scope scope) {
    return scope.slots().get("parameter") instanceof ParameterName of
        ? session.simulation().parameters().find(of.name()).stream()
            .map(p -> p.text().apply(session.simulation().world().spec())).toList()
        : List.of();
  }

  @Override
  public String range(String parameter) {
    return scenario.range(parameter);
  }

  @Override
  public Optional<Days> days() {
    if (!session.isLoaded()) {
      return Optional.empty();
    }
    var clock = session.scenario().spec().clock();
    return Optional.of(new Days(clock.start(), session.simulation().today(), clock.end()));
  }

  /** Those of the sides that a line compares, where one of them is a scenario that is not loaded. */
  @Override
  public Optional<MetricNames> metrics(Scope scope) {
    List<String> sides = scope.slots().values().stream()
        .flatMap(v -> v instanceof SideName side ? Stream.of(side.text()) : Stream.empty())
        .filter(name -> session.find(name).isEmpty()).toList();
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(compared.computeIfAbsent(sides, named -> new SideMetrics(Stream.concat(
        named.size() > 1 || !(scenario instanceof MetricNames own) ? Stream.empty() : Stream.of(own),
        named.stream().flatMap(name -> session.catalog().read(name).scenario().stream())
            .flatMap(s -> s.grammar().names() instanceof MetricNames of ? Stream.of(of) : Stream.empty())).toList())));
  }

  @Override
  public String meant(Class<?> type, String typed) {
    boolean named = type == ScenarioRef.class || type == SideName.class;
    return named && !knows(type, typed) ? session.catalog().nameOf(typed).orElse(typed) : typed;
  }

  @Override
  public boolean knows(Class<?> type, String name) {
    if (type == SideName.class) {
      return session.find(name).isPresent() || session.catalog().has(name);
    }
    if (type == ScenarioRef.class) {
      return session.catalog().has(name);
    }
    if (type == MeasureId.class) {
      return scenario.knows(type, name) || (session.isLoaded() && layers().contains(name));
    }
    if (type == HelpTopic.class) {
      return name.equals(Glossary.TOPIC) || !HelpTopics.of(session, forms, name).isEmpty();
    }
    boolean own = type.getDeclaringClass() == Words.class;
    return own ? names(type, Scope.ALL).contains(name) : scenario.knows(type, name);
  }

  @Override
  public Optional<String> title(Class<?> type, String name) {
    if (type == ScenarioRef.class || type == SideName.class) {
      Optional<String> label = session.find(name).map(Branch::label).filter(l -> !l.isEmpty());
      return label.or(() -> listed().stream().filter(l -> l.name().equals(name)).findFirst()
          .map(Catalog.Listed::title));
    }
    if (type == BranchName.class) {
      return session.find(name).map(b -> b.simulation().today() + (b.label().isEmpty() ? "" : "  " + b.label()));
    }
    if (type == LocalDate.class && session.isLoaded()) {
      return session.simulation().deadlines().stream().filter(d -> d.day().toString().equals(name)).findFirst()
          .map(Deadline::text);
    }
    if (type == EventName.class && session.isLoaded()) {
      return session.scenario().timeline().stream().filter(e -> e.id().equals(name)).findFirst()
          .map(ShellNames::text);
    }
    if (type == CitedName.class && session.isLoaded()) {
      return Optional.ofNullable(session.scenario().facts().get(name)).map(f -> f.quote())
          .or(() -> Optional.ofNullable(session.scenario().assumptions().get(name)).map(a -> a.text()))
          .or(() -> Optional.ofNullable(session.scenario().documents().get(name)).map(d -> d.title()))
          .or(() -> TypedReason.of(session.simulation()).stream().filter(r -> r.id().equals(name)).findFirst()
              .map(TypedReason::text));
    }
    return scenario.title(type, name);
  }

  private static String text(TimelineEntry entry) {
    return switch (entry) {
      case TimelineEntry.Planned planned -> planned.scheduled().deed().text();
      case TimelineEntry.Note note -> note.text();
    };
  }

  private List<String> branches() {
    return session.branches().stream().map(Branch::name).toList();
  }

  private List<String> scenarios() {
    return listed().stream().map(Catalog.Listed::name).toList();
  }

  /** Looked up once for each line: completion asks for every candidate. */
  private List<Catalog.Listed> listed() {
    List<Catalog.Listed> known = listed;
    if (known == null) {
      known = session.catalog().list();
      listed = known;
    }
    return known;
  }

  private List<String> dates() {
    var found = new LinkedHashSet<String>();
    session.simulation().deadlines().forEach(d -> found.add(d.day().toString()));
    found.add(session.scenario().spec().clock().end().toString());
    return List.copyOf(found);
  }

  private List<String> cited() {
    Scenario scenario = session.scenario();
    var found = new ArrayList<String>();
    found.addAll(scenario.facts().keySet());
    found.addAll(scenario.assumptions().keySet());
    TypedReason.of(session.simulation()).forEach(r -> found.add(r.id()));
    found.addAll(scenario.documents().keySet());
    return found;
  }

  private List<String> machines() {
    var found = new LinkedHashSet<>(MACHINES);
    found.addAll(scenario.names(TruceName.class, Scope.ALL));
    found.addAll(scenario.names(ObligationName.class, Scope.ALL));
    found.addAll(scenario.names(RegimeName.class, Scope.ALL));
    scenario.names(ControlName.class, Scope.ALL).forEach(c -> {
      found.add(c);
      found.add("control." + c);
    });
    session.simulation().world().talks().pairs().forEach(t -> found.add("talks." + t.spec().sides()));
    session.simulation().world().supply().specs().forEach(line ->
        line.classes().forEach(users -> found.add(Diagrams.STOCK + line.name() + "." + users)));
    found.addAll(layers());
    return List.copyOf(found);
  }

  private List<String> layers() {
    var found = new LinkedHashSet<>(scenario.names(MeasureId.class, Scope.ALL));
    session.simulation().world().tariffs().layers().forEach(l -> found.add(l.id().toString()));
    return List.copyOf(found);
  }

  /** First words of commands and moves, and the pages of help. */
  static List<String> topics(Forms forms) {
    var found = new LinkedHashSet<String>();
    forms.all().forEach(f -> found.addAll(f.firstWords()));
    for (Form.Group group : Form.Group.values()) {
      found.add(dev.snapback.kernel.Names.kebab(group));
    }
    found.add(Glossary.TOPIC);
    return List.copyOf(found);
  }
}
