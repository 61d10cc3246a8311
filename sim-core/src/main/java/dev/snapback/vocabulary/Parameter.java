package dev.snapback.vocabulary;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A number of a scenario that can be changed by name: the one thing that {@code set}, {@code params}, uncertainty,
 * sweeps and documentation are drawn from. What is changed is the specification; {@link #with} makes another one.
 *
 * @param name the full dotted name: {@code license.rare-earths.capacity}
 * @param scale what it may be
 * @param meaning one sentence, without full stop
 * @param since from when on a change can act
 * @param text its value as a file writes it
 * @param number its value as a number in the scale's unit; not a number where it is no single number
 * @param with the same specification with another value, as a file writes it; throws {@code IllegalArgumentException}
 *     with what is allowed
 * @param at the same specification with a number of the scale's unit, rounded to its decimals; throws in the same way
 * @param cites where its value comes from
 * @param <S> the specification that holds it
 */
public record Parameter<S>(
    String name,
    Scale<?> scale,
    String meaning,
    Since since,
    Function<S, String> text,
    ToDoubleFunction<S> number,
    BiFunction<S, String, S> with,
    BiFunction<S, Double, S> at,
    Function<S, Cites> cites) {

  /** From when on a change can act. */
  public enum Since {
    /** From any day on; what has happened stays as it was. */
    TODAY,
    /** Only from the scenario's first day on. */
    START
  }

  /**
   * Makes a parameter that acts from any day on.
   *
   * @param get its value
   * @param put the same specification with another value
   */
  public static <S, T> Parameter<S> of(String name, Scale<T> scale, String meaning, Function<S, T> get,
      BiFunction<S, T, S> put, Function<S, Cites> cites) {
    return new Parameter<>(name, scale, meaning, Since.TODAY, s -> get.apply(s).toString(),
        s -> scale.number().applyAsDouble(get.apply(s)), (s, text) -> put.apply(s, scale.read(text)),
        (s, value) -> put.apply(s, scale.at(value)), cites);
  }

  /** Returns the same parameter, which acts only from the scenario's first day on. */
  public Parameter<S> fromStart() {
    return new Parameter<>(name, scale, meaning, Since.START, text, number, with, at, cites);
  }

  /** Returns this parameter of something that holds an {@code S}. */
  public <W> Parameter<W> from(Function<W, S> part, BiFunction<W, S, W> put) {
    return new Parameter<>(name, scale, meaning, since, w -> text.apply(part.apply(w)),
        w -> number.applyAsDouble(part.apply(w)), (w, value) -> put.apply(w, with.apply(part.apply(w), value)),
        (w, value) -> put.apply(w, at.apply(part.apply(w), value)),
        w -> cites.apply(part.apply(w)));
  }
}
