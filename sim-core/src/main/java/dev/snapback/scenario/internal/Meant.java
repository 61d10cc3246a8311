package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.vocabulary.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody likely meant who wrote a value that its type refuses. Tries the usual slips (a minus, a space or a unit
 * missing, a day that a month does not have, a decimal comma) one by one and two at a time. Only what the type accepts is
 * ever suggested, so that a suggestion can be pasted in.
 */
final class Meant {
  /** What stands between two things that may be meant. */
  static final String OR = " or ";

  private static final int LONGEST = 64;
  private static final int DIGITS = 18;
  private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern EXPONENT = Pattern.compile("([0-9]{1,18}(?:[.][0-9]{1,18})?[eE][+-]?[0-9]{1,9})(.*)");
  private static final Pattern SIGN = Pattern.compile("^[-+\u2212\u2013]");
  private static final Pattern WORD = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+(?:[.][0-9]+)?[a-z%]*");
  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;

  private static final List<UnaryOperator<String>> SLIPS = List.of(
      text -> SIGN.matcher(text).replaceFirst(""),
      text -> text.replaceAll("[\\s_]", ""),
      text -> text.replaceFirst("(?i)\\s*(calendar )?days?$", "d"),
      text -> text.replaceFirst("(?i)\\s*(working|business) days?$", "wd"),
      text -> text.replaceFirst("(?i)(?<=[0-9])\\s*pp$", "%"),
      text -> text.replaceFirst("(?i)\\s*(percent|per cent|pct)$", "%"),
      text -> text.replaceFirst("^0+(?=[0-9])", ""),
      text -> text.replaceFirst("^[.](?=[0-9])", "0."),
      text -> text.replaceFirst(",(?=[0-9]{3}$)", ""),
      text -> text.replaceFirst(",(?=[0-9]{1,2}\\D*$)", "."),
      text -> text.replaceFirst("[.][0-9]+$", ""),
      Meant::plain,
      Meant::day,
      text -> text.toLowerCase(Locale.ROOT),
      text -> text.replaceFirst("(?i)^(yes|on)$", "true").replaceFirst("(?i)^(no|off)$", "false"),
      text -> text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"),
      text -> text + "%",
      text -> text + "d",
      text -> text + " per wd",
      text -> text + " per day",
      text -> text.replaceFirst("(?<=[0-9])wd$", "d"));

  private Meant() {}

  /** Returns what can be written instead of a value that the leaf refused, or an example; empty where we cannot guess. */
  static String by(Type.Leaf<?> leaf, Node.Scalar refused) {
    if (refused.text().length() > LONGEST) {
      return example(leaf, refused);
    }
    Set<String> tried = new LinkedHashSet<>();
    SLIPS.forEach(slip -> tried.add(slip.apply(refused.text())));
    Optional<String> percent = Stream.concat(Stream.of(refused.text()), tried.stream())
        .map(bare -> Percent.written(bare).stream().filter(text -> accepts(leaf, refused, text)).collect(Collectors.joining(OR)))
        .filter(both -> !both.isEmpty()).findFirst();
    if (percent.isPresent()) {
      return percent.get();
    }
    for (String once : List.copyOf(tried)) {
      SLIPS.forEach(slip -> tried.add(slip.apply(once)));
    }
    return tried.stream().filter(text -> accepts(leaf, refused, text)).findFirst()
        .or(() -> near(leaf, refused)).orElseGet(() -> example(leaf, refused));
  }

  /** Returns the name that a refused one can become with other letters and signs; empty where there is none. */
  static String name(String refused, Predicate<String> accepted) {
    String plain = refused.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-+|-+$", "");
    return Stream.of(plain, plain.replaceFirst("-", ".")).filter(accepted).findFirst().orElse("");
  }

  private static boolean accepts(Type.Leaf<?> leaf, Node.Scalar refused, String text) {
    return !text.equals(refused.text())
        && leaf.parser().parse(new Node.Scalar(refused.place(), text, refused.quoted(), false)) instanceof Type.Parsed.Good<?>;
  }

  /** Of a type that is one of some words, the word that looks most alike. */
  private static Optional<String> near(Type.Leaf<?> leaf, Node.Scalar refused) {
    List<String> words = Arrays.stream(leaf.form().split(", ", -1)).filter(word -> accepts(leaf, refused, word)).toList();
    return Nearest.to(refused.text(), words);
  }

  /** Of a quantity, the first thing in the words about its form that is one itself. */
  private static String example(Type.Leaf<?> leaf, Node.Scalar refused) {
    if (leaf.kind() == Type.Kind.TEXT) {
      return "";
    }
    var examples = new ArrayList<String>();
    Matcher matcher = WORD.matcher(leaf.form());
    while (matcher.find()) {
      examples.add(matcher.group());
    }
    boolean large = refused.text().matches("[0-9]+\\D{0,2}"); // well written, so it is the size that is wrong
    return examples.stream().filter(text -> accepts(leaf, refused, text)).reduce((first, next) -> large ? next : first)
        .map(text -> (EXPONENT.matcher(refused.text()).matches() ? "write it in plain digits, " : "") + "for instance " + text)
        .orElse("");
  }

  /** Digits for a number with an exponent, where they are few: 1e2% is 100%. */
  private static String plain(String text) {
    Matcher matcher = EXPONENT.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    var number = new BigDecimal(matcher.group(1)).stripTrailingZeros();
    boolean few = Math.abs(number.scale()) + number.precision() <= DIGITS;
    return few ? number.toPlainString() + matcher.group(2) : text;
  }

  /** The day itself written as ISO 8601 has it; of a day that its month does not have, the last one of that month. */
  private static String day(String text) {
    Matcher matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    int year = Integer.parseInt(matcher.group(1));
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    if (month < 1 || month > MONTHS || day < 1 || day > LONGEST_MONTH) {
      return text;
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    return LocalDate.of(year, month, Math.min(day, last)).toString();
  }
}
