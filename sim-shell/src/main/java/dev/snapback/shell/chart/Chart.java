package dev.snapback.shell.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * A chart over calendar days: one or more panels above one another, with the same days from left to right. Data only;
 * the terminal, SVG and PNG draw the same.
 *
 * @param title what it shows; empty where that is said beside it
 * @param from the first day
 * @param to the last day, included
 * @param panels from top to bottom; each has one unit
 * @param marks dated events, numbered from 1 in this order
 * @param source what it was made from, in one line
 */
public record Chart(
    String title, LocalDate from, LocalDate to, List<Panel> panels, List<Mark> marks, String source) {

  /** The most lines or areas that one panel can tell apart without color. */
  public static final int MOST_LINES = 6;

  /**
   * A dated event.
   *
   * @param day when
   * @param text what happened, in a few words
   */
  public record Mark(LocalDate day, String text) {}

  /**
   * One panel.
   *
   * @param heading the concept
   * @param unit the unit of all its numbers; empty for counts and for states
   * @param body what is in it
   */
  public record Panel(String heading, String unit, Body body) {
    /** The heading with its unit: {@code headline rate (%)}. */
    public String label() {
      return unit.isEmpty() ? heading : heading + " (" + unit + ")";
    }
  }

  /** What is in a panel. */
  public sealed interface Body {
    /** The name, with its number where it has one, of each thing drawn. */
    List<String> names();
  }

  /**
   * Lines that step from value to value, and ranges behind them.
   *
   * @param ranges from the widest to the narrowest
   * @param lines at most {@link #MOST_LINES}
   */
  public record Lines(List<Range> ranges, List<Line> lines) implements Body {
    public Lines {
      ranges = List.copyOf(ranges);
      lines = List.copyOf(lines);
      require(lines.size());
    }

    @Override
    public List<String> names() {
      return lines.stream().map(Line::name).toList();
    }
  }

  /**
   * Quantities on top of one another, which add up.
   *
   * @param areas from the bottom to the top, at most {@link #MOST_LINES}; values are not negative
   */
  public record Areas(List<Line> areas) implements Body {
    public Areas {
      areas = List.copyOf(areas);
      require(areas.size());
    }

    @Override
    public List<String> names() {
      return areas.stream().map(Line::name).toList();
    }

    /** How high the areas up to number {@code index} (exclusive) reach on a day. */
    public double below(int index, LocalDate day) {
      double sum = 0;
      for (Line area : areas.subList(0, index)) {
        double value = area.values().at(day);
        sum += Double.isNaN(value) ? 0 : value;
      }
      return sum;
    }
  }

  /**
   * The states of machines, one row each.
   *
   * @param tracks from top to bottom
   */
  public record States(List<Track> tracks) implements Body {
    public States {
      tracks = List.copyOf(tracks);
    }

    @Override
    public List<String> names() {
      return tracks.stream().map(Track::name).toList();
    }
  }

  /**
   * One line or area.
   *
   * @param name what it is called in the legend
   * @param values its values
   */
  public record Line(String name, Steps values) {}

  /**
   * What a number lies between.
   *
   * @param name for instance {@code 90% of 1000 runs}
   * @param low the lower end
   * @param high the upper end, never below the lower
   */
  public record Range(String name, Steps low, Steps high) {}

  /**
   * One machine's states.
   *
   * @param name which machine
   * @param spells in the order of days
   */
  public record Track(String name, List<Spell> spells) {
    public Track {
      spells = List.copyOf(spells);
    }

    /** The last day of spell {@code index}, of a chart that ends on {@code end}. */
    public LocalDate lastDay(int index, LocalDate end) {
      return index + 1 < spells.size() ? spells.get(index + 1).day().minusDays(1) : end;
    }
  }

  /**
   * Some days in one state.
   *
   * @param day the first of them
   * @param state the state's name; empty where there is none
   */
  public record Spell(LocalDate day, String state) {}

  public Chart {
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a chart runs forward, not from " + from + " to " + to);
    }
  }

  /** The number of days. */
  public int days() {
    return Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
  }

  /** The number of a day from the left, from 0. */
  public int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - from.toEpochDay());
  }

  /** The first of so many equal places, from left to right, that belongs to a day. */
  public int place(LocalDate day, int places) {
    return Math.toIntExact((long) index(day) * places / days());
  }

  /** The day itself, or the first of the chart where it comes before. */
  public LocalDate within(LocalDate day) {
    return day.isBefore(from) ? from : day;
  }

  /** Returns the same chart under another title. */
  public Chart titled(String other) {
    return new Chart(other, from, to, panels, marks, source);
  }

  private static void require(int lines) {
    if (lines > MOST_LINES) {
      throw new IllegalArgumentException(lines + " lines in one panel; at most " + MOST_LINES + " can be told apart");
    }
  }
}
