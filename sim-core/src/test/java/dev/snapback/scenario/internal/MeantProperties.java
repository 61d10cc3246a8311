package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was written: what it is taken to mean is accepted by its type (ADR 50). */
class MeantProperties {
  private static final Place PLACE = new Place("x.yaml", 1, 1);
  private static final String EXAMPLE = "for instance ";

  private static final List<Type<?>> TYPES = List.of(Types.RATE, Types.SHARE, Types.SPAN, Types.DATE, Types.OWN_DATE, Types.ID,
      Types.whole(Type.Kind.NUMBER, 1, 3660), Types.whole(Type.Kind.SETTING, 0, 9), Types.oneOf(Type.Kind.class));

  @Provide
  Arbitrary<String> written() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(80);
    Arbitrary<String> likely = Arbitraries.strings().withChars("0123456789.,-+%dweE_ /\u2212").ofMaxLength(14);
    Arbitrary<String> words = Arbitraries.of("45 days", "2030-06-31", "31.6.2030", "1e999999999%", "Setting", "quantitty", "Main Deal",
        "9".repeat(300), "-0%", "00", "--5d", "1e-7", "2030-13-45", "9999-02-30");
    return Arbitraries.oneOf(any, likely, words);
  }

  @Property(tries = 2_000)
  void whatIsSuggestedIsAccepted(@ForAll("written") String text) {
    var scalar = new Node.Scalar(PLACE, text, false, true);
    for (Type<?> type : TYPES) {
      var leaf = (Type.Leaf<?>) type;
      if (leaf.parser().parse(scalar) instanceof Type.Parsed.Bad<?>) {
        String maybe = Meant.by(leaf, scalar);
        int at = maybe.indexOf(EXAMPLE);
        String suggested = at < 0 ? maybe : maybe.substring(at + EXAMPLE.length());
        assertThat(suggested.isEmpty() || Arrays.stream(suggested.split(Meant.OR, -1)).allMatch(
            one -> leaf.parser().parse(new Node.Scalar(PLACE, one, false, true)) instanceof Type.Parsed.Good<?>))
            .as("%s of %s for %s", maybe, leaf.words(), text).isTrue();
        assertThat(leaf.kind() == Type.Kind.TEXT || !maybe.isEmpty()).as("a quantity always has an example").isTrue();
      }
    }
  }
}
