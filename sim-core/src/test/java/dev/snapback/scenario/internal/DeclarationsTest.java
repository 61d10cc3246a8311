package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.scenario.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every key says what an author needs, and its example is one. */
class DeclarationsTest {
  private final Map<String, Key<?>> keys = new LinkedHashMap<>();

  DeclarationsTest() {
    block(RootBlock.ROOT, "");
    block(FactSection.FILE_OF_SOURCES, "sources:");
  }

  private void block(Block block, String path) {
    block.keys().forEach((name, key) -> {
      keys.put(path + name, key);
      type(key.type(), path + name + ".");
    });
  }

  private void type(Type<?> type, String path) {
    switch (type) {
      case Type.Leaf<?> leaf -> { }
      case Type.Listing<?> listing -> type(listing.item(), path);
      case Type.Named<?> named -> type(named.value(), path);
      case Type.Body body -> block(body.block(), path);
    }
  }

  @Test
  void theExampleOfEveryKeyIsReadByItsType() {
    var wrong = new ArrayList<String>();
    keys.forEach((path, key) -> {
      if (!key.example().contains("…")) {
        var problems = new Problems();
        var source = new Source(path, key.name() + ": " + key.example() + "\n");
        Block only = Block.of("a file", key);
        Trees.read(source, problems).ifPresent(tree -> Reading.read(tree, only, problems));
        problems.list().forEach(problem -> wrong.add(problem.text()));
      }
    });
    assertThat(keys).hasSizeGreaterThan(150);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyMeaningIsALineWithoutAFullStop() {
    assertThat(keys).allSatisfy((path, key) ->
        assertThat(key.help()).as(path).isNotBlank().doesNotContain("\n").doesNotEndWith("."));
  }

  @Test
  void everyBareNumberHasBoundsAndEveryQuantityAForm() {
    List<String> free = keys.entrySet().stream().filter(e -> e.getValue().type() instanceof Type.Leaf<?> leaf
        && leaf.kind() != Type.Kind.TEXT && leaf.written() instanceof Written.Text).map(Map.Entry::getKey).toList();

    assertThat(free).isEmpty();
  }

  @Test
  void aKeyIsDeclaredOnceAndSourceNever() {
    assertThatIllegalArgumentException().isThrownBy(() -> Block.of("a map", Small.HERE, Small.RATE, Small.HERE))
        .withMessage("a map: the key here is declared twice");
    Key<String> source = Key.optional("source", Types.TEXT, "a text", "x");
    assertThatIllegalArgumentException().isThrownBy(() -> Block.of("a map", source))
        .withMessage("a map: the key source is declared twice");
  }
}
