package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How content is laid out in lines, and how a text's characters and places are counted. */
class TextsTest {
  private static final String LONG = "x".repeat(60);

  private static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }

  @Test
  void jsonStandsInOneLineWhereItFits() {
    assertThat(JsonText.of(map("a", 1, "b", List.of(true, new BigDecimal("1.50")), "c", map()))).isEqualTo("{\"a\": 1, \"b\": [true, 1.50], \"c\": {}}\n");
    assertThat(JsonText.of(map("a", LONG, "b", List.of(LONG, LONG), "c", List.of(), "d", map()))).isEqualTo("""
        {
          "a": "LONG",
          "b": [
            "LONG",
            "LONG"
          ],
          "c": [],
          "d": {}
        }
        """.replace("LONG", LONG));
  }

  @Test
  void nothingIsBrokenThatIsEmpty() {
    String key = "k".repeat(120);
    assertThat(JsonText.of(map(key, List.of()))).isEqualTo("{\n  \"" + key + "\": []\n}\n");
    assertThat(JsonText.of(map(key, map()))).isEqualTo("{\n  \"" + key + "\": {}\n}\n");
  }

  @Test
  void whatWouldEndATextIsWrittenOut() {
    assertThat(JsonText.quoted("a\"b\\c\nd\te\rf")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\\rf\"");
  }

  @Test
  void yamlItemsOfAListThatDoNotFitStandBeneathTheirDash() {
    assertThat(YamlText.of(map("a", List.of(map("b", LONG, "c", LONG), List.of(LONG, LONG), "d")))).isEqualTo("""
        a:
          - b: LONG
            c: LONG
          -
            - LONG
            - LONG
          - d
        """.replace("LONG", LONG));
    assertThat(YamlText.of(map("a", List.of(), "b", map(), "c", true, "d", 7, "true", "yes"))).isEqualTo("""
        a: []
        b: {}
        c: true
        d: 7
        "true": "yes"
        """);
  }

  @Test
  void aPlaceOutsideTheTextIsItsEnd() {
    for (String text : List.of("ab\ncd", "a\ud83d\ude00\ncd")) {
      var source = new Source("f", text);
      assertThat(source.index(new Place("f", 0, 1))).isEqualTo(text.length());
      assertThat(source.index(new Place("f", 3, 1))).isEqualTo(text.length());
      assertThat(source.index(new Place("f", 1, 99))).isEqualTo(text.length());
      assertThat(source.index(new Place("f", 2, 1))).isEqualTo(text.indexOf('c'));
      assertThat(source.line(0)).isEmpty();
      assertThat(source.line(3)).isEmpty();
      assertThat(source.line(2)).isEqualTo("cd");
    }
  }

  @Test
  void halfACharacterIsCountedAsOne() {
    var source = new Source("f", "\ud83dx\ude00y");
    assertThat(source.index(new Place("f", 1, 4))).isEqualTo(3);
    assertThat(source.place(3)).isEqualTo(new Place("f", 1, 4));
  }

  @Test
  void aLoneCarriageReturnEndsALine() {
    var source = new Source("f", "a\rb\r\nc\r");
    assertThat(source.line(1)).isEqualTo("a");
    assertThat(source.line(2)).isEqualTo("b");
    assertThat(source.place(5)).isEqualTo(new Place("f", 3, 1));
    assertThat(source.place(7)).isEqualTo(new Place("f", 4, 1));
  }

  @Test
  void aTextMayBeAsLongAsTheLimit() {
    var problems = new Problems();
    String longest = "#".repeat(1023).concat("\n").repeat(Limits.FILE.max() / 1024);
    assertThat(longest).hasSize(Limits.FILE.max());
    assertThat(Intake.accept("f", longest, problems)).isPresent();
    assertThat(Intake.accept("f", longest + "#", problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void aReaderNeverCutsACharacterInTwo() throws IOException {
    try (var reader = new WholeCharacters("ab\ud83d\ude00c")) {
      char[] buffer = new char[3];
      assertThat(reader.read(buffer, 0, 0)).isZero();
      assertThat(reader.read(buffer, 0, 3)).as("the third is the first half of one").isEqualTo(2);
      assertThat(reader.read(buffer, 0, 3)).isEqualTo(3);
      assertThat(new String(buffer)).isEqualTo("\ud83d\ude00c");
      assertThat(reader.read(buffer, 0, 0)).isZero();
      assertThat(reader.read(buffer, 0, 3)).isEqualTo(-1);
    }
  }
}
