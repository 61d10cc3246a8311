package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.language.Grammar;
import dev.snapback.language.Parsed;
import dev.snapback.language.Trouble;
import dev.snapback.tariff.Layer;
import dev.snapback.tariff.LayerState;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.RegimeName;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to type where a line that is not understood asks for something that is said in quite other words here: a sentence and
 * whole lines. Other forms of one command are in {@link Sayings}.
 */
public final class Hints {
  private static final int MOST = 3;

  private static final List<Hint> ALL = List.of(
      new Hint("(\\S+) (?:deny|refuse|reject|stop|block|freeze) (?:the )?licen[cs]es?\\b.*",
          "licenses are halted, or all decisions made refusals", (m, sim) -> regimes(sim).flatMap(regime ->
              Stream.of(m.group(1) + " halt licenses for " + regime, "set license." + regime + ".approval 0%"))),
      new Hint("(\\S+) (?:resume|restart|reopen|unhalt|continue) (?:the )?licen[cs]es?\\b.*",
          "a halt of licenses ends when they are required again", (m, sim) -> regimes(sim).map(regime ->
              m.group(1) + " require licenses for " + regime)),
      new Hint("(\\S+ (?:raise|lower|set)) (\\S+) (to .+)", "what is raised is a layer on it",
          (m, sim) -> layersOn(sim, m.group(2)).map(layer -> m.group(1) + " " + layer + " " + m.group(3))),
      new Hint("cite (\\S+\\.\\S+)", "a number has no id: why tells what it is made of and its sources, info --stamp how to"
          + " cite the run", (m, sim) -> Stream.of("why " + m.group(1), "info --stamp")),
      new Hint("(?:explain|value|why) (\\S+)", "it is a number that set can change: params tells it and its source",
          (m, sim) -> sim.parameters().all().stream().filter(p -> p.name().equals(m.group(1))).map(p -> "params " + p.name())),
      new Hint("((?:value|why) \\S+) (\\d{4}-\\d\\d-\\d\\d)", "", (m, sim) -> Stream.of(m.group(1) + " on " + m.group(2))),
      new Hint("set (\\S+) (?:to|=) (\\S.*)", "a value stands behind the name alone", (m, sim) -> settings(sim, m.group(1), m.group(2))),
      new Hint("(sweep .+?) (?:--)?chance (\\S+) .*", "a sweep takes metrics: with --runs it tells the shares of futures in"
          + " which a state holds; find … --runs N --chance P looks for a share", (m, sim) ->
              Stream.of(m.group(1) + " " + m.group(2) + " --runs 200")));

  /**
   * One.
   *
   * @param asks which lines
   * @param message what to know, as a sentence without full stop; empty where the trouble has said all
   * @param lines what to type, of which those stay that this scenario reads
   */
  private record Hint(Pattern asks, String message, Lines lines) {
    Hint(String asks, String message, Lines lines) {
      this(Pattern.compile(asks), message, lines);
    }
  }

  /** Makes lines of what was typed. */
  private interface Lines {
    Stream<String> of(MatchResult typed, Simulation simulation);
  }

  private Hints() {}

  /** Returns the same trouble with the hint that fits; as it is where none does, or where it has guesses that are better. */
  public static Trouble in(Trouble trouble, Simulation simulation, Grammar grammar) {
    for (Hint hint : ALL) {
      Matcher typed = hint.asks().matcher(trouble.line().strip());
      if (typed.matches()) {
        List<String> lines = hint.lines().of(typed, simulation).distinct()
            .filter(line -> grammar.parse(line) instanceof Parsed).limit(MOST).toList();
        if (!lines.isEmpty()) {
          String message = hint.message().isEmpty() ? trouble.message() : trouble.message() + "; " + hint.message();
          String kept = trouble.line().substring(0, trouble.start());
          int start = lines.stream().allMatch(line -> line.startsWith(kept)) ? kept.length() : 0;
          return new Trouble(trouble.line(), start, trouble.line().length(), trouble.line().substring(start), message,
              trouble.allowed(), lines.stream().map(line -> line.substring(start)).toList(), Optional.empty());
        }
      }
    }
    return trouble;
  }

  private static Stream<String> regimes(Simulation simulation) {
    return simulation.world().licenses().names().stream().map(RegimeName::id);
  }

  /** The layers that fall on some goods only, that one among them. */
  private static Stream<String> layersOn(Simulation simulation, String good) {
    return simulation.world().tariffs().layers().stream()
        .filter(layer -> goods(layer).filter(goods -> goods.stream().map(GoodName::id).anyMatch(good::equals)).isPresent())
        .map(layer -> layer.id().layer().id());
  }

  private static Optional<List<GoodName>> goods(Layer layer) {
    return layer.state() instanceof LayerState.Live live ? live.terms().reach().goods() : Optional.empty();
  }

  /** The value as it is typed, or with the unit that it lacks, where the parameter takes it. */
  private static Stream<String> settings(Simulation simulation, String name, String value) {
    return simulation.parameters().all().stream()
        .filter(p -> p.name().equals(name) || p.name().endsWith("." + name))
        .flatMap(p -> Stream.concat(Stream.of(value), p.scale().meant(value).stream())
            .filter(v -> simulation.fork().set(p.name(), v).isEmpty()).map(v -> "set " + p.name() + " " + v));
  }
}
