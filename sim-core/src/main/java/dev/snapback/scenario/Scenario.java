package dev.snapback.scenario;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.language.Grammar;
import dev.snapback.vocabulary.Cites;
import dev.snapback.world.Preset;
import dev.snapback.world.RankCorrelation;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.WorldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scenario that was read and checked. Immutable, and safe for threads.
 *
 * @param file the file's name as it was given
 * @param hash hexadecimal SHA-256 of what the file, its parents and its sources say; the same for YAML and JSON, with
 *     keys in whatever order and whatever comments
 * @param lineage the scenarios that it extends, and what it says otherwise
 * @param title what people call it
 * @param story what it tells, in a paragraph
 * @param spec what the engine needs
 * @param presets the parameters that the file sets by their names; {@code spec} has their numbers
 * @param documents the documents that facts are taken from, by id
 * @param facts what the documents say, by id
 * @param assumptions what is taken to be so, by id
 * @param timeline the dated entries, in the order of the file
 * @param expectations what the timeline is known to lead to, in the order of the file
 * @param claims what the sides say, in the order of the file
 * @param uncertain the parameters whose numbers are not known, in the order of the file
 * @param correlations how some of them go together, in the order of the file
 * @param observed what came, in the order of the file
 * @param citations the sources of every quantity, by key path; empty ones where nothing covers it
 * @param quotes the quotes given where facts are cited
 * @param content what its files say, as one file that extends nothing would: maps, lists, texts, numbers and booleans,
 *     none of which can be changed
 * @param grammar the language with the scenario's names
 */
public record Scenario(
    String file,
    String hash,
    Lineage lineage,
    String title,
    Optional<String> story,
    WorldSpec spec,
    List<Preset> presets,
    Map<String, Document> documents,
    Map<String, Fact> facts,
    Map<String, Assumption> assumptions,
    List<TimelineEntry> timeline,
    List<Expectation> expectations,
    List<Claim> claims,
    List<Uncertainty> uncertain,
    List<RankCorrelation> correlations,
    List<Observed> observed,
    Map<String, Cites> citations,
    List<InlineQuote> quotes,
    Map<String, Object> content,
    Grammar grammar) {
  private static final Pattern NUMBERED = Pattern.compile("A[1-9][0-9]{0,5}");

  public Scenario {
    presets = List.copyOf(presets);
    documents = OrderedMap.copyOf(documents);
    facts = OrderedMap.copyOf(facts);
    assumptions = OrderedMap.copyOf(assumptions);
    timeline = List.copyOf(timeline);
    expectations = List.copyOf(expectations);
    claims = List.copyOf(claims);
    uncertain = List.copyOf(uncertain);
    correlations = List.copyOf(correlations);
    observed = List.copyOf(observed);
    citations = OrderedMap.copyOf(citations);
    quotes = List.copyOf(quotes);
    content = frozen(content);
  }

  /** Returns a copy whose maps and lists, at any depth, cannot be changed. */
  private static Map<String, Object> frozen(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> copy.put((String) key, frozen(value)));
    return OrderedMap.copyOf(copy);
  }

  private static Object frozen(Object value) {
    return value instanceof Map<?, ?> map ? frozen(map)
        : value instanceof List<?> list ? list.stream().<Object>map(Scenario::frozen).toList() : value;
  }

  /** Its name. */
  public String name() {
    return spec.name();
  }

  /** The highest number of an assumption called {@code A} and a number; 0 if there is none. */
  public int lastAssumption() {
    return assumptions.keySet().stream().filter(id -> NUMBERED.matcher(id).matches())
        .mapToInt(id -> Integer.parseInt(id.substring(1))).max().orElse(0);
  }
}
