package dev.snapback.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A transition table over enums, compiled to bytes: for a machine that runs millions of times, where a state is a
 * number and the guards are the caller's.
 *
 * @param <S> the states, at most 16
 * @param <C> the commands, at most 16
 */
@SuppressWarnings("EnumOrdinal") // a compiled table is indexed by ordinals, and only within one run
public final class EnumTable<S extends Enum<S>, C extends Enum<C>> {
  /** What {@link #next} answers where there is no row. */
  public static final int NO_ROW = -1;

  private static final int BITS = 4;

  private final String name;
  private final List<Transition> transitions;
  private final byte[] next;

  private EnumTable(String name, List<Transition> transitions, byte[] next) {
    this.name = name;
    this.transitions = List.copyOf(transitions);
    this.next = next;
  }

  /** Starts a table for the machine called {@code name}. */
  public static <S extends Enum<S>, C extends Enum<C>> Builder<S, C> named(String name) {
    return new Builder<>(name);
  }

  /** The machine's name. */
  public String name() {
    return name;
  }

  /** Returns the ordinal of the state that follows, or {@link #NO_ROW}. */
  public int next(int state, int command) {
    return next[(state << BITS) | command];
  }

  /** All rows as people read them. */
  public List<Transition> transitions() {
    return transitions;
  }

  /** Declares rows. */
  public static final class Builder<S extends Enum<S>, C extends Enum<C>> {
    private final String name;
    private final List<Transition> transitions = new ArrayList<>();
    private final byte[] next = new byte[1 << (2 * BITS)];

    private Builder(String name) {
      this.name = name;
      Arrays.fill(next, (byte) NO_ROW);
    }

    /**
     * Adds a row.
     *
     * @param event what it emits, in the past tense
     * @param guards the conditions that the caller has tested, by name
     * @throws IllegalStateException if the pair already has a row or an enum has over 16 constants
     */
    public Builder<S, C> row(S from, C command, By by, String event, S to, String... guards) {
      int at = (from.ordinal() << BITS) | command.ordinal();
      if (Math.max(Math.max(from.ordinal(), to.ordinal()), command.ordinal()) >= 1 << BITS || next[at] != NO_ROW) {
        throw new IllegalStateException(name + ": a second row, or one too many, for " + from + " " + command);
      }
      next[at] = (byte) to.ordinal();
      transitions.add(new Transition(
          Names.kebab(from), Names.kebab(command), by, Arrays.asList(guards), event, Names.kebab(to)));
      return this;
    }

    /** Returns the compiled table. */
    public EnumTable<S, C> build() {
      return new EnumTable<>(name, transitions, next.clone());
    }
  }
}
