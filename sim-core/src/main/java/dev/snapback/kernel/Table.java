package dev.snapback.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The declared rows of a machine. Legality, listings, diagrams and the walks of the tests are all drawn from them;
 * nothing else decides.
 *
 * <p>{@link #decide} emits the event of the first row that fits the state, the command and who gives it, and whose
 * guards all hold. Where none does, the nearest row refuses: the one that got furthest through its guards, the first
 * of equals. Immutable and safe for threads, as long as the guards are.
 *
 * @param <S> the states: records of one sealed interface
 * @param <C> the commands: records of one sealed interface
 * @param <E> the events: records of one sealed interface
 * @param <X> the context: what a guard or an event may look at besides
 */
public final class Table<S, C, E, X> {
  private final String name;
  private final List<Row<S, C, E, X>> rows;
  private final Row<S, C, E, X>[] scan;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type can only be made raw
  private Table(String name, List<Row<S, C, E, X>> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
    this.scan = rows.toArray(new Row[0]);
  }

  /** Starts a table for the machine called {@code name}. */
  public static <S, C, E, X> Builder<S, C, E, X> named(String name) {
    return new Builder<>(name);
  }

  /** The machine's name. */
  public String name() {
    return name;
  }

  /** All rows, in the order declared. */
  public List<Row<S, C, E, X>> rows() {
    return rows;
  }

  /** All rows as people read them. */
  public List<Transition> transitions() {
    return rows.stream().map(Row::transition).toList();
  }

  /** The names of all states, in the order in which the rows mention them. */
  public List<String> states() {
    return new Diagram(name, transitions()).states();
  }

  /** Returns what {@code command}, given by {@code by} in {@code state}, leads to. Changes nothing. */
  public Decision<E> decide(S state, C command, By by, X context) {
    Class<?> from = state.getClass();
    Class<?> what = command.getClass();
    Row<S, C, E, X> nearest = null;
    int furthest = -1;
    for (Row<S, C, E, X> row : scan) {
      if (row.from == from && row.command == what && row.by == by) {
        int held = held(row, state, command, context);
        if (held == row.guards.length) {
          return new Decision.Accepted<>(row.emit.event(state, command, context));
        }
        if (held > furthest) {
          furthest = held;
          nearest = row;
        }
      }
    }
    return new Decision.Refused<>(refusal(nearest, furthest, state, command, by, context));
  }

  private int held(Row<S, C, E, X> row, S state, C command, X context) {
    int held = 0;
    for (Guard<S, C, X> guard : row.guards) {
      if (!guard.test().holds(state, command, context)) {
        break;
      }
      held++;
    }
    return held;
  }

  private Refusal refusal(
      @Nullable Row<S, C, E, X> nearest, int held, S state, C command, By by, X context) {
    List<String> possible = possible(state, by, context).stream().map(r -> Names.kebab(r.command)).distinct().toList();
    if (nearest != null) {
      Guard<S, C, X> guard = nearest.guards[held];
      return new Refusal(guard.name(), guard.says().sentence(state, command, context), possible);
    }
    String wants = Names.kebab(command.getClass());
    List<String> from = rows.stream().filter(r -> r.command == command.getClass() && r.by == by)
        .map(r -> Names.kebab(r.from)).distinct().toList();
    String reason = from.isEmpty()
        ? "nobody can " + wants + " here by a move"
        : wants + Refusal.NEEDS_STATE + String.join(" or ", from) + "; it is " + Names.kebab(state.getClass());
    return new Refusal(Refusal.NO_ROW, reason, possible);
  }

  /** Returns the rows that {@code by} could set off now: those of the state whose standing guards hold. */
  @SuppressWarnings("NullAway") // a standing guard never looks at the command
  public List<Row<S, C, E, X>> possible(S state, By by, X context) {
    var found = new ArrayList<Row<S, C, E, X>>();
    for (Row<S, C, E, X> row : scan) {
      if (row.from == state.getClass() && row.by == by) {
        boolean holds = true;
        for (Guard<S, C, X> guard : row.guards) {
          holds &= !guard.standing() || guard.test().holds(state, null, context);
        }
        if (holds) {
          found.add(row);
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  boolean declares(Class<?> from, Class<?> event, Class<?> to) {
    for (Row<S, C, E, X> row : scan) {
      if (row.from == from && row.event == event && row.to == to) {
        return true;
      }
    }
    return false;
  }

  /** Declares rows, one after the other: {@code from … on … when … emits … to}. */
  public static final class Builder<S, C, E, X> {
    private final String name;
    private final List<Row<S, C, E, X>> rows = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Starts a row that leaves {@code state}. */
    public <F extends S> From<F> from(Class<F> state) {
      return new From<>(List.of(state));
    }

    /** Starts one row for each of several states; its guards and its event see the common type. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final From<S> fromAny(Class<? extends S>... states) {
      return new From<>(List.of(states));
    }

    /** Adds the rows of a group, so that a long table can be declared in parts. */
    public Builder<S, C, E, X> with(UnaryOperator<Builder<S, C, E, X>> group) {
      return group.apply(this);
    }

    /**
     * Returns the table.
     *
     * @throws IllegalStateException if it has no rows
     */
    public Table<S, C, E, X> build() {
      if (rows.isEmpty()) {
        throw new IllegalStateException("table " + name + " has no rows");
      }
      return new Table<>(name, rows);
    }

    /** A row of which the states are known. */
    public final class From<F extends S> {
      private final List<Class<? extends S>> states;

      private From(List<Class<? extends S>> states) {
        this.states = states;
      }

      /** The command that sets the row off, and by whom. */
      public <D extends C> On<F, D> on(Class<D> command, By... by) {
        return new On<>(states, command, by);
      }
    }

    /** A row of which states and command are known. */
    public final class On<F extends S, D extends C> {
      private final List<Class<? extends S>> states;
      private final Class<D> command;
      private final By[] by;
      private final List<Guard<? super F, ? super D, ? super X>> guards = new ArrayList<>();

      private On(List<Class<? extends S>> states, Class<D> command, By[] by) {
        this.states = states;
        this.command = command;
        this.by = by;
      }

      /** Adds conditions, asked in this order. */
      @SafeVarargs
      @SuppressWarnings("varargs") // the array is only read
      public final On<F, D> when(Guard<? super F, ? super D, ? super X>... more) {
        guards.addAll(Arrays.asList(more));
        return this;
      }

      /** The event that the row emits. */
      public <T extends E> Emits<F, D, T> emits(Class<T> event, Row.Emit<F, D, X, T> emit) {
        return new Emits<>(this, event, emit);
      }
    }

    /** A row that lacks only where it leads. */
    public final class Emits<F extends S, D extends C, T extends E> {
      private final On<F, D> on;
      private final Class<T> event;
      private final Row.Emit<F, D, X, T> emit;

      private Emits(On<F, D> on, Class<T> event, Row.Emit<F, D, X, T> emit) {
        this.on = on;
        this.event = event;
        this.emit = emit;
      }

      /** The state that the row reaches. */
      public Builder<S, C, E, X> to(Class<? extends S> state) {
        return add(state);
      }

      /** The row stays in the state it leaves. */
      public Builder<S, C, E, X> stays() {
        return add(null);
      }

      @SuppressWarnings({"unchecked", "rawtypes"}) // decide compares the classes before it calls a guard or the emitter
      private Builder<S, C, E, X> add(@Nullable Class<? extends S> to) {
        Guard<S, C, X>[] guards = on.guards.toArray(new Guard[0]);
        for (Class<? extends S> from : new LinkedHashSet<>(on.states)) {
          for (By by : on.by) {
            rows.add(new Row<>(
                from, on.command, by, guards, event, (Row.Emit<S, C, X, E>) (Row.Emit<?, ?, ?, ?>) emit,
                to == null ? from : to));
          }
        }
        return Builder.this;
      }
    }
  }
}
