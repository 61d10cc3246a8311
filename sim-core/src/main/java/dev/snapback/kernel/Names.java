package dev.snapback.kernel;

import java.util.Locale;

/** How types are named where people read them. */
public final class Names {
  /** Kept with each type: states are named by millions of looks at a condition. */
  private static final ClassValue<String> KEBAB = new ClassValue<>() {
    @Override
    protected String computeValue(Class<?> type) {
      return kebab(type.getSimpleName());
    }
  };

  private Names() {}

  /** Returns the simple name in lower case with hyphens: {@code InForce} is {@code in-force}. */
  public static String kebab(Class<?> type) {
    return KEBAB.get(type);
  }

  /** Returns an enum constant in lower case with hyphens: {@code UNDER_REVIEW} is {@code under-review}. */
  public static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String kebab(String camel) {
    var out = new StringBuilder(camel.length() + 4);
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        out.append('-');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }
}
