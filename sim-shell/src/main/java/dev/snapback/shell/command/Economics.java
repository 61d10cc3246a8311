package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.economy.Dataset;
import dev.snapback.economy.EconomyBook;
import dev.snapback.economy.ElasticityFit;
import dev.snapback.economy.Findings;
import dev.snapback.economy.OptimalTariff;
import dev.snapback.economy.Question;
import dev.snapback.economy.Question.Model;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.DatasetReader;
import dev.snapback.scenario.Problem;
import dev.snapback.shell.command.Words.Decimal;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.RegionName;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.view.EconomyView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.FindingsView;
import dev.snapback.shell.view.FitView;
import dev.snapback.shell.view.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers {@code economy solve}, {@code economy fit} and {@code economy optimal}. */
final class Economics {
  private static final String COMMAND = "economy";

  private final Catalog catalog;

  Economics(Catalog catalog) {
    this.catalog = catalog;
  }

  Reply solve(StudyCommand.SolveEconomy command) {
    Question question = question(command);
    DatasetReader.Reading reading = DatasetReader.read(files(command));
    if (reading.dataset().isEmpty()) {
      return refused(reading);
    }
    Findings.Outcome outcome;
    try {
      outcome = Findings.of(reading.dataset().get(), question);
    } catch (IllegalArgumentException outside) {
      return Reply.failed(COMMAND, Failure.of(String.valueOf(outside.getMessage())));
    }
    return switch (outcome) {
      case Findings.Outcome.None none -> Reply.failed(COMMAND, Failure.of(none.reason()));
      case Findings.Outcome.Found found -> {
        FindingsView view = new FindingsView(question, reading.dataset().get(), found.findings());
        Reply reply = Reply.of(COMMAND).blocks(view.blocks());
        for (Map.Entry<String, Object> entry : view.json().entrySet()) {
          reply = reply.json(entry.getKey(), entry.getValue());
        }
        yield reply.json(TableOutput.DATA, reading.hashes());
      }
    };
  }

  Reply fit(StudyCommand.FitEconomy command) {
    Path folder = catalog.folder(command.data().text());
    DatasetReader.Reading reading = DatasetReader.read(new DatasetReader.Files(folder.resolve("countries.csv"),
        folder.resolve("flows.csv"), Optional.of(command.tariffs().map(f -> within(folder, f)).orElse(folder.resolve("tariffs.csv"))),
        command.base().map(f -> within(folder, f)), Optional.empty()));
    if (reading.dataset().isEmpty()) {
      return refused(reading);
    }
    Dataset data = reading.dataset().get();
    ElasticityFit.Outcome outcome;
    try {
      outcome = ElasticityFit.of(data, place(data, command.importer()), place(data, command.exporter()),
          command.change().percent() / 100);
    } catch (IllegalArgumentException incomplete) {
      return Reply.failed(COMMAND, Failure.of(String.valueOf(incomplete.getMessage())));
    }
    return new FitView(command.importer().text(), command.exporter().text(), command.change().percent(), data, outcome).reply()
        .json(TableOutput.DATA, reading.hashes());
  }

  private static int place(Dataset data, RegionName region) {
    int at = data.names().indexOf(region.text());
    if (at < 0) {
      throw new AskException("the data have no " + region + "; there are " + String.join(", ", data.names()),
          Nearest.to(region.text(), data.names()).map(List::of).orElse(List.of()));
    }
    return at;
  }

  /** A file of the folder, or else of the place where the shell was started. */
  private Path within(Path folder, FileName name) {
    Path inside = folder.resolve(name.text()).normalize();
    return inside.startsWith(folder.normalize()) && Files.isRegularFile(inside) ? inside : catalog.file(name.text());
  }

  private static Reply refused(DatasetReader.Reading reading) {
    List<String> lines = new ArrayList<>(reading.problems().list().stream().flatMap(p -> p.lines().stream()).toList());
    if (reading.problems().more() > 0) {
      lines.add("and " + reading.problems().more() + " more");
    }
    int count = reading.problems().count();
    return Reply.failed(COMMAND, Failure.of(count + (count == 1 ? " problem" : " problems") + " in the files").details(lines))
        .json("problems", reading.problems().list().stream().map(Economics::json).toList());
  }

