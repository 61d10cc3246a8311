package dev.snapback.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day: {@code 2025-08-12}. */
record DateType() implements SlotType<LocalDate> {
  private static final int LENGTH = "2025-08-12".length();

  @Override
  public String what() {
    return "a date";
  }

  @Override
  public String placeholder() {
    return "DATE";
  }

  @Override
  public String range() {
    return "2025-08-12";
  }

  @Override
  public Optional<LocalDate> read(Input in) {
    String word = in.word().orElse("");
    if (in.isForgiving() && !dashed(word)) {
      return WrittenDay.read(in).or(() -> in.miss(this));
    }
    List<LocalDate> either = WrittenDay.either(word);
    if (!either.isEmpty()) {
      return in.miss(this, word + " may be " + either.get(0) + " or " + either.get(1)
          + ": a date is written year, month and day");
    }
    if (Quantity.of(word).isNone() && !dashed(word)) {
      return in.miss(this);
    }
    Optional<LocalDate> day = parse(word);
    if (day.isEmpty()) {
      Optional<YearMonth> month = dashed(word) ? month(word) : Optional.empty();
      return month.isPresent()
          ? in.miss(this, word + " is not a day: " + name(month.get()) + " has " + month.get().lengthOfMonth() + " days",
              month.get().atEndOfMonth().toString())
          : in.miss(this, word + " is not a day: a date is written 2025-08-12, year, month and day");
    }
    in.skip();
    return day;
  }

  /** Reads a day of the years 1000 to 9999 in its one form. */
  static Optional<LocalDate> parse(String text) {
    if (!dashed(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> month(String text) {
    int month = number(text, 5, 7);
    return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(number(text, 0, 4), month)) : Optional.empty();
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  private static boolean dashed(String text) {
    if (text.length() != LENGTH || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  @Override
  public String print(LocalDate value) {
    return value.toString();
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return names.names(LocalDate.class, scope);
  }

  @Override
  public Optional<String> title(Names names, String candidate) {
    return names.title(LocalDate.class, candidate);
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("2025-11-10");
  }
}
