package dev.snapback.scenario.internal;

import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.scenario.internal.Type.Leaf;
import dev.snapback.scenario.internal.Type.Parsed;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types that many keys share. */
public final class Types {
  /** What a day matches. */
  static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  /** What a share matches. */
  static final String PERCENT = "[0-9]{1,3}(?:[.][0-9]{1,2})?%";

  /** What a span of calendar days matches. */
  private static final String CALENDAR_DAYS = "[0-9]{1,4}d";

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

  /** A text in one line, at least one character that is seen. */
  public static final Type<String> TEXT = leaf("a text", "a text in one line", Kind.TEXT, Types::oneLine);

  /** A text that may have several lines. */
  public static final Type<String> LONG_TEXT = leaf("a text", "a text", Kind.TEXT, Types::nonBlank);

  /** A name of the scenario's own. */
  public static final Type<String> ID = leaf(
      "a name", "lower case letters, digits and single hyphens, a letter first", Kind.TEXT, Ids::check).like(KeyNames.ID);

  /** A rate of duty. */
  public static final Type<Rate> RATE = leaf("a rate", "10% or 7.25%, from 0% to 100000%", Kind.QUANTITY, Rate::parse)
      .like("[0-9]{1,6}(?:[.][0-9]{1,2})?%").in("%");

  /** A share of a whole. */
  public static final Type<Rate> SHARE = leaf("a share", "0% to 100%", Kind.QUANTITY, text -> {
    Rate share = Rate.parse(text);
    return check(share, share.bp() <= 10_000);
  }).like(PERCENT).in("%");

  /** A length of time. */
  public static final Type<Span> SPAN =
      leaf("a span", "45d (calendar days) or 45wd (working days), at most 3660", Kind.QUANTITY, Span::parse)
          .like("[0-9]{1,4}(?:d|wd)").in("d or wd");

  /** A length of time in calendar days. */
  static final Leaf<Span> DAYS = days("90d, at most 3660d", 0);

  /** A length of time in calendar days, one at least. */
  static final Leaf<Span> DAYS_FROM_ONE = days("90d, from 1d to 3660d", 1).like("(?!0+d)" + CALENDAR_DAYS);

  /** A date of the world that needs a source. */
  public static final Type<LocalDate> DATE = leaf("a date", "2025-05-12", Kind.QUANTITY, Types::date)
      .as(new Written.Date());

  /** A date of the program's own: the clock. */
  public static final Type<LocalDate> OWN_DATE = leaf("a date", "2025-05-12", Kind.TEXT, Types::date)
      .as(new Written.Date());

  /** The version of the format. */
  static final Type<Long> VERSION = whole("a version of the format that this program reads", "1", Kind.SETTING, 1, 1);

  private Types() {}

  /** Returns a text that is understood later, when the names of the scenario are known. */
  static Leaf<Node.Scalar> sentence(String words, String form, Kind kind) {
    return new Leaf<>(words, form, kind, new Written.Text(), "", Parsed.Good::new);
  }

  /** Returns a leaf whose parser throws {@link IllegalArgumentException} for what means nothing. */
  public static <T> Leaf<T> leaf(String words, String form, Kind kind, Function<String, T> parser) {
    return new Leaf<>(words, form, kind, new Written.Text(), "", scalar -> {
      try {
        return new Parsed.Good<>(parser.apply(scalar.text()));
      } catch (IllegalArgumentException | DateTimeException e) {
        return new Parsed.Bad<>("", -1, "");
      }
    });
  }

  /** Returns a whole number from {@code least} to {@code most}. */
  public static Type<Long> whole(Kind kind, long least, long most) {
    return whole("a whole number", "a plain whole number from " + least + " to " + most, kind, least, most);
  }

  private static Type<Long> whole(String words, String form, Kind kind, long least, long most) {
    return leaf(words, form, kind, text -> {
      long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
      return check(number, number >= least && number <= most);
    }).as(new Written.Whole(least, most));
  }

  /** Returns one of the constants of an enum, written in lower case with hyphens. */
  public static <E extends Enum<E>> Type<E> oneOf(Class<E> of) {
    Map<String, E> words = Arrays.stream(of.getEnumConstants())
        .collect(Collectors.toMap(Names::kebab, e -> e, (a, b) -> a, LinkedHashMap::new));
    List<String> all = Arrays.stream(of.getEnumConstants()).map(Names::kebab).toList();
    return leaf("one of these words", String.join(", ", all), Kind.TEXT,
        text -> Optional.ofNullable(words.get(text)).orElseThrow(IllegalArgumentException::new))
        .as(new Written.Words(all));
  }

  /** Returns a list. */
  public static <T> Type<List<Located<T>>> list(Type<T> item) {
    return new Type.Listing<>(item, false);
  }

  /** Returns a list of which a single item may stand without brackets. */
  public static <T> Type<List<Located<T>>> oneOrMore(Type<T> item) {
    return new Type.Listing<>(item, true);
  }

  /** Returns a map whose keys the scenario names; their order counts. */
  public static <T> Type<Map<String, Located<T>>> named(KeyName names, Type<T> value) {
    return new Type.Named<>(names, value, true);
  }

  /** Returns a map whose keys the scenario names, in whatever order. */
  public static <T> Type<Map<String, Located<T>>> byName(KeyName names, Type<T> value) {
    return new Type.Named<>(names, value, false);
  }

  /** Returns a map with fixed keys. */
  public static Type<Values> body(Block block) {
    return new Type.Body(block, Optional.empty());
  }

  /** Returns a map with fixed keys, for which the value of one key may stand alone. */
  public static Type<Values> bodyOr(Key<?> alone, Block block) {
    return new Type.Body(block, Optional.of(alone));
  }

  private static Leaf<Span> days(String form, int least) {
    return leaf("a span of calendar days", form, Kind.QUANTITY, text -> {
      Span span = Span.parse(text);
      return check(span, span.unit() == Span.Unit.DAYS && span.length() >= least);
    }).like(CALENDAR_DAYS).in("d");
  }

  private static <T> T check(T value, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  /** Returns a date of four digits for the year; throws as {@link #leaf} allows. */
  static LocalDate date(String text) {
    return check(LocalDate.parse(text), text.length() == 10);
  }

  private static String nonBlank(String text) {
    return check(text.strip(), !text.isBlank());
  }

  static String oneLine(String text) {
    return check(nonBlank(text), text.strip().indexOf('\n') < 0);
  }
}
