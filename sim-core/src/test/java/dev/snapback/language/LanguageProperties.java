package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class LanguageProperties {
  private static final Grammar GRAMMAR = GenevaNames.grammar();
  private static final MoveObject OBJECTS = new MoveObject(GRAMMAR);

  @Property(tries = 3000)
  void whatIsPrintedReadsAsTheSame(@ForAll long seed) {
    Parsed line = new RandomLines(seed).line(GRAMMAR);
    String text = GRAMMAR.print(line);
    Reading reading = GRAMMAR.parse(text);
    assertThat(reading).as(() -> reading instanceof Trouble t ? t.text() : text).isEqualTo(line);
    assertThat(GRAMMAR.print((Parsed) reading)).isEqualTo(text);
  }

  @Property(tries = 1000)
  void whatIsWrittenAsAnObjectReadsAsTheSame(@ForAll long seed) {
    Parsed line = new RandomLines(seed).line(GRAMMAR);
    Reading reading = OBJECTS.read(OBJECTS.write(line));
    assertThat(reading).as(() -> reading instanceof Trouble t ? t.text() : "").isEqualTo(line);
  }

  @Property(tries = 2000)
  void aConditionReadsAsItIsWritten(@ForAll long seed) {
    var condition = new RandomLines(seed).condition(4);
    assertThat(GRAMMAR.condition(condition.toString())).isEqualTo(new Grammar.ConditionReading.Read(condition));
  }

  @Property(tries = 2000)
  void garbageIsTroubleWithAPlace(@ForAll @StringLength(max = 200) String text) {
    withinTheLine(GRAMMAR.parse(text));
    if (GRAMMAR.condition(text) instanceof Grammar.ConditionReading.Wrong wrong) {
      withinTheLine(wrong.trouble());
    }
    GRAMMAR.complete(text, text.length() / 2);
  }

  @Property(tries = 4000)
  void aDamagedLineIsReadOrIsTroubleWithAPlace(@ForAll long seed) {
    var random = new Random(seed);
    var lines = new RandomLines(seed);
    var text = new StringBuilder(GRAMMAR.print(lines.line(GRAMMAR)));
    for (int i = random.nextInt(1, 4); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, lines.pick(java.util.List.of(" ", ",", "x", "(", "\"", "=", "7", "%", "\u001b", "\ud800")));
        case 2 -> text.setLength(at);
        default -> text.insert(at, " and ");
      }
    }
    withinTheLine(GRAMMAR.parse(text.toString()));
    int cursor = random.nextInt(text.length() + 1);
    Completion completion = GRAMMAR.complete(text.toString(), cursor);
    assertThat(completion.start()).isBetween(0, cursor);
    assertThat(completion.candidates())
        .allMatch(c -> c.text().startsWith(text.substring(completion.start(), cursor)));
  }

  private static void withinTheLine(Reading reading) {
    if (reading instanceof Trouble trouble) {
      assertThat(trouble.start()).isBetween(0, trouble.line().length());
      assertThat(trouble.end()).isBetween(trouble.start(), trouble.line().length());
      assertThat(trouble.message()).isNotBlank();
      assertThat(trouble.guesses()).hasSizeLessThanOrEqualTo(3);
      assertThat(SafeText.firstUnsafe(trouble.text().replace("\n", ""))).isEqualTo(-1);
    }
  }
}
