package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Command;
import dev.snapback.vocabulary.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoveObjectTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();
  private final MoveObject objects = new MoveObject(GRAMMAR);

  @Test
  void keysAreComponentsAndValuesTexts() {
    assertThat(objects.write(FormsTest.parsed("us impose reciprocal 34% on cn, hk for steel and aluminum because \"x\"")))
        .hasToString("{do=impose, actors=[us], layer=reciprocal, rate=34%, partners=cn, hk, goods=[steel, aluminum],"
            + " because=x}");
    assertThat(objects.write(FormsTest.parsed("us, cn extend geneva by 90d")))
        .hasToString("{do=extend, actors=[us, cn], truce=geneva, extension=by 90d}");
    assertThat(objects.write(FormsTest.parsed("diagram truce --mermaid")))
        .isEqualTo(Map.of("do", "diagram", "name", "truce", "mermaid", true));
  }

  @ParameterizedTest
  @MethodSource("dev.snapback.language.FormsTest#examples")
  void bothWays(String example) {
    Parsed line = FormsTest.parsed(example);
    assertThat(objects.read(objects.write(line))).isEqualTo(line);
  }

  @Test
  void saysWhichPartIsWrong() {
    assertThat(wrong(Map.of())).contains("\"do\"");
    assertThat(wrong(Map.of("do", "impos"))).contains("impos", "did you mean impose");
    assertThat(wrong(Map.of("do", "restore", "actors", List.of("us")))).contains("restore needs a part layer");
    assertThat(wrong(Map.of("do", "restore", "layer", "reciprocal"))).contains("who acts");
    assertThat(wrong(Map.of("do", "restore", "actors", List.of("us"), "layer", "reciprocl")))
        .contains("expected a layer", "did you mean reciprocal");
    assertThat(wrong(Map.of("do", "restore", "actors", List.of("us"), "layr", "x"))).contains("did you mean layer");
    assertThat(wrong(Map.of("do", "restore", "actors", List.of("us"), "layer", 3.5))).contains("expected a layer");
    assertThat(wrong(Map.of("do", "restore", "actors", List.of("us"), "layer", "reciprocal to"))).contains("to");
    assertThat(wrong(Map.of("do", "restore", "actors", List.of("us"), "layer", "reciprocal", "because", 3)))
        .contains("a reason is a text");
  }

  private static final Map<String, Object> RESTORE = Map.of("do", "restore", "actors", List.of("us"), "layer", "reciprocal");

  private static Map<String, Object> restore(String key, Object value) {
    var object = new LinkedHashMap<String, Object>(RESTORE);
    object.put(key, value);
    return object;
  }

  @Test
  void aPartThatItsFormDoesNotHaveIsRefused() {
    assertThat(message(Map.of("do", "moves", "actors", List.of("us")))).isEqualTo("moves has no part actors");
    assertThat(message(Map.of("do", "moves", "because", "I may"))).isEqualTo("moves has no part because");
    assertThat(message(Map.of("do", "diagram", "name", "truce", "mermaid", "yes")))
        .isEqualTo("mermaid is true or false, not yes");
  }

  @Test
  void valuesOfTheWrongKindAreRefused() {
    assertThat(message(restore("actors", "usa"))).isEqualTo("expected an actor, not usa");
    assertThat(message(restore("layer", List.of("reciprocal")))).isEqualTo("expected a layer as a text");
    assertThat(message(restore("layer", "recip\u001brocal")))
        .isEqualTo("a control or invisible character, <U+001B>, cannot stand in a line");
    assertThat(message(restore("because", "\u001b[31m"))).isEqualTo("a reason is a text without control characters");
  }

  @Test
  void wholeNumbersOfBothSizesAreNumbersOfALine() {
    Map<String, Object> one = Map.of("do", "withdraw-application", "id", 12, "regime", "rare-earths");
    Map<String, Object> other = Map.of("do", "withdraw-application", "id", 12L, "regime", "rare-earths");
    assertThat(objects.read(one)).isEqualTo(FormsTest.parsed("withdraw application 12 for rare-earths"));
    assertThat(objects.read(other)).isEqualTo(objects.read(one));
  }

  record Tag(List<String> texts) {}

  @Test
  void eachTextOfAListMayHaveBlanks() {
    Forms forms = Forms.of(Form.command(Form.Group.PLAY, Tag.class, "tag {texts}", "Tag", "tag a, b"));
    var tags = new MoveObject(new Grammar(forms, new GenevaNames(), MetricNames.NONE));
    var tag = new Parsed(List.of(), new Tag(List.of("one, two", "three")), Optional.empty());
    assertThat(tags.read(Map.of("do", "tag", "texts", List.of("one, two", "three")))).isEqualTo(tag);
  }

  @Test
  @SuppressWarnings("unchecked") // the schema is made of such maps
  void theSchemaHasEveryMoveWithItsKeys() {
    var moves = (List<Map<String, Object>>) new MoveSchema(GRAMMAR.forms()).schema().get("oneOf");
    assertThat(moves).hasSize((int) GRAMMAR.forms().all().stream().filter(Form::isMove).count());
    assertThat(moves.get(0).get("required")).isEqualTo(List.of("do", "actors", "layer", "rate", "partners"));
    assertThat(((Map<String, Object>) moves.get(0).get("properties")).keySet())
        .containsExactly("do", "actors", "layer", "rate", "partners", "goods", "effective", "expires", "because");
  }

  record Stack(int n, boolean high, List<Share> shares) implements Command {}

  @Test
  void theSchemaOfAMoveSaysWhatEachPartMayBe() {
    Form<?> stack = Form.command(Form.Group.PLAY, Stack.class, "stack {n} [high] [by {shares}]", "Stack shares", "stack 3 high");
    Form<?> look = Form.command(Form.Group.LOOK, Tag.class, "tag {texts}", "Tag", "tag a");
    Map<String, Object> schema = new MoveSchema(Forms.of(stack, look)).schema();
    assertThat(schema).hasToString("{$schema=https://json-schema.org/draft/2020-12/schema, title=A move, oneOf=["
        + "{title=stack, description=Stack shares, type=object, properties={do={const=stack}, n={type=integer, minimum=0, maximum=10000000},"
        + " high={type=boolean}, shares={type=array, items={type=string, description=a share: 0% to 100%}, minItems=1},"
        + " effective={type=string, description=a date: 2025-08-12}, because={type=string, description=why: a numbered assumption}}, required=[do, n], additionalProperties=false}]}");
  }

  private String message(Map<String, ?> object) {
    return ((Trouble) objects.read(object)).message();
  }

  private String wrong(Map<String, ?> object) {
    Reading reading = objects.read(object);
    assertThat(reading).isInstanceOf(Trouble.class);
    return ((Trouble) reading).text();
  }
}