  static Reply optimal(Simulation simulation, StudyCommand.OptimalEconomy command) {
    EconomyBook book = simulation.world().economy()
        .orElseThrow(() -> new AskException("the scenario declares no economy", List.of()));
    List<String> regions = book.spec().regions();
    int importer = regions.indexOf(command.importer().id());
    int exporter = regions.indexOf(command.exporter().id());
    if (importer < 0 || exporter < 0 || importer == exporter) {
      throw new AskException("this needs two regions of the economy: " + String.join(", ", regions), List.of());
    }
    OptimalTariff.Result found;
    try {
      found = new OptimalTariff(book.model(), book.ratesNow()).of(importer, exporter);
    } catch (IllegalStateException none) {
      return Reply.failed(COMMAND, Failure.of(String.valueOf(none.getMessage())));
    }
    Reply reply = Reply.of(COMMAND)
        .blocks(EconomyView.optimal(command.importer().id(), command.exporter().id(), found, book.spec()));
    for (Map.Entry<String, Object> entry : EconomyView.json(found).entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
    }
    return reply;
  }

  private static Map<String, Object> json(Problem problem) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", problem.file());
    json.put("line", problem.line());
    json.put("column", problem.column());
    json.put("message", problem.message());
    json.put("got", problem.got());
    json.put("maybe", problem.maybe());
    return json;
  }

  private static Question question(StudyCommand.SolveEconomy c) {
    Model model = c.model().orElse(Model.EXACT_HAT);
    Map<String, Optional<?>> given = new LinkedHashMap<>();
    given.put("--closure", c.closure());
    given.put("--kappa", c.kappa());
    given.put("--psi", c.psi());
    given.put("--phi", c.phi());
    given.put("--nu", c.nu());
    given.put("--epsilon", c.epsilon());
    given.put("--sectors", c.sectors());
    given.put("--demand", c.demand());
    given.put("--supply", c.supply());
    given.put("--substitution", c.substitution());
    List<String> used = switch (model) {
      case EXACT_HAT, GRAVITY -> List.of("--epsilon", "--sectors");
      case FULL -> List.of("--closure", "--kappa", "--psi", "--phi", "--nu", "--epsilon", "--sectors");
      case GSIM -> List.of("--demand", "--supply", "--substitution");
    };
    given.forEach((option, value) -> {
      if (value.isPresent() && !used.contains(option)) {
        throw new AskException(option + " has no part in the model " + Names.kebab(model) + ", which takes "
            + String.join(", ", used), List.of());
      }
    });
    Question published = Question.of(model);
    OptionalDouble nu = c.nu().isPresent() ? OptionalDouble.of(c.nu().get().value()) : OptionalDouble.empty();
    return new Question(model, c.closure().orElse(published.revenue()), or(c.epsilon(), published.epsilon()),
        or(c.kappa(), published.kappa()), or(c.psi(), published.psi()), or(c.phi(), published.phi()), nu,
        or(c.demand(), published.demand()), or(c.supply(), published.supply()),
        or(c.substitution(), published.substitution()));
  }

  private static double or(Optional<Decimal> given, double published) {
    return given.map(Decimal::value).orElse(published);
  }

  private DatasetReader.Files files(StudyCommand.SolveEconomy c) {
    Optional<Path> folder = c.data().map(d -> catalog.folder(d.text()));
    Optional<Path> countries = file(c.countries(), folder, "countries.csv");
    Optional<Path> flows = file(c.flows(), folder, "flows.csv");
    Optional<Path> tariffs = file(c.tariffs(), folder, "tariffs.csv");
    if (countries.isEmpty() || flows.isEmpty() || tariffs.isEmpty()) {
      String missing = Stream.of(countries.isEmpty() ? "--countries FILE" : "", flows.isEmpty() ? "--flows FILE" : "",
          tariffs.isEmpty() ? "--tariffs FILE" : "").filter(m -> !m.isEmpty()).collect(Collectors.joining(", "));
      throw new AskException(missing + " is missing, or --data FOLDER in place of all three",
          List.of("economy solve --data six-regions"));
    }
    return new DatasetReader.Files(countries.get(), flows.get(), tariffs, existing(c.base(), folder, "base.csv"),
        existing(c.sectors(), folder, "sectors.csv"), c.model().equals(Optional.of(Model.GSIM)));
  }

  private Optional<Path> file(Optional<FileName> given, Optional<Path> folder, String name) {
    return given.map(f -> catalog.file(f.text())).or(() -> folder.map(f -> f.resolve(name)));
  }

  private Optional<Path> existing(Optional<FileName> given, Optional<Path> folder, String name) {
    return given.map(f -> catalog.file(f.text()))
        .or(() -> folder.map(f -> f.resolve(name)).filter(Files::isRegularFile));
  }
}
