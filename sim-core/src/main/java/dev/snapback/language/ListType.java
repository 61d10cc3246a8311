package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several values: {@code cn, hk} or {@code cn and hk}; where {@code spread}, also with nothing but blanks between.
 *
 * @param one how each is written
 * @param spread whether blanks may part them
 * @param <T> each
 */
record ListType<T>(SlotType<T> one, boolean spread) implements SlotType<List<T>> {

  static <T> ListType<T> of(SlotType<T> one, boolean spread) {
    return new ListType<>(one, spread);
  }

  @Override
  public String what() {
    return one.what();
  }

  @Override
  public String placeholder() {
    return one.placeholder() + (spread ? "…" : ", …");
  }

  @Override
  public String range() {
    return one.range();
  }

  @Override
  public Optional<List<T>> read(Input in) {
    var all = new ArrayList<T>();
    while (true) {
      int before = in.at();
      Optional<T> next = one.read(in);
      if (next.isEmpty()) {
        boolean open = all.isEmpty() || !spread || separator(in, before - 1);
        in.at(before);
        return open ? Optional.empty() : Optional.of(List.copyOf(all));
      }
      if (all.contains(next.get())) {
        return in.reject(before, this, one.print(next.get()) + " is named twice", List.of());
      }
      all.add(next.get());
      if (!in.ended() && separator(in, in.at())) {
        in.skip();
      } else if (!spread || in.ended()) {
        if (spread) {
          int end = in.at();
          one.read(in);
          in.at(end);
        }
        return Optional.of(List.copyOf(all));
      }
    }
  }

  private static boolean separator(Input in, int place) {
    Token token = in.line().tokens().get(place);
    return token.kind() == Kind.COMMA || token.is("and");
  }

  @Override
  public String print(List<T> values) {
    return values.stream().map(one::print).collect(Collectors.joining(spread ? " " : ", "));
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return one.candidates(names, scope);
  }

  @Override
  public Optional<String> title(Names names, String candidate) {
    return one.title(names, candidate);
  }

  @Override
  public List<String> samples(Names names) {
    return one.samples(names);
  }
}
