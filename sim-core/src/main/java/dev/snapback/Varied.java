package dev.snapback;

import dev.snapback.ensemble.Variant;
import dev.snapback.kernel.Refusal;
import dev.snapback.language.Given;
import dev.snapback.language.Parsed;
import dev.snapback.language.Reasons;
import dev.snapback.language.Trouble;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.world.Outcome;
import dev.snapback.world.WorldSpec;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a sweep or a search gives other values: a parameter, or a gap in a move. */
public sealed interface Varied {
  /** What stands in a move for the value. */
  String GAP = "{}";

  /**
   * A parameter, which has the value from today on.
   *
   * @param name its full name
   */
  record OfParameter(String name) implements Varied {
    private Variant set(Simulation copy, Given given, long seed) {
      Optional<Parameter<WorldSpec>> parameter = copy.parameters().find(name);
      if (parameter.isEmpty()) {
        return new Variant.Refused(given.text(), "there is no parameter " + name, List.of());
      }
      String value;
      try {
        value = given.isBare() ? inItsUnit(parameter.get().scale(), given) : given.text();
      } catch (IllegalArgumentException refused) {
        return new Variant.Refused(given.text(), name + ": " + refused.getMessage(), List.of());
      }
      return copy.set(name, value)
          .<Variant>map(no -> new Variant.Refused(value, no.reason(), no.possible()))
          .orElseGet(() -> new Variant.Possible(value, copy.ensemble(seed)));
    }

    private static String inItsUnit(Scale<?> scale, Given given) {
      var number = new BigDecimal(given.text());
      if (number.stripTrailingZeros().scale() > scale.decimals()) {
        throw new IllegalArgumentException(
            "allowed is " + range(scale) + ", not " + given);
      }
      return scale.write(number.doubleValue());
    }

    private static String range(Scale<?> scale) {
      return scale.range() + (scale.decimals() == 0 ? " in whole numbers" : " to " + scale.decimals() + " decimals");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A move, played today.
   *
   * @param template the move with {@code {}} where the value goes
   */
  record OfMove(String template) implements Varied {
    /**
     * Checks that there is a gap.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OfMove {
      if (!template.contains(GAP)) {
        throw new IllegalArgumentException("the move has {} where the values go, as in \"us set reciprocal {}\", not \""
            + template + "\"");
      }
    }

    private Variant play(Simulation copy, Given given, long seed) {
      return switch (copy.grammar().parse(template.replace(GAP, given.text()))) {
        case Trouble unread -> new Variant.Refused(given.text(), unread.message(), unread.guesses());
        case Parsed move -> switch (copy.play(move)) {
          case Outcome.Accepted yes -> new Variant.Possible(given.text(), copy.ensemble(seed));
          case Outcome.Refused no when no.refusal().guard().equals(Refusal.NO_CHANGE) -> // what stands is the value
              new Variant.Possible(given.text(), copy.ensemble(seed));
          case Outcome.Refused no -> new Variant.Refused(given.text(), Reasons.typed(no.refusal().reason()),
              copy.grammar().forms().beginnings(no.refusal().possible()));
        };
      };
    }

    @Override
    public String toString() {
      return template;
    }
  }

  /** The smallest step between its values, where there is one: a parameter keeps so many decimals. */
  default Optional<Given> step(Simulation branch) {
    return switch (this) {
      case OfParameter parameter -> branch.parameters().find(parameter.name()).map(Parameter::scale)
          .filter(Scale::numeric).map(scale -> Given.of(BigDecimal.ONE.movePointLeft(scale.decimals()), ""));
      case OfMove move -> Optional.empty();
    };
  }

  /**
   * Checks that it is clear what values mean: bare numbers from 0 to 1 alone may be shares or percent.
   *
   * @param values all that are to be tried
   * @throws AskException if it is not
   */
  default void check(Simulation branch, List<Given> values) {
    if (this instanceof OfParameter of && values.stream().allMatch(Given::isBare)) {
      String most = values.stream().max(Comparator.comparing(v -> new BigDecimal(v.text()))).map(Given::text).orElse("");
      List<String> meant = branch.parameters().find(of.name()).map(p -> p.scale().meant(most)).orElse(List.of());
      if (meant.size() > 1) {
        throw new AskException(most + " is a bare number: " + String.join(", or ", meant), meant);
      }
    }
  }

  /**
   * Returns the futures of a branch in which this has a value; the branch is not changed.
   *
   * @param given a bare number is in the parameter's unit
   * @param seed the key of the draws; the same for all variants that are to meet the same luck
   */
  default Variant with(Simulation branch, Given given, long seed) {
    Simulation copy = branch.fork();
    return switch (this) {
      case OfParameter parameter -> parameter.set(copy, given, seed);
      case OfMove move -> move.play(copy, given, seed);
    };
  }
}
