package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value of any kind: {@code 10%}, {@code 12 per wd}, {@code 40}, {@code 2025-08-01}, {@code "fifo"}. */
record GivenType() implements SlotType<Given> {

  @Override
  public String what() {
    return "a value";
  }

  @Override
  public String placeholder() {
    return "VALUE";
  }

  @Override
  public String range() {
    return "10%, 5pp, 45d, 12 per wd, 40, 2025-08-01, or a text in quotation marks";
  }

  @Override
  public Optional<Given> read(Input in) {
    if (!in.ended() && in.peek().kind() == Kind.QUOTED) {
      in.skip();
      return Optional.of(new Given(in.peek(-1).text()));
    }
    String word = in.word().orElse("");
    if (DateType.parse(word).isPresent()) {
      in.skip();
      return Optional.of(new Given(word));
    }
    return Amounts.read(in).map(typed -> Given.of(new BigDecimal(typed.number()), typed.unit()))
        .or(() -> in.miss(this));
  }

  @Override
  public String print(Given value) {
    boolean plain = DateType.parse(value.text()).isPresent() || Amounts.written(value.text());
    return plain ? value.text() : WordType.quoted(value.text());
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("20%", "12");
  }
}
