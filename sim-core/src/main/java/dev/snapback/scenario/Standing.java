package dev.snapback.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a fact, a document or an assumption stands in a scenario: each place that cites it.
 *
 * @param id its id
 * @param kind {@code fact}, {@code document} or {@code assumption}
 * @param document the id of a fact's document; empty for the others
 * @param at the places, in the order of the file, with the key path of what it covers; empty where nothing cites it
 */
public record Standing(String id, String kind, String document, List<Position> at) {
  /** The kind of a fact. */
  public static final String FACT = "fact";

  /** The kind of a document. */
  public static final String DOCUMENT = "document";

  /** The kind of an assumption. */
  public static final String ASSUMPTION = "assumption";

  public Standing {
    at = List.copyOf(at);
  }

  /** The places in one line: {@code truces.geneva line 74, expect[2] line 250}. */
  public String places() {
    return at.stream().map(p -> p.path() + " line " + p.line()).collect(Collectors.joining(", "));
  }

  /** The JSON form that scripts rely on. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("kind", kind);
    if (!document.isEmpty()) {
      json.put("document", document);
    }
    json.put("at", at.stream().map(Standing::json).toList());
    return json;
  }

  static Map<String, Object> json(Position position) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", position.path());
    json.put("file", position.file());
    json.put("line", position.line());
    return json;
  }
}
