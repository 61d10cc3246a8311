package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.scenario.Problems;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The hash of a scenario tells what it says and not how it is written; what has the same hash plays the same. */
class CanonicalProperties {
  private static final Path FOLDER = Path.of("../scenarios");
  private static final List<String> NAMES = List.of("two-ports", "geneva-truce", "magnet-exports-2025");

  @Property(tries = 12)
  void theOrderOfKeysTheFormAndCommentsDoNotCount(@ForAll long seed) {
    var random = new Random(seed);
    Scenario scenario = read(NAMES.get(random.nextInt(NAMES.size())) + ".yaml");
    Map<String, Object> shuffled = shuffled(RootBlock.ROOT, scenario.content(), random);
    boolean json = random.nextBoolean();
    String text = ScenarioText.of(shuffled, json);
    Path file = FOLDER.resolve(json ? "shuffled.json" : "shuffled.yaml");
    Scenario again = ScenarioReader.read(file, json ? text : "# another comment\n" + text).orElseThrow();

    assertThat(again.hash()).isEqualTo(scenario.hash());
    assertThat(Simulation.start(again).journalHash()).isEqualTo(Simulation.start(scenario).journalHash());
  }

  @Example
  void theOrderOfNamesCountsWhereItShowsInWhatIsPlayed() {
    Scenario geneva = read("geneva-truce.yaml");
    var turned = new LinkedHashMap<>(geneva.content());
    turned.put("reactions", turned((Map<?, ?>) turned.get("reactions")));
    var claims = new LinkedHashMap<>(geneva.content());
    claims.put("claims", turned((Map<?, ?>) claims.get("claims")));

    assertThat(hash(turned)).isNotEqualTo(geneva.hash());
    assertThat(hash(claims)).isEqualTo(geneva.hash());
  }

  private static Scenario read(String name) {
    return ScenarioReader.read(FOLDER.resolve(name)).orElseThrow();
  }

  private static String hash(Map<String, Object> content) {
    return ScenarioReader.read(FOLDER.resolve("turned.yaml"), ScenarioText.of(content, false)).orElseThrow().hash();
  }

  private static Map<String, Object> turned(Map<?, ?> map) {
    var keys = new ArrayList<Object>(map.keySet());
    Collections.reverse(keys);
    var out = new LinkedHashMap<String, Object>();
    keys.forEach(key -> out.put(key.toString(), map.get(key)));
    return out;
  }

  private static Map<String, Object> shuffled(Block block, Map<?, ?> map, Random random) {
    var keys = new ArrayList<Object>(map.keySet());
    Collections.shuffle(keys, random);
    var out = new LinkedHashMap<String, Object>();
    for (Object key : keys) {
      Key<?> declared = block.keys().get(key.toString());
      out.put(key.toString(), declared == null ? map.get(key) : value(declared.type(), map.get(key), random));
    }
    return out;
  }

  private static Object value(Type<?> type, Object value, Random random) {
    return switch (type) {
      case Type.Leaf<?> leaf -> value;
      case Type.Listing<?> listing -> value instanceof List<?> list
          ? list.stream().map(item -> value(listing.item(), item, random)).toList() : value(listing.item(), value, random);
      case Type.Named<?> named -> {
        var keys = new ArrayList<Object>(((Map<?, ?>) value).keySet());
        if (!named.ordered()) {
          Collections.shuffle(keys, random);
        }
        var out = new LinkedHashMap<String, Object>();
        keys.forEach(key -> out.put(key.toString(), key.equals(Block.SOURCE) ? ((Map<?, ?>) value).get(key)
            : value(named.value(), ((Map<?, ?>) value).get(key), random)));
        yield out;
      }
      case Type.Body body -> value instanceof Map<?, ?> map ? shuffled(body.block(), map, random) : value;
    };
  }

  @Example
  void theCanonicalTextOfASmallFileIsOneLineWithItsKeysInOrder() {
    var source = new Source("x.yaml", "named: {b: {rate: 5%, here: x}, a: y} # said twice\ndays: 45\ntitle: 'A'\n");
    Node tree = Trees.read(source, new Problems()).orElseThrow();

    assertThat(Content.canonical((Node.Mapping) tree, Small.ROOT)).isEqualTo(
        "{\"days\": 45, \"title\": \"A\", \"named\": {\"b\": {\"here\": \"x\", \"rate\": \"5%\"}, \"a\": \"y\"}}");
  }
}
