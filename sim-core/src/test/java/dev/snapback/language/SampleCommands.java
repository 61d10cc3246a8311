package dev.snapback.language;

import dev.snapback.kernel.Span;
import dev.snapback.language.Form.Group;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands like those of the shell, with every kind of slot. */
final class SampleCommands {
  record Load(String scenario, Optional<LocalDate> at, Optional<String> as, Optional<Integer> seed) {}

  record Advance(Span span) {}

  record AdvanceUntil(Condition condition, Optional<LocalDate> by) {}

  record SetParameter(ParameterName parameter, Setting value, boolean throughout) {}

  record Moves(Optional<Actor> actor) {}

  record WhyNot(Parsed move) {}

  record Why(MetricRef metric, Optional<LocalDate> on) {}

  record Forecast(
      Optional<Integer> n,
      Optional<LocalDate> to,
      List<MetricRef> metrics,
      Optional<Condition> chance,
      Optional<Condition> first,
      Optional<Integer> seed) {}

  record Timeline(Optional<DateRange> range) {}

  record SetOutput(Output output) {}

  record Diagram(String name, boolean mermaid) {}

  record Show(Topic topic, Optional<String> id) {}

  enum Topic {
    TARIFFS,
    LICENSE
  }

  enum Output {
    TABLE,
    JSON_LINES
  }

  private SampleCommands() {}

  static Forms forms() {
    return Forms.of(
        Form.command(Group.LOAD, Load.class, "load {scenario} [at {at}] [as {as}] [seed {seed}]", "Load a scenario",
            "load geneva-truce", "load geneva-truce at 2025-05-11 as hawk seed 7"),
        Form.command(Group.PLAY, Advance.class, "advance {span}", "Go on by days", "advance 30d"),
        Form.command(Group.PLAY, AdvanceUntil.class, "advance until {condition} [by {by}]", "Go on until it holds",
            "advance until truce.geneva.state is not in-force by 2025-12-31"),
        Form.command(Group.PLAY, SetOutput.class, "set output {output}", "Choose the output", "set output table"),
        Form.command(Group.PLAY, SetParameter.class, "set {parameter} {value} [throughout]", "Set a parameter",
            "set license.rare-earths.capacity 12 per wd"),
        Form.command(Group.PLAY, Moves.class, "(moves|legal) [{actor}]", "What is legal now", "moves us", "moves"),
        Form.command(Group.PLAY, WhyNot.class, "why not {move}", "Why a move is refused",
            "why not us raise reciprocal to 125%"),
        Form.command(Group.LOOK, Why.class, "why {metric} [on {on}]", "Explain a number", "why tariff.us.cn"),
        Form.command(Group.LOOK, Timeline.class, "timeline [{range}]", "What has been", "timeline",
            "timeline 2025-04-01..2025-06-05"),
        Form.command(Group.LOOK, Show.class, "show tariffs", "Show the layers", "show tariffs")
            .with("topic", Topic.TARIFFS),
        Form.command(Group.LOOK, Show.class, "show license {id}", "Show an application", "show license 12")
            .with("topic", Topic.LICENSE),
        Form.command(Group.LOOK, Diagram.class, "diagram {name} [--mermaid]", "Draw a machine",
            "diagram truce --mermaid"),
        Form.command(Group.STUDY, Forecast.class,
            "forecast [{n}] [to {to}] [{metrics...}] [chance {chance}] [first {first}] [--seed {seed}]",
            "Run many times",
            "forecast 1000 to 2025-12-31 tariff.us.cn tariff.cn.us chance tariff.us.cn > 100% --seed 7"));
  }
}
