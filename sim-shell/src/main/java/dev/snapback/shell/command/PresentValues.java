package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.language.Completion;
import dev.snapback.language.Completion.Candidate;
import dev.snapback.shell.view.Amounts;
import dev.snapback.tariff.Layer;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the things that could stand at the cursor are worth now. Not for every key: metrics have to be computed. */
public final class PresentValues {
  /** More are a list to read, not values to compare. */
  private static final int MOST_METRICS = 40;

  private final Simulation simulation;

  /** Reads values of a simulation as it stands. */
  public PresentValues(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Returns the same candidates, whose descriptions begin with their values where they have one. */
  public Completion beside(Completion found) {
    boolean few = found.candidates().stream().filter(c -> c.group().equals("metric")).count() <= MOST_METRICS;
    return new Completion(found.start(), found.end(), found.candidates().stream().map(c -> beside(c, few)).toList(),
        found.hint());
  }

  private Candidate beside(Candidate candidate, boolean metrics) {
    return value(candidate, metrics)
        .map(v -> new Candidate(candidate.text(), candidate.group(),
            candidate.description().isEmpty() ? v : v + "  " + candidate.description()))
        .orElse(candidate);
  }

  private Optional<String> value(Candidate candidate, boolean metrics) {
    return switch (candidate.group()) {
      case "parameter" -> simulation.parameters().find(candidate.text())
          .map(p -> p.text().apply(simulation.world().spec()));
      case "metric" -> metrics ? simulation.metrics().find(candidate.text())
          .map(m -> Amounts.shown(m.value().apply(simulation.world()), m.unit()).toString()) : Optional.empty();
      case "layer" -> layer(candidate.text());
      default -> Optional.empty();
    };
  }

  /** The rates of the layers of a name, each once, with whom they are on. */
  private Optional<String> layer(String name) {
    List<Layer> layers = simulation.world().tariffs().layers().stream()
        .filter(l -> l.id().layer().id().equals(name) && l.law().isPresent()).toList();
    var byRate = layers.stream().collect(Collectors.groupingBy(
        l -> l.level().or(l::law).map(Rate::toString).orElse(""), java.util.LinkedHashMap::new, Collectors.toList()));
    return layers.isEmpty() ? Optional.empty() : Optional.of(byRate.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().stream().map(PresentValues::pair).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; ")));
  }

  private static String pair(Layer layer) {
    return layer.id().importer() + "." + layer.id().partner().map(Object::toString).orElse("all");
  }
}
