package dev.snapback.language;

import dev.snapback.kernel.Span;
import dev.snapback.language.Token.Kind;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Setting;
import java.util.List;
import java.util.Optional;

/** What a parameter is set to: a rate, a length of time, a number with its unit, a distribution, or one word. */
record SettingType() implements SlotType<Setting> {

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
    return "85%, 45d, 12 per wd, 3 t, triangular(min 10d, mode 35d, max 45d)";
  }

  /** What the parameter that is set may be. */
  @Override
  public String range(Names names, Names.Scope scope) {
    String known = scope.slots().get("parameter") instanceof ParameterName parameter ? names.range(parameter.name()) : "";
    return known.isEmpty() ? range() : known;
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return names.names(Setting.class, scope);
  }

  @Override
  public Optional<Setting> read(Input in) {
    int start = in.at();
    Optional<Amounts.Typed> typed = Amounts.read(in);
    try {
      return typed.isPresent() ? number(in, start, typed.get()) : word(in);
    } catch (IllegalArgumentException refused) {
      return in.reject(start, this, String.valueOf(refused.getMessage()), List.of());
    }
  }

  private Optional<Setting> number(Input in, int start, Amounts.Typed typed) {
    return switch (typed.unit()) {
      case "%" -> Optional.of(new Setting.OfRate(Rate.parse(typed.number() + "%")));
      case "d", "wd" -> Optional.of(new Setting.OfSpan(Span.parse(typed.number() + typed.unit())));
      default -> {
        Optional<Unit> unit = Amounts.unit(typed.unit());
        yield unit.isPresent()
            ? Optional.of(new Setting.OfAmount(typed.value(), unit.get()))
            : in.reject(start, this, "there is no unit " + typed.unit() + "; a value is written " + range(), List.of());
      }
    };
  }

  private Optional<Setting> word(Input in) {
    Optional<String> word = in.word();
    if (word.isEmpty() || !Ids.valid(word.get()) || in.grammar().reserved().contains(word.get())) {
      return in.miss(this);
    }
    in.skip();
    if (in.peek().kind() != Kind.OPEN) {
      return Optional.of(new Setting.OfWord(word.get()));
    }
    int start = in.at() - 1;
    int open = 0;
    do {
      if (in.ended()) {
        in.take(")");
        return Optional.empty();
      }
      open += in.peek().kind() == Kind.OPEN ? 1 : in.peek().kind() == Kind.CLOSE ? -1 : 0;
      in.skip();
    } while (open > 0);
    try {
      return Optional.of(new Setting.OfDistribution(Distribution.parse(in.line().between(start, in.at() - 1))));
    } catch (IllegalArgumentException refused) {
      return in.reject(start, this, String.valueOf(refused.getMessage()), List.of());
    }
  }

  @Override
  public String print(Setting value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("20%", "45wd", "12 per wd", "beta(17, 3)", "fifo");
  }
}
