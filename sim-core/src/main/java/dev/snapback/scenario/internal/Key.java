package dev.snapback.scenario.internal;

import dev.snapback.kernel.Names;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One key of a block, declared once: reader, messages and reference are drawn from it.
 *
 * @param name the key
 * @param type what its value may be
 * @param need whether it may be absent
 * @param fallback the value where it is absent; only with {@link Need#DEFAULT}
 * @param help its meaning, one line, without full stop
 * @param example how it is written, after the colon
 * @param <T> the type of its value
 */
public record Key<T>(String name, Type<T> type, Need need, Optional<T> fallback, String help, String example) {
  /** Whether a key may be absent. */
  public enum Need {
    /** The file is refused without it. */
    REQUIRED,
    /** It means something that it is absent. */
    OPTIONAL,
    /** Absent means a certain value. */
    DEFAULT
  }

  /** Returns a key that must be there. */
  public static <T> Key<T> required(String name, Type<T> type, String help, String example) {
    return new Key<>(name, type, Need.REQUIRED, Optional.empty(), help, example);
  }

  /** Returns a key that may be absent. */
  public static <T> Key<T> optional(String name, Type<T> type, String help, String example) {
    return new Key<>(name, type, Need.OPTIONAL, Optional.empty(), help, example);
  }

  /** Returns a key that stands for {@code fallback} where it is absent. */
  public static <T> Key<T> withDefault(String name, Type<T> type, T fallback, String help, String example) {
    return new Key<>(name, type, Need.DEFAULT, Optional.of(fallback), help, example);
  }

  /** The single value for which an absent key stands, as a file would have it; empty where there is none. */
  public Optional<Object> standing() {
    if (!(type instanceof Type.Leaf<?> leaf)) {
      return Optional.empty();
    }
    return fallback.map(value -> switch (leaf.written()) {
      case Written.Words words when value instanceof Enum<?> constant -> Names.kebab(constant);
      case Written.YesNo yesNo -> value;
      case Written.Whole whole -> value;
      case Written.Decimal decimal -> new BigDecimal(value.toString());
      default -> value.toString();
    });
  }
}
