package dev.snapback.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts of new scenarios, to be changed: both are scenarios without problems as they stand. */
public final class Skeleton {
  private static final String WHOLE = """
      # NAME: what this is about, in a line. `check` this file after every change; docs/scenario-reference.md has every key.
      snapback: 1
      scenario: NAME
      title: Alphaland and Betaland, a first scenario
      story: >-
        One paragraph: who does what, and what comes of it.
      # From where the history is told, where you take over, where it ends.
      clock: {start: 2030-01-01, today: 2030-03-01, end: 2030-12-31}

      # Every number and every date needs a source or an assumption. The nearest `source` covers all beneath it; this one covers
      # the whole file until you cite something better, by the id of a fact or a document: source: [T1, A2].
      source: A1
      assumptions:
        A1: {text: "All numbers and dates of this file", because: "they are placeholders until sources are found"}
      # sources: [sources.yaml]    # documents and facts with quotes, shared by scenarios

      actors:
        al: {name: Alphaland}
        be: {name: Betaland}

      # Layers of tariffs by IMPORTER.EXPORTER (or IMPORTER.all). A layer without rate starts at 0%.
      tariffs:
        al.be:
          surcharge: {title: Surcharge}
        be.al:
          counter: {title: Countermeasure}

      # What suspends layers for a time. `suspend` comes back when the truce ends, `remove` does not.
      truces:
        accord:
          parties: [al, be]
          length: 90d
          terms:
            - suspend al.be.surcharge to 5%
            - suspend be.al.counter to 5%
          extend: {by: both, times: 1, length: 90d}
          withdraw: {by: either, cause: none, notice: 0d, restores: both}

      # More blocks: goods, licenses, supply, controls, talks, stances, reactions, uncertain. Two-ports has examples of most.

      # Moves as you would type them, by day. Those after `today` are on the schedule and will happen.
      timeline:
        - {date: 2030-01-15, id: first, move: al impose surcharge 25% on be}
        - {date: 2030-01-20, id: answer, move: be impose counter 20% on al}
        - {date: 2030-02-01, id: sign, move: "al, be sign accord"}

      # What must hold at the end of a day; `check` plays the timeline and shows why where it does not.
      expect:
        - {date: 2030-01-31, that: tariff.al.be = 25% and tariff.be.al = 20%}
        - {date: 2030-02-01, that: tariff.al.be = 5% and truce.accord.days_left = 90}
        - {date: 2030-05-02, that: truce.accord.state is lapsed and tariff.al.be = 25%}
      """;

  private static final String COMMENTS = """
      # NAME: what is otherwise than in PARENT, in a line. `info` and `check` show every change, old → new.
      # Maps merge by key, and KEY: drop deletes one (licenses: {rare-earths: drop}); timeline and expect append; drop: [ID]
      # takes an entry of theirs away. What the parent expects of days after your change may no longer hold: drop that too.
      # A move after its own day begins, for instance:
      # timeline:
      #   - {date: TODAY, id: what-if, move: "A MOVE, AS YOU WOULD TYPE IT", source: ASSUMPTION}
      """;

  private Skeleton() {}

  /**
   * Returns a whole scenario in YAML with comments that explain it.
   *
   * @param name its name; {@link dev.snapback.vocabulary.Ids} says what it may be
   */
  public static String whole(String name) {
    return WHOLE.replace("NAME", name);
  }

  /**
   * Returns a scenario that extends another one and says nothing otherwise yet.
   *
   * @param name its name
   * @param parent the scenario that it extends
   * @param reference the name by which the parent is found: that of its file without ending
   * @param holds a condition that holds at the end of the parent's today, to be the first expectation
   * @param json whether as JSON, without comments; else as YAML
   */
  public static String diff(String name, Scenario parent, String reference, String holds, boolean json) {
    LocalDate today = parent.spec().clock().today();
    String assumption = free(parent);
    var file = new LinkedHashMap<String, Object>();
    file.put("snapback", 1);
    file.put("scenario", name);
    file.put("title", "What if: " + parent.title());
    file.put("extends", reference);
    file.put("story", "One paragraph: what is otherwise, from which day on, and what comes of it.");
    file.put("assumptions", Map.of(assumption, ordered("text", "What is otherwise", "because", "why it is worth a look")));
    file.put("expect", List.of(ordered("date", today.toString(), "that", holds, "source", assumption)));
    String text = ScenarioText.of(file, json);
    return json ? text : COMMENTS.replace("NAME", name).replace("PARENT", reference).replace("TODAY", today.toString())
        .replace("ASSUMPTION", assumption) + text;
  }

  private static Map<String, Object> ordered(String... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** The first of {@code B1, C1, …} that stands for nothing in the parent. */
  private static String free(Scenario parent) {
    String letters = "BCDEFGHIJKLMNOPQRSUVWXYZ";
    return letters.chars().mapToObj(c -> (char) c + "1")
        .filter(id -> !parent.assumptions().containsKey(id) && !parent.facts().containsKey(id) && !parent.documents().containsKey(id))
        .collect(Collectors.toList()).get(0);
  }
}
