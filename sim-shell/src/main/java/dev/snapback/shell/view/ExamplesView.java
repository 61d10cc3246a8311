package dev.snapback.shell.view;

import dev.snapback.ensemble.Example;
import dev.snapback.ensemble.Forecast;
import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Futures of a forecast that are worth living through.
 *
 * @param forecast what was found
 * @param fixed whether its futures keep the uncertain parameters at their numbers
 */
public record ExamplesView(Forecast forecast, boolean fixed) {

  /** Each answer with its examples; nothing where there is none. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    byAnswer().forEach((answer, examples) -> blocks.add(new Block.Line(Text.of("    ").name(answer).plain("  "
        + examples.stream().map(e -> words(e) + ": " + e.number()).collect(Collectors.joining(", "))))));
    if (!blocks.isEmpty()) {
      blocks.add(0, new Block.Line(Text.of("  ").dim("see one of them day by day: ").strong("future N --seed "
          + forecast.seed() + (fixed ? " --fixed" : "")).dim(" (branch NAME before keeps what is here); N for instance:")));
    }
    return blocks;
  }

  private Map<String, List<Example>> byAnswer() {
    return forecast.examples().stream()
        .collect(Collectors.groupingBy(Example::answer, LinkedHashMap::new, Collectors.toList()));
  }

  private String words(Example example) {
    return switch (example.kind()) {
      case HOLDS -> "holds";
      case NEVER -> "never";
      case SHARE -> example.what() + unit(example.answer());
      case LOW -> "low (5%)";
      case MEDIAN -> "median";
      case HIGH -> "high (95%)";
    };
  }

  private String unit(String metric) {
    return forecast.question().metrics().stream().filter(m -> m.name().equals(metric)).map(Metric::unit)
        .filter(u -> u != Unit.STATE).map(Unit::symbol).findFirst().orElse("");
  }

  /** The JSON form: by answer the numbers of the futures, by what they show. */
  public Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    byAnswer().forEach((answer, examples) -> {
      var numbers = new LinkedHashMap<String, @Nullable Object>();
      examples.forEach(e -> numbers.put(
          e.kind() == Example.Kind.SHARE ? e.what() : Names.kebab(e.kind()), e.number()));
      json.put(answer, numbers);
    });
    return json;
  }
}
