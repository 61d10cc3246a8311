package dev.snapback.pressure;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.Share;
import java.util.Map;
import java.util.Optional;

/**
 * How a government comes under pressure at home.
 *
 * @param on the government
 * @param level the level at the start, which stays
 * @param perMonth what time adds in a twelfth of 365 days
 * @param relief the share of the strain from shortages that fades on an evening that brings none
 * @param perWelfareLoss what each percent of welfare lost in the economy's model weighs, as long as it is lost
 * @param cites where the numbers come from, by the key of the file; the empty key stands for all others
 */
public record PressureSpec(Actor on, Pressure level, Pressure perMonth, Share relief, Pressure perWelfareLoss,
    Map<String, Cites> cites) {
  public PressureSpec {
    cites = OrderedMap.copyOf(cites);
  }

  /** Returns a government under no pressure but that of shortages to come, which does not fade. */
  public static PressureSpec of(Actor on) {
    return new PressureSpec(on, Pressure.NONE, Pressure.NONE, Share.NONE, Pressure.NONE, Map.of());
  }

  /** The sources of what stands under {@code key}. */
  public Cites cites(String key) {
    return Optional.ofNullable(cites.get(key)).or(() -> Optional.ofNullable(cites.get(""))).orElse(Cites.NONE);
  }
}
