package dev.snapback;

import dev.snapback.kernel.Command;
import dev.snapback.language.Grammar;
import dev.snapback.language.Parsed;
import dev.snapback.language.ShortNames;
import dev.snapback.language.Trouble;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRegistry;
import dev.snapback.world.Move;
import java.util.List;
import java.util.stream.Collectors;

/** Text in, plain data out; what cannot be read is an {@link AskException}. */
final class Moves {
  private Moves() {}

  static Parsed parse(Grammar grammar, String line) {
    return switch (grammar.parse(line)) {
      case Parsed parsed -> parsed;
      case Trouble trouble -> throw new AskException(trouble.text(), trouble.guesses());
    };
  }

  static Move of(Grammar grammar, Parsed parsed) {
    String who = parsed.actors().isEmpty() ? "nobody" : parsed.actors().stream().map(Actor::id).collect(Collectors.joining(", "));
    return grammar.move(parsed).orElseThrow(() -> new AskException(
        "this is no move" + (parsed.command() instanceof Command ? " of " + who : "") + ": " + parsed.command(), List.of()));
  }

  static Condition condition(Grammar grammar, String text) {
    return switch (grammar.condition(text)) {
      case Grammar.ConditionReading.Read read -> read.condition();
      case Grammar.ConditionReading.Wrong wrong ->
        throw new AskException(wrong.trouble().text(), wrong.trouble().guesses());
    };
  }

  static String metricName(MetricRegistry metrics, String typed) {
    return switch (ShortNames.find(typed, metrics.names())) {
      case ShortNames.Found.One one -> one.name();
      case ShortNames.Found.Several several ->
        throw new AskException(metrics.absent(typed).map(why -> why + "; ").orElse("") + typed + " fits several metrics: " + String.join(", ", several.names()),
            several.names());
      case ShortNames.Found.None none -> throw new AskException(
          metrics.absent(typed).orElse("there is no metric " + typed), none.near());
    };
  }
}
