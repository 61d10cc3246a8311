package dev.snapback.scenario.internal;

import dev.snapback.scenario.TimelineEntry.Confidence;
import dev.snapback.scenario.TimelineEntry.Precision;
import dev.snapback.scenario.TimelineEntry.Provenance;
import dev.snapback.scenario.TimelineEntry.When;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.world.WorldSpec.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The timeline and the expectations, with moves and conditions still as text. */
final class TimelineSection {
  private static final Pattern INSTANT = Pattern.compile(
      "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)\\[([A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*)]");

  private static final Type<String> PARAMETER_AND_VALUE = Types.leaf("a parameter and its value",
      "PARAMETER VALUE, as typed after set", Kind.QUANTITY, Types::oneLine).like("\\s*\\S+\\s+\\S.*");

  /** What {@code cancel} takes for every entry. */
  private static final String ALL = "all";

  static final Key<LocalDate> DATE = Key.optional("date", Types.DATE, "its day", "2025-05-12");
  static final Key<LocalDate> ON = Key.optional("on", Types.DATE, "the same as date", "2025-05-12");
  static final Key<ZonedDateTime> AT = Key.optional("at",
      Types.leaf("an instant with its zone", "\"2025-05-14T00:01[America/New_York]\"", Kind.QUANTITY,
          TimelineSection::instant).like(INSTANT.pattern()),
      "the legal instant from which it acts; beside a date, on which it is then played, the later day from which that"
          + " move acts; else the day follows from it", "\"2025-05-14T00:01[America/New_York]\"");
  private static final Key<LocalDate> ANNOUNCED = Key.optional("announced", Types.DATE,
      "the day on which it was made known, where that is another one; shown, and a backtest knows it from then on", "2025-05-12");
  private static final Key<String> INSTRUMENT =
      Key.optional("instrument", Types.TEXT, "the legal act", "EO 14298");
  private static final Key<Confidence> CONFIDENCE = Key.optional("confidence",
      Types.leaf("a confidence", "A (the text itself, or several agree), B (single reports), C (worked out)", Kind.TEXT,
          Confidence::valueOf).as(new Written.Words(Stream.of(Confidence.values()).map(Confidence::name).toList())), "how sure it is", "A");
  private static final Key<String> NOTE =
      Key.optional("note", Types.TEXT, "what is worth knowing besides", "Trackers have 12 and 13 May");
  private static final Key<Precision> ABOUT = Key.withDefault("about", Types.oneOf(Precision.class), Precision.DAY,
      "how imprecise the date is", "week");
  static final Key<String> ID =
      Key.optional("id", Types.ID, "its name; tN where absent and it is the N-th entry", "sign");
  static final Key<Node.Scalar> MOVE = Key.optional("move",
      Types.sentence("a move", "ACTOR VERB …, as typed", Kind.TEXT).as(new Written.Move()), "a move that is played on its day",
      "\"us, cn sign geneva\"");
  static final Key<String> EVENT =
      Key.optional("event", Types.TEXT, "something that is shown and changes nothing", "The leaders speak");
  static final Key<String> SET = Key.optional("set", PARAMETER_AND_VALUE,
      "a parameter that has another value from that day on, as typed after set", "license.rare-earths.capacity 6 per wd");
  static final Key<List<Located<Values>>> TIMELINE = Key.withDefault("timeline",
      Types.list(Types.body(Block.of("a dated entry: a move, an event or a parameter", DATE, ON, AT, ANNOUNCED, ABOUT, ID,
          INSTRUMENT, CONFIDENCE, MOVE, EVENT, SET, NOTE))),
      List.of(), "what happens, by date; on one day in the order of the file",
      "[{date: 2025-05-12, move: \"us, cn sign geneva\", source: R1}]");

  private static final Key<LocalDate> EXPECT_DATE =
      Key.required("date", Types.OWN_DATE, "the end of this day", "2025-08-10");
  static final Key<Node.Scalar> THAT = Key.required("that",
      Types.sentence("a condition", "METRIC < 10, METRIC is STATE, joined by and, or, not", Kind.TEXT).as(new Written.Condition()),
      "what then holds, if only the timeline is played", "\"tariff.us.cn = 30%\"");
  private static final Key<String> EXPECT_ID =
      Key.optional("id", Types.ID, "its name, by which a scenario that extends this one may drop it; eN where absent and it is the N-th", "lapse");
  static final Key<List<Located<Values>>> EXPECT = Key.withDefault("expect",
      Types.list(Types.body(Block.of("an expectation", EXPECT_DATE, EXPECT_ID, THAT))), List.of(),
      "what the scenario is known to lead to", "[{date: 2025-06-05, that: \"tariff.us.cn = 30%\", source: T5}]");

