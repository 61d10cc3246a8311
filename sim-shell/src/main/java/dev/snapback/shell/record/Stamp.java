package dev.snapback.shell.record;

import dev.snapback.language.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a result came from: enough to get it again on any machine, and to see that it is the same.
 *
 * @param version the version of Snapback
 * @param scenario the scenario, its hash, its sources' hash and the seed
 * @param branch the branch that the result is of
 * @param lines the lines accepted on it, oldest first
 * @param assumptions the numbered assumptions that were typed, as {@code A7 because they must}
 * @param journal the hash of the branch's journal, hexadecimal
 */
public record Stamp(
    String version, Loaded scenario, String branch, List<String> lines, List<String> assumptions, String journal) {
  public Stamp {
    lines = List.copyOf(lines);
    assumptions = List.copyOf(assumptions);
  }

  /** The stamp in lines, each fit to be shown, the last with its line feed. */
  public String text() {
    var out = new StringBuilder();
    row(out, "version", version);
    row(out, "scenario", scenario.scenario());
    row(out, "hash", scenario.hash());
    row(out, "sources", scenario.sourcesHash());
    row(out, "seed", Long.toString(scenario.seed()));
    row(out, "branch", branch);
    row(out, "journal", journal);
    rows(out, "lines", lines);
    rows(out, "assumptions", assumptions);
    return out.toString();
  }

  /** The stamp in lines, and then all lines of a session. */
  public String text(List<String> session) {
    var out = new StringBuilder(text());
    rows(out, "session", session);
    return out.toString();
  }

  private static void rows(StringBuilder out, String name, List<String> texts) {
    row(out, name, texts.isEmpty() ? "none" : Integer.toString(texts.size()));
    texts.forEach(t -> out.append("  ").append(SafeText.shown(t)).append('\n'));
  }

  private static void row(StringBuilder out, String name, String text) {
    out.append(name).append(" ".repeat(12 - name.length())).append(SafeText.shown(text)).append('\n');
  }

  /** The stamp as an object of JSON: texts, whole numbers and lists of texts under keys that are a contract. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("version", version);
    json.put("scenario", scenario.scenario());
    json.put("scenarioHash", scenario.hash());
    json.put("sourcesHash", scenario.sourcesHash());
    json.put("seed", scenario.seed());
    json.put("branch", branch);
    json.put("lines", lines);
    json.put("assumptions", assumptions);
    json.put("journalHash", journal);
    return json;
  }
}
