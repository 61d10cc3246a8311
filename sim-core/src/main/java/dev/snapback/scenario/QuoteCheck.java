package dev.snapback.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a comparison of a scenario's quotes with their documents finds. A document is at hand where its {@code file} lies in
 * the folder of the file of sources that names it, or beneath it; at most a mebibyte of UTF-8.
 *
 * @param problems an error for each quote that does not stand in its document; a warning for each document that is there and
 *     cannot be compared. None of them refuses the scenario, which runs without its documents
 * @param standing how many quotes stand in their documents
 * @param differing how many do not
 * @param left how many were not compared, for their documents are not at hand
 * @param absent the documents of these, in the order of the files
 */
public record QuoteCheck(List<Problem> problems, int standing, int differing, int left, List<String> absent) {
  public QuoteCheck {
    problems = List.copyOf(problems);
    absent = List.copyOf(absent);
  }

  /** How many quotes there are. */
  public int total() {
    return standing + differing + left;
  }

  /** The JSON form that scripts rely on. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("standing", standing);
    json.put("differing", differing);
    json.put("notCompared", left);
    json.put("documentsNotAtHand", absent);
    return json;
  }
}
