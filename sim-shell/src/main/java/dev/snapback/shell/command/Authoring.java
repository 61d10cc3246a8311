package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.scenario.Skeleton;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers {@code new}: begins a scenario's file, whole with comments or as what another one would be if. */
final class Authoring {
  private static final String HEADLINE = "headline rate";

  private final Catalog catalog;

  Authoring(Catalog catalog) {
    this.catalog = catalog;
  }

  Reply begin(FilesCommand.Begin command) throws SessionFileException {
    String file = command.file().text();
    Path path = catalog.file(file);
    String name = stem(path);
    boolean json = file.endsWith(".json");
    if (!json && !file.endsWith(".yaml") && !file.endsWith(".yml")) {
      throw new AskException("a scenario is a .yaml or a .json file, not " + file, List.of("new " + name + ".yaml"));
    }
    if (!Ids.valid(name)) {
      throw new AskException(name + " cannot be the name of a scenario: lower case letters, digits and single hyphens, a letter"
          + " first", List.of("new my-scenario.yaml"));
    }
    if (json && command.from().isEmpty()) {
      throw new AskException("what is new is explained in comments, and JSON has none",
          List.of("new " + name + ".yaml", "new " + file + " from SCENARIO"));
    }
    OutputFile.refuse(path, command.replace());
    Optional<Scenario> parent = command.from().map(ref -> read(ref.text()));
    String text = parent.map(p -> Skeleton.diff(name, p, stem(Path.of(p.file())), holds(p), json))
        .orElseGet(() -> Skeleton.whole(name));
    ScenarioReading reading = catalog.read(path, text);
    if (reading.scenario().isEmpty()) {
      return Reply.failed("new", Failure.of(file + " would not be a scenario").details(reading.check().text()));
    }
    OutputFile.write(path, text.getBytes(StandardCharsets.UTF_8), command.replace());
    Reply reply = Reply.of("new").line(Text.of("  wrote ").name(file)
            .plain(parent.map(p -> ", which extends " + stem(Path.of(p.file())) + " and changes nothing yet").orElse(", a scenario to change")))
        .line(Text.of("  ").dim("check " + file + " after every change")).json("file", file).json("scenario", name);
    return parent.map(p -> reply.json("extends", stem(Path.of(p.file())))).orElse(reply);
  }

  private Scenario read(String ref) {
    return catalog.read(ref).scenario()
        .orElseThrow(() -> new AskException(ref + " has errors", List.of("check " + ref)));
  }

  /** A condition that holds at the end of the scenario's today: a headline rate, best one that is not 0, else a state or a count. */
  private static String holds(Scenario scenario) {
    Simulation simulation = Simulation.start(scenario);
    LocalDate today = simulation.today();
    if (today.isBefore(scenario.spec().clock().end())) {
      simulation.advanceTo(today.plusDays(1));
    }
    World evening = simulation.on(today);
    Comparator<Metric<World>> telling = Comparator.comparing(m -> m.concept().equals(HEADLINE)
        ? m.value().apply(evening) instanceof Value.Amount a && a.amount() > 0 ? 0 : 1
        : m.unit() == Unit.STATE ? 2 : m.unit() == Unit.COUNT ? 3 : 4);
    return simulation.metrics().all().stream().sorted(telling)
        .flatMap(m -> condition(m, m.value().apply(evening)).stream()).findFirst()
        .orElseThrow(() -> new AskException(scenario.name() + " has nothing that could be expected", List.of()));
  }

  private static Optional<String> condition(Metric<World> metric, Value value) {
    return switch (value) {
      case Value.Amount amount -> Optional.of(metric.name() + " = " + metric.unit().write(amount.amount()));
      case Value.State state -> Optional.of(metric.name() + " is " + state.name());
      case Value.None none -> Optional.empty();
    };
  }

  private static String stem(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.indexOf('.') < 0 ? name : name.substring(0, name.lastIndexOf('.'));
  }
}
