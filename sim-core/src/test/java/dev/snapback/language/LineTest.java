package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines cut into words, signs and quoted texts. */
class LineTest {
  private static List<Token> tokens(String text) {
    return ((Line) Line.of(text)).tokens();
  }

  private static String cut(String text) {
    return tokens(text).stream().map(t -> t.kind() + ":" + t.text() + "@" + t.start() + "-" + t.end())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "us raise => WORD:us@0-2 WORD:raise@3-8",
    "us,cn => WORD:us@0-2 COMMA:,@2-3 WORD:cn@3-5",
    "a(b)c => WORD:a@0-1 OPEN:(@1-2 WORD:b@2-3 CLOSE:)@3-4 WORD:c@4-5",
    "x>=3 => WORD:x@0-1 OPERATOR:>=@1-3 WORD:3@3-4",
    "x<3 => WORD:x@0-1 OPERATOR:<@1-2 WORD:3@2-3",
    "x<=< => WORD:x@0-1 OPERATOR:<=@1-3 OPERATOR:<@3-4",
    "x==3 => WORD:x@0-1 OPERATOR:=@1-2 OPERATOR:=@2-3 WORD:3@3-4",
    "x!=3 => WORD:x@0-1 OPERATOR:!=@1-3 WORD:3@3-4",
    "x!3 => WORD:x!3@0-3",
    "> => OPERATOR:>@0-1",
    "a\"b c\"d => WORD:a@0-1 QUOTED:b c@1-6 WORD:d@6-7",
    "\"a \\\"b\\\" \\\\ \\n\" => QUOTED:a \"b\" \\ \\n@0-15",
    "“a \\” b” => QUOTED:a ” b@0-8",
    "\"a“b” \" => QUOTED:a“b” @0-7",
    "a“b” => WORD:a@0-1 QUOTED:b@1-4",
    "a # b => WORD:a@0-1",
    "a#b => WORD:a#b@0-3",
    "`\ta \t b ` => WORD:a@1-2 WORD:b@5-6"
  })
  void aLineIsCut(String text, String expected) {
    assertThat(cut(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', '\t', 0xA0, 0x1680, 0x2009, 0x202F, 0x3000})
  void spacesOfAllKindsPartWords(int space) {
    assertThat(tokens("us" + Character.toString(space) + "cn")).extracting(Token::text).containsExactly("us", "cn");
    assertThat(Line.space(space)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {'_', '-', '.', 0x1F, 0x7F, 0x80, 0xAD, 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF, 0x1F600})
  void nothingElseDoes(int other) {
    assertThat(Line.space(other)).isFalse();
  }

  @Test
  void whatStandsBetweenTwoWordsIsAsTyped() {
    Line line = (Line) Line.of("set x  beta(1,  2) throughout");
    assertThat(line.between(2, 7)).isEqualTo("beta(1,  2)");
    assertThat(line.between(0, 0)).isEqualTo("set");
  }

  @Test
  void aLineMayBeAsLongAsItMayAndHaveSoManyWords() {
    String longest = "x".repeat(Line.MAX_LENGTH);
    assertThat(tokens(longest)).hasSize(1);
    assertThat(((Trouble) Line.of(longest + "x")).message()).isEqualTo("a line has at most 8192 characters");
    String many = "x ".repeat(Line.MAX_TOKENS);
    assertThat(tokens(many + "# and a comment")).hasSize(Line.MAX_TOKENS).allMatch(t -> t.kind() == Kind.WORD);
    Trouble more = (Trouble) Line.of(many + "y z");
    assertThat(more.message()).isEqualTo("a line has at most 1000 words");
    assertThat(more.found()).isEqualTo("y z");
  }

  @ParameterizedTest
  @CsvSource({"'a \u001b[1m', 2, 3, U+001B", "'\u202ea', 0, 1, U+202E", "'a \"b\u0007\"', 4, 5, U+0007", "'ab\ud800', 2, 3, U+D800"})
  void whatCannotBeSeenIsPointedAt(String text, int start, int end, String name) {
    Trouble trouble = (Trouble) Line.of(text);
    assertThat(trouble.start()).isEqualTo(start);
    assertThat(trouble.end()).isEqualTo(end);
    assertThat(trouble.message()).isEqualTo("a control or invisible character, <" + name + ">, cannot stand in a line");
    assertThat(trouble.line()).hasSameSizeAs(text);
  }

  @Test
  void aTextThatIsNeverClosedBeginsAtItsMark() {
    Trouble trouble = (Trouble) Line.of("load \"a b");
    assertThat(trouble.start()).isEqualTo(5);
    assertThat(trouble.end()).isEqualTo(9);
    assertThat(trouble.found()).isEqualTo("\"a b");
  }
}
