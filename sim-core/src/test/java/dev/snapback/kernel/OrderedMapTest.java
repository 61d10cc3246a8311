package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A map that a record can keep: in order, unchangeable, and copied for nothing. */
class OrderedMapTest {
  private static Map<String, Integer> made() {
    var made = new LinkedHashMap<String, Integer>();
    for (String key : "zinc tin lead gallium antimony cobalt".split(" ")) {
      made.put(key, key.length());
    }
    return made;
  }

  @Test
  void keepsItsOrderAndItsEntries() {
    var made = made();
    Map<String, Integer> copy = OrderedMap.copyOf(made);
    assertThat(copy.keySet()).containsExactly("zinc", "tin", "lead", "gallium", "antimony", "cobalt");
    assertThat(copy.values()).containsExactly(4, 3, 4, 7, 8, 6);
    assertThat(copy).isEqualTo(made).hasSameHashCodeAs(made).hasSize(6).hasToString(made.toString());
    assertThat(copy.get("tin")).isEqualTo(3);
    assertThat(copy.get("iron")).isNull();
    assertThat(copy.containsKey("tin")).isTrue();
    assertThat(copy.containsKey("iron")).isFalse();
    var seen = new ArrayList<String>();
    copy.forEach((key, value) -> seen.add(key + value));
    assertThat(seen).startsWith("zinc4", "tin3").hasSize(6);
    made.put("iron", 4);
    assertThat(copy).doesNotContainKey("iron");
  }

  @Test
  void isMadeOfAFewEntriesInTheirOrder() {
    assertThat(OrderedMap.of("zinc", 4, "tin", 3)).hasToString("{zinc=4, tin=3}");
    assertThat(OrderedMap.of("tin", 3, "zinc", 4)).hasToString("{tin=3, zinc=4}");
    assertThat(OrderedMap.of("zinc", 4, "tin", 3, "lead", 4)).hasToString("{zinc=4, tin=3, lead=4}");
  }

  @Test
  void cannotBeChanged() {
    Map<String, Integer> copy = OrderedMap.copyOf(made());
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.put("iron", 4));
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove("tin"));
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(copy::clear);
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.entrySet().iterator().next().setValue(0));
  }

  @Test
  void aCopyOfOneIsItself() {
    Map<String, Integer> copy = OrderedMap.copyOf(made());
    assertThat(OrderedMap.copyOf(copy)).isSameAs(copy);
    assertThat(OrderedMap.copyOf(made())).isNotSameAs(copy).isEqualTo(copy);
  }
}
