package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/** What a number without its unit may mean where percent stand. */
public final class Percent {
  private Percent() {}

  /** Returns the percent that a number may mean: so many, and before that, of a part above 0 and up to 1, its percent. */
  public static List<BigDecimal> meant(BigDecimal bare) {
    boolean part = bare.signum() > 0 && bare.compareTo(BigDecimal.ONE) <= 0;
    return part ? List.of(bare.movePointRight(2), bare) : List.of(bare);
  }

  /** Returns the same as it is written: {@code 40%} and {@code 0.4%}; nothing for a text that is no plain number. */
  public static List<String> written(String bare) {
    return bare.matches("[0-9]{0,9}[.]?[0-9]{1,9}")
        ? meant(new BigDecimal(bare)).stream().map(n -> plain(n) + "%").toList() : List.of();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
