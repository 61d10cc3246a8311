package dev.snapback.language;

import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A dotted name, in full or short by the rule of {@link ShortNames}: a metric or a parameter.
 *
 * @param what what it names, with its article
 * @param placeholder what stands for it
 * @param metric whether it is a metric; else a parameter
 * @param wrap makes the value
 * @param <T> the values; their {@code toString} is the full name
 */
record DottedType<T>(String what, String placeholder, boolean metric, Function<String, T> wrap) implements SlotType<T> {

  /** How metrics are written. */
  static DottedType<MetricRef> ofMetrics() {
    return new DottedType<>("a metric", "METRIC", true, MetricRef::new);
  }

  /** How parameters are written. */
  static DottedType<ParameterName> ofParameters() {
    return new DottedType<>("a parameter", "PARAM", false, ParameterName::new);
  }

  @Override
  public Optional<T> read(Input in) {
    Optional<String> word = in.word();
    if (word.isEmpty()) {
      return in.miss(this);
    }
    String typed = word.get();
    ShortNames.Found found = metric
        ? in.metrics().find(typed)
        : ShortNames.find(typed, in.names().names(ParameterName.class, Names.Scope.ALL));
    return switch (found) {
      case ShortNames.Found.One one -> {
        in.skip();
        yield Optional.of(wrap.apply(one.name()));
      }
      case ShortNames.Found.Several several -> in.miss(
          this,
          absent(in, typed).orElse(typed + " fits several: " + String.join(", ", several.names())),
          several.names().toArray(String[]::new));
      case ShortNames.Found.None none when !metric && in.metrics().names().contains(typed) -> in.miss(this, typed
          + " is measured, not set: params lists what can be set, moves what governments can do");
      case ShortNames.Found.None none -> in.miss(this, absent(in, typed).orElse(""), none.near().toArray(String[]::new));
    };
  }

  private Optional<String> absent(Input in, String typed) {
    return metric ? in.metrics().absent(typed) : Optional.empty();
  }

  @Override
  public String print(T value) {
    return value.toString();
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return metric ? names.names(MetricRef.class, scope) : names.names(ParameterName.class, scope);
  }

  @Override
  public Optional<String> title(Names names, String candidate) {
    return names.title(metric ? MetricRef.class : ParameterName.class, candidate);
  }

  @Override
  public List<String> samples(Names names) {
    return candidates(names, Names.Scope.ALL);
  }
}
