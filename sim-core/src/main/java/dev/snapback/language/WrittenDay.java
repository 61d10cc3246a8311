package dev.snapback.language;

import dev.snapback.kernel.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day as it is written elsewhere: {@code August 12}, {@code 12 August 2025}, {@code 12aug2025}, {@code 2025/8/12}; a
 * month may be misspelled but for its first letter. Where day and month could be changed about, as in {@code 4/5/2025}, it
 * is none.
 */
final class WrittenDay {
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH = "(?<m>[a-z]{3,9})";
  private static final List<Pattern> WAYS = List.of(
      Pattern.compile("(?:the )?" + DAY + "\\.?[ -]?(?:of )?" + MONTH + "\\.?(?:[ -]?(?<y>\\d{4}))?"),
      Pattern.compile(MONTH + "\\.?[ -]?" + DAY + "(?: (?<y>\\d{4}))?"),
      Pattern.compile("(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})"),
      Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})"),
      Pattern.compile("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})"),
      Pattern.compile("(?<d>1[3-9]|2\\d|3[01])/(?<m>\\d{1,2})/(?<y>\\d{4})"),
      Pattern.compile("(?<m>\\d{1,2})/(?<d>1[3-9]|2\\d|3[01])/(?<y>\\d{4})"));
  private static final Pattern EITHER = Pattern.compile("(\\d{1,2})/(\\d{1,2})/([1-9]\\d{3})");
  private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
      "september", "october", "november", "december");
  private static final int MOST_TOKENS = 5;

  /** The parts of lines that look back; all others look ahead. */
  private static final List<String> PAST = List.of("on", "from");
  /** The part that is about the days of another session. */
  private static final String ELSEWHERE = "at";

  private WrittenDay() {}

  /** Passes the day ahead, as many words as it may have. */
  static Optional<LocalDate> read(Input in) {
    for (int words = Math.min(MOST_TOKENS, in.line().tokens().size() - in.at()); words > 0; words--) {
      String text = text(in, words);
      for (Pattern way : WAYS) {
        Matcher found = way.matcher(text);
        Optional<LocalDate> day = found.matches() ? day(in, found) : Optional.empty();
        if (day.isPresent()) {
          in.at(in.at() + words);
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** The two days that a text may be that does not tell day and month apart: none for any other text. */
  static List<LocalDate> either(String text) {
    Matcher found = EITHER.matcher(text);
    if (!found.matches() || found.group(1).equals(found.group(2))) {
      return List.of();
    }
    int year = Integer.parseInt(found.group(3));
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(2));
    Optional<LocalDate> american = day(year, first, second);
    Optional<LocalDate> european = day(year, second, first);
    return american.isPresent() && european.isPresent() ? List.of(american.get(), european.get()) : List.of();
  }

  private static String text(Input in, int words) {
    var text = new StringJoiner(" ");
    for (int i = 0; i < words; i++) {
      if (in.peek(i).kind() != Token.Kind.COMMA) {
        text.add(in.peek(i).text().toLowerCase(Locale.ROOT));
      }
    }
    return text.toString();
  }

  private static Optional<LocalDate> day(Input in, Matcher found) {
    int month = month(found.group("m"));
    int day = Integer.parseInt(found.group("d"));
    Optional<String> year = Optional.ofNullable(found.group("y"));
    return year.isPresent()
        ? day(Integer.parseInt(year.get()), month, day)
        : in.names().days().filter(d -> !in.component().equals(ELSEWHERE)).flatMap(days -> day(in, days, month, day));
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return 1 + IntStream.range(0, MONTHS.size()).filter(m -> MONTHS.get(m).startsWith(text)).findFirst()
        .orElseGet(() -> Nearest.to(text, MONTHS.stream().filter(m -> m.charAt(0) == text.charAt(0)).toList())
            .map(MONTHS::indexOf).orElse(-1));
  }

  /** The nearest of the days of the session that are so called: before today or after, as the part asks. */
  private static Optional<LocalDate> day(Input in, Names.Days days, int month, int day) {
    boolean past = PAST.contains(in.component());
    return IntStream.rangeClosed(days.first().getYear(), days.last().getYear())
        .mapToObj(year -> day(year, month, day)).flatMap(Optional::stream)
        .filter(d -> past ? !d.isBefore(days.first()) && !d.isAfter(days.today())
            : d.isAfter(days.today()) && !d.isAfter(days.last()))
        .min(past ? Comparator.reverseOrder() : Comparator.naturalOrder());
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return DateType.parse(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
