package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.MeasureId;
import java.time.DateTimeException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the keys look like that a scenario names itself. */
final class KeyNames {
  private static final Pattern CITABLE = Sources.ID;
  private static final String PARAMETER = "[a-z][a-z0-9-]*(?:[.][a-z][a-z0-9-]*)+";

  /** What a name matches. */
  static final String ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

  private static final String DOT = "[.]";

  /** A name. */
  static final KeyName NAME =
      new KeyName("NAME", "lower case letters, digits and single hyphens, a letter first", ID, Ids::valid);

  /** Importer and exporter, or importer and all. */
  static final KeyName PAIR = new KeyName("IMPORTER.EXPORTER", "IMPORTER.EXPORTER or IMPORTER." + MeasureId.ALL,
      ID + DOT + ID, text -> pair(text).length == 2);

  /** Two governments, in whatever order. */
  static final KeyName SIDES = new KeyName("ONE.OTHER", "two governments with a dot between them, like us.cn",
      ID + DOT + ID, text -> pair(text).length == 2);

  /** The id of a fact, a document or an assumption. */
  static final KeyName CITE = new KeyName("ID", "letters, digits and single hyphens, a letter first",
      "(?!(?:" + Sources.RESERVED.stream().sorted().collect(Collectors.joining("|")) + ")$)" + Sources.ID.pattern(), text -> CITABLE.matcher(text).matches() && !Sources.RESERVED.contains(text));

  /** Names with dots between them, as parameters have. */
  static final KeyName DOTTED = new KeyName("PARAMETER", "a parameter's full name, as params shows it",
      PARAMETER, text -> text.matches(PARAMETER));

  /** A day. */
  static final KeyName DAY = new KeyName("DATE", "a date like 2025-06-11", Types.DAY, KeyNames::isDay);

  private KeyNames() {}

  private static boolean isDay(String text) {
    try {
      Types.date(text);
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  /** Returns the two names of a pair; none where it is no pair. */
  static String[] pair(String text) {
    String[] parts = text.split("\\.", -1);
    return parts.length == 2 && Ids.valid(parts[0]) && Ids.valid(parts[1]) ? parts : new String[0];
  }
}
