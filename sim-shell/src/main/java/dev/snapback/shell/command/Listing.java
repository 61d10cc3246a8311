package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.language.Reserved;
import dev.snapback.shell.command.Words.Glob;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.world.World;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lists what a scenario measures and what can be set in it.
 *
 * @param simulation whose
 */
record Listing(Simulation simulation) {
  private static final String INDENT = "  ";
  private static final int NEAR = 8;
  private static final int SCREENFUL = 40;

  /**
   * Answers {@code metrics}.
   *
   * @param read whether somebody reads it, who has a summary of more than a screenful
   */
  Reply metrics(Optional<Glob> pattern, boolean read) {
    List<Metric<World>> found = simulation.metrics().all().stream()
        .filter(m -> pattern.map(p -> p.fits(m.name())).orElse(true)).toList();
    boolean summed = pattern.isEmpty() && read && found.size() > SCREENFUL;
    Reply reply = Reply.of("metrics");
    return (summed ? summary(reply, found).data(metrics(found)) : reply.table(metrics(found), none(pattern)))
        .json("metrics", found.stream().map(m -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("name", m.name());
          json.put("unit", m.unit().symbol());
          json.put("concept", m.concept());
          json.put("meaning", m.meaning());
          if (!m.states().isEmpty()) {
            json.put("states", m.states());
          }
          return json;
        }).toList());
  }

  /** How many there are of each concept, by the first part of their names. */
  private static Reply summary(Reply reply, List<Metric<World>> all) {
    var groups = new LinkedHashMap<String, List<Metric<World>>>();
    all.forEach(m -> groups.computeIfAbsent(first(m) + " " + m.concept(), none -> new ArrayList<>()).add(m));
    var table = Table.of("metrics", "how many", "concept", "for instance");
    groups.values().forEach(some -> table.row(Cell.name(first(some.get(0))), Cell.of(some.size()), Cell.of(some.get(0).concept()),
        Cell.name(some.get(0).name())));
    return reply.table(table.build(), "").line(Text.of(INDENT).dim(all.size() + " metrics; each with its meaning: metrics "
        + first(all.get(0)) + "   all of them: metrics *"));
  }

  private static String first(Metric<World> metric) {
    return metric.name().substring(0, metric.name().indexOf('.'));
  }

  /** What is said where no name fits: metrics that are told with the word, one of each concept, a command, or what is lacking. */
  private String none(Optional<Glob> pattern) {
    String word = pattern.map(Glob::text).orElse("").replace("*", "").toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return "no metric is called like that";
    }
    var near = new LinkedHashMap<String, String>();
    for (Metric<World> metric : simulation.metrics().all()) {
      if ((metric.concept() + " " + metric.meaning()).toLowerCase(Locale.ROOT).contains(word)) {
        near.putIfAbsent(first(metric) + " " + metric.concept(), metric.name());
      }
    }
    return "no metric is called like that"
        + (near.isEmpty() ? "" : "; " + word + " is in what these measure: " + String.join(", ", near.values().stream().limit(NEAR).toList()))
        + Reserved.commands().stream().filter(c -> c.startsWith(word)).findFirst().map(c -> "; there is a command: " + c).orElse("")
        + simulation.metrics().absent(word).map(why -> "; " + why).orElse("")
        + ("average".equals(word) ? "; an average rate needs the base duty and the trade of every good, which the scenario lacks" : "");
  }

  /** What metrics measure, one a row. */
  static Table metrics(List<Metric<World>> some) {
    var table = Table.of("metric", "unit", "concept", "meaning");
    some.forEach(m -> table.row(Cell.name(m.name()), Cell.of(m.unit().symbol()), Cell.of(m.concept()), Cell.of(m.meaning())));
    return table.build();
  }

  /** Parameters as {@code help} tells them, with their values now. */
  static Table parameters(List<Parameter<WorldSpec>> some, Simulation simulation) {
    var table = Table.of("parameter", "unit", "value", "allowed", "meaning");
    WorldSpec spec = simulation.world().spec();
    some.forEach(p -> table.row(Cell.name(p.name()), Cell.of(p.scale().unit().symbol()), Cell.of(p.text().apply(spec)),
        Cell.of(simulation.grammar().names().range(p.name())), Cell.of(p.meaning())));
    return table.build();
  }

  /** Answers {@code params}. */
  Reply params(Optional<Glob> pattern) {
    var table = Table.of("parameter", "value", "allowed", "meaning", "sources");
    WorldSpec spec = simulation.world().spec();
    List<Parameter<WorldSpec>> found = simulation.parameters().all().stream()
        .filter(p -> pattern.map(g -> g.fits(p.name())).orElse(true)).toList();
    found.forEach(p -> table.row(Cell.name(p.name()), Cell.of(p.text().apply(spec)),
        Cell.of(simulation.grammar().names().range(p.name())), Cell.of(p.meaning()),
        Cell.of(source(p, spec))));
    return Reply.of("params").table(table.build(), "no parameter is called like that")
        .json("params", found.stream().map(p -> json(p, spec)).toList());
  }

  /** Where a number comes from: the file's source, unless it was given another. */
  private Text source(Parameter<WorldSpec> parameter, WorldSpec spec) {
    var citations = new Citations(simulation.scenario());
    return Optional.ofNullable(simulation.world().given().get(parameter.name()))
        .map(o -> Text.of("since " + o.day() + " \"" + o.by() + "\"")
            .and(o.cites().isEmpty() ? Text.EMPTY : Text.of(" ").and(citations.bracketed(o.cites()))))
        .orElseGet(() -> citations.bracketed(parameter.cites().apply(spec)));
  }

  private Map<String, Object> json(Parameter<WorldSpec> parameter, WorldSpec spec) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", parameter.name());
    json.put("value", parameter.text().apply(spec));
    double number = parameter.number().applyAsDouble(spec);
    if (Double.isFinite(number)) {
      json.put("number", number);
    }
    json.put("unit", parameter.scale().unit().symbol());
    if (parameter.scale().numeric()) {
      json.put("least", parameter.scale().least());
      json.put("most", parameter.scale().most());
    }
    json.put("since", Names.kebab(parameter.since()));
    json.put("meaning", parameter.meaning());
    Optional<Origin> given = Optional.ofNullable(simulation.world().given().get(parameter.name()));
    given.ifPresent(o -> json.put("set", OrderedMap.of("since", o.day().toString(), "by", o.by())));
    json.put("sources", given.map(Origin::cites).orElseGet(() -> parameter.cites().apply(spec)).ids());
    return json;
  }
}
