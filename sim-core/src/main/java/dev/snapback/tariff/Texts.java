package dev.snapback.tariff;

import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Phrases that several events share. */
final class Texts {
  private Texts() {}

  static String expires(Optional<LocalDate> expires) {
    return expires.map(d -> ", expires " + d).orElse("");
  }

  static String hidden(Shift shift) {
    long owners = shift.holding().stream().map(CapOn::owner).distinct().count();
    return owners == 0 ? "" : "; " + owners(shift.holding()) + (owners == 1 ? " keeps " : " keep ") + shift.levelAfter();
  }

  static String owners(List<CapOn> caps) {
    return String.join(" and ", caps.stream().map(c -> c.owner().toString()).distinct().toList());
  }

  /** {@code 34% → 0%}, or the rate of the layer on all partners that takes the place of a partner's own. */
  static String ended(MeasureId measure, Shift shift) {
    return shift.levelBefore() + " → " + shift.levelAfter()
        + measure.partner().filter(p -> !shift.levelAfter().equals(Rate.ZERO))
            .map(p -> ", as " + measure.onAll() + " applies to " + p + " now").orElse("")
        + capsGo(shift);
  }

  private static String capsGo(Shift shift) {
    return !shift.inForce() || shift.levelBefore().equals(shift.lawBefore())
        ? ""
        : "; its caps go with the law of " + shift.lawBefore();
  }

  static String goods(List<GoodName> goods) {
    return String.join(", ", goods.stream().map(GoodName::id).toList());
  }

  /** {@code phones is}, {@code phones, toys are}. */
  static String are(List<GoodName> goods) {
    return goods(goods) + (goods.size() == 1 ? " is" : " are");
  }
}
