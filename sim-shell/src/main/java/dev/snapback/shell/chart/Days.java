package dev.snapback.shell.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The calendar under a chart: ticks at the beginnings of years, quarters, months or weeks, or at days. */
public final class Days {
  private static final String[] MONTHS =
      {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

  /**
   * A tick.
   *
   * @param day where
   * @param label the month, with its year where it is the first or a January; of weeks and days also the day
   */
  public record Tick(LocalDate day, String label) {}

  /** How far apart ticks may be. */
  private enum Grid {
    DAY, TWO_DAYS, WEEK, TWO_WEEKS, MONTH, TWO_MONTHS, QUARTER, HALF, YEAR, FIVE_YEARS;

    private LocalDate first(LocalDate from) {
      return switch (this) {
        case DAY, TWO_DAYS -> from;
        case WEEK, TWO_WEEKS -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        case MONTH, TWO_MONTHS, QUARTER, HALF, YEAR, FIVE_YEARS -> {
          LocalDate month = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
          while ((month.getYear() * 12 + month.getMonthValue() - 1) % months() != 0) {
            month = month.plusMonths(1);
          }
          yield month;
        }
      };
    }

    private LocalDate next(LocalDate day) {
      return switch (this) {
        case DAY -> day.plusDays(1);
        case TWO_DAYS -> day.plusDays(2);
        case WEEK -> day.plusWeeks(1);
        case TWO_WEEKS -> day.plusWeeks(2);
        case MONTH, TWO_MONTHS, QUARTER, HALF, YEAR, FIVE_YEARS -> day.plusMonths(months());
      };
    }

    private int months() {
      return switch (this) {
        case DAY, TWO_DAYS, WEEK, TWO_WEEKS, MONTH -> 1;
        case TWO_MONTHS -> 2;
        case QUARTER -> 3;
        case HALF -> 6;
        case YEAR -> 12;
        case FIVE_YEARS -> 60;
      };
    }
  }

  private Days() {}

  /** Returns the finest ticks of which there are at most {@code most}; at least the first day. */
  public static List<Tick> of(LocalDate from, LocalDate to, int most) {
    for (Grid grid : Grid.values()) {
      List<Tick> found = ticks(grid, from, to, most);
      if (!found.isEmpty() && found.size() <= most) {
        return found;
      }
    }
    return List.of(new Tick(from, from.toString()));
  }

  private static List<Tick> ticks(Grid grid, LocalDate from, LocalDate to, int most) {
    var found = new ArrayList<Tick>();
    for (LocalDate day = grid.first(from); !day.isAfter(to) && found.size() <= most; day = grid.next(day)) {
      boolean year = found.isEmpty() || day.getYear() != found.get(found.size() - 1).day().getYear();
      String month = MONTHS[day.getMonthValue() - 1];
      boolean dayed = grid.compareTo(Grid.MONTH) < 0;
      found.add(new Tick(day, (dayed ? day.getDayOfMonth() + " " : "") + month + (year ? " " + day.getYear() : "")));
    }
    boolean one = found.size() == 1 && ChronoUnit.DAYS.between(from, to) > 1;
    return one ? List.of() : found;
  }
}
