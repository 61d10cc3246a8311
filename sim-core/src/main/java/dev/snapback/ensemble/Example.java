package dev.snapback.ensemble;

/**
 * A future of a forecast that shows one of its answers, to be lived through by {@link dev.snapback.Simulation#goOnAs}.
 *
 * @param answer what was asked: a metric's name, or {@code chance} or {@code first} with its condition
 * @param kind what it shows of it
 * @param what which value, of {@link Kind#SHARE}, as {@link Summary#shares} calls it; else empty
 * @param number the number of the future, the lowest that shows it
 */
public record Example(String answer, Kind kind, String what, int number) {
  /** What a future shows. */
  public enum Kind {
    /** A condition holds on some day. */
    HOLDS,
    /** It does not, or never does; where nobody can say, none is given. */
    NEVER,
    /** A state, or one of the few values that a number has. */
    SHARE,
    /** The value nearest to what 5 percent of the futures are below. */
    LOW,
    /** The value nearest to the median. */
    MEDIAN,
    /** The value nearest to what 5 percent of the futures are above. */
    HIGH
  }
}