  /**
   * A dated entry as the file has it.
   *
   * @param id its name
   * @param when its date
   * @param move its move, still as text
   * @param event what is shown
   * @param set the parameter that has another value, still as text
   * @param provenance the legal act, how sure it is, and what is worth knowing
   * @param entry the block
   */
  record Raw(
      String id, When when, Optional<Located<Node.Scalar>> move, Optional<String> event, Optional<Located<String>> set,
      Provenance provenance, Located<Values> entry) {}

  /** An expectation as the file has it. */
  record RawExpectation(String id, LocalDate day, Located<Node.Scalar> that, Located<Values> entry) {}

  private final Values root;
  private final Cross cross;

  TimelineSection(Values root, Cross cross) {
    this.root = root;
    this.cross = cross;
  }

  /** Returns the entries, those that can be dated, in the order of the file. */
  List<Raw> entries(Optional<Clock> clock) {
    var found = new ArrayList<Raw>();
    var ids = new LinkedHashSet<String>();
    List<Located<Values>> given = root.get(TIMELINE);
    for (Located<Values> entry : given) {
      entry.value().locate(ID).ifPresent(id -> {
        if (id.value().equals(ALL)) {
          cross.error(id.at(), "this is a word of the language and cannot be a name", ALL, "another name", "the-" + ALL);
        }
        if (!ids.add(id.value())) {
          cross.error(id.at(), "two entries have this id", id.value(), "an id of its own", "");
        }
      });
    }
    for (int i = 0; i < given.size(); i++) {
      Located<Values> entry = given.get(i);
      Values values = entry.value();
      if (Stream.of(MOVE, EVENT, SET).filter(values::has).count() != 1) {
        cross.error(entry.at(), "an entry has either a move, an event or a parameter to set", "",
            "move: …, event: … or set: …", "");
      }
      String id = values.find(ID).orElse(fresh(ids, i + 1));
      ids.add(id);
      when(values, entry.at()).ifPresent(when -> {
        clock.ifPresent(c -> Late.inside(entry.at(), when.day(), false, c, cross));
        found.add(new Raw(id, when, values.locate(MOVE), values.find(EVENT), values.locate(SET),
            new Provenance(values.find(INSTRUMENT), values.find(CONFIDENCE), values.find(NOTE)), entry));
      });
    }
    return found;
  }

  private static String fresh(Set<String> ids, int number) {
    String id = "t" + number;
    while (ids.contains(id)) {
      id += "x";
    }
    return id;
  }

  private Optional<When> when(Values values, At at) {
    Optional<ZonedDateTime> instant = values.find(AT);
    Optional<LocalDate> date = values.find(DATE).or(() -> values.find(ON));
    if ((values.has(DATE) && values.has(ON)) || Stream.of(DATE, ON, AT).noneMatch(values::has)) {
      cross.error(at, "an entry has one date", "", "date: 2025-05-12, or at: \"2025-05-14T00:01[America/New_York]\"", "");
      return Optional.empty();
    }
    instant.ifPresent(i -> date.filter(d -> d.isAfter(i.toLocalDate())).ifPresent(d ->
        cross.error(at, "the move is played after the instant from which it acts", d + " and " + i.toLocalDate(),
            "a date on or before the day of its instant", "")));
    return date.or(() -> instant.map(ZonedDateTime::toLocalDate))
        .map(day -> new When(day, values.find(ANNOUNCED), instant, values.get(ABOUT)));
  }

  /** Returns the expectations in the order of the file. */
  List<RawExpectation> expectations(Optional<Clock> clock) {
    var found = new ArrayList<RawExpectation>();
    var ids = new LinkedHashSet<String>();
    for (Located<Values> entry : root.get(EXPECT)) {
      entry.value().locate(EXPECT_ID).filter(id -> !ids.add(id.value())).ifPresent(id ->
          cross.error(id.at(), "two expectations have this id", id.value(), "an id of its own", ""));
      Optional<LocalDate> day = entry.value().find(EXPECT_DATE);
      Optional<Located<Node.Scalar>> that = entry.value().locate(THAT);
      if (day.isPresent() && that.isPresent()) {
        clock.ifPresent(c -> Late.inside(entry.at(), day.get(), true, c, cross));
        String id = entry.value().find(EXPECT_ID).orElse("e" + (found.size() + 1));
        found.add(new RawExpectation(id, day.get(), that.get(), entry));
      }
    }
    return found;
  }

  private static ZonedDateTime instant(String text) {
    Matcher m = INSTANT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no instant");
    }
    LocalDateTime local = LocalDateTime.parse(m.group(1));
    ZonedDateTime instant = local.atZone(ZoneId.of(m.group(2)));
    if (!instant.toLocalDateTime().equals(local)) {
      throw new DateTimeException("skipped by a clock change");
    }
    return instant;
  }
}
