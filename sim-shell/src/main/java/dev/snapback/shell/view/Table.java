package dev.snapback.shell.view;

import dev.snapback.language.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A table with typed, unit-labeled columns: shown to people, or written as CSV or Markdown.
 *
 * @param columns from left to right
 * @param rows as many cells each as there are columns
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {

  /** Who a column is for. */
  public enum For {
    /** Everybody. */
    ALL,
    /** Files: what people see in another column anyway, such as the unit of a number. */
    FILES,
    /** People. */
    PEOPLE,
    /** Everybody; on a screen it stands once, over the rows that share it. */
    HEADING
  }

  /**
   * A column.
   *
   * @param name its heading
   * @param unit the unit of all its numbers; empty for texts, counts, and numbers that bear their own
   * @param who who it is for
   */
  public record Column(String name, String unit, For who) {
    public Column {
      name = SafeText.shown(name); // some headings are names that a person gave
      unit = SafeText.shown(unit);
    }

    /** The heading in a file: {@code rate (%)}. */
    String heading() {
      return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** Starts a table of columns without units, for everybody. */
  public static Builder of(String... names) {
    var table = new Builder();
    for (String name : names) {
      table.column(name);
    }
    return table;
  }

  /** A table in the making. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder() {}

    /** Adds a column of texts, days or counts. */
    public Builder column(String name) {
      return column(name, "", For.ALL);
    }

    /** Adds a column of numbers. */
    public Builder column(String name, String unit) {
      return column(name, unit, For.ALL);
    }

    /** Adds a column. */
    public Builder column(String name, String unit, For who) {
      columns.add(new Column(name, unit, who));
      return this;
    }

    /** Adds a row. */
    public Builder row(Cell... cells) {
      rows.add(List.of(cells));
      return this;
    }

    /** Adds a row. */
    public Builder row(List<Cell> cells) {
      rows.add(cells);
      return this;
    }

    /** Returns the table. */
    public Table build() {
      return new Table(columns, rows);
    }
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table without the columns for others. */
  public Table onlyFor(For who) {
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < columns.size(); i++) {
      For its = columns.get(i).who();
      if (its == For.ALL || its == For.HEADING || its == who) {
        kept.add(i);
      }
    }
    return only(kept);
  }

  /** The column that stands over the rows that share it, if there is one. */
  public OptionalInt heading() {
    return IntStream.range(0, columns.size()).filter(i -> columns.get(i).who() == For.HEADING).findFirst();
  }

  /** The table without one of its columns. */
  public Table without(int column) {
    return only(IntStream.range(0, columns.size()).filter(i -> i != column).boxed().toList());
  }

  private Table only(List<Integer> kept) {
    return new Table(
        kept.stream().map(columns::get).toList(),
        rows.stream().map(r -> kept.stream().map(r::get).toList()).toList());
  }
}
