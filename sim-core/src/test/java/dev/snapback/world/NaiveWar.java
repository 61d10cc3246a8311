package dev.snapback.world;

import dev.snapback.vocabulary.MeasureId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the tin war's rates and truce must be, told the slow way: plain maps, no rows, no events. Shares no code with
 * the engine; it is told only which moves were accepted.
 */
final class NaiveWar {
  /** The law of each measure in percent; absent where there is none. */
  private final Map<MeasureId, Integer> law = new LinkedHashMap<>();
  private final Map<MeasureId, Integer> truceCap = new LinkedHashMap<>();
  private final Map<MeasureId, Integer> ownCap = new LinkedHashMap<>();
  private Optional<LocalDate> end = Optional.empty();
  private String truce = "none";
  private LocalDate today = TinWar.START;

  void advance(int days) {
    for (int i = 0; i < days; i++) {
      today = today.plusDays(1);
      if (end.isPresent() && end.get().equals(today)) {
        truceEnds("lapsed");
      }
    }
  }

  void enact(MeasureId measure, int percent) {
    law.put(measure, percent);
  }

  void remove(MeasureId measure) {
    law.remove(measure);
    truceCap.remove(measure);
    ownCap.remove(measure);
  }

  void suspend(MeasureId measure, int percent) {
    ownCap.merge(measure, percent, Math::min); // suspensions coexist; the lowest wins
  }

  void restore(MeasureId measure) {
    ownCap.remove(measure);
  }

  void propose() {
    truce = "proposed";
  }

  void sign() {
    truce = "in-force";
    end = Optional.of(today.plusDays(TinWar.LENGTH));
    for (MeasureId measure : new MeasureId[] {TinWar.SURCHARGE, TinWar.COUNTER}) {
      if (law.containsKey(measure)) {
        truceCap.put(measure, 5);
      }
    }
    if (law.containsKey(TinWar.SAFEGUARD) && law.get(TinWar.SAFEGUARD) > 2) {
      law.put(TinWar.SAFEGUARD, 2);
    }
  }

  void extend(int days) {
    end = end.map(d -> d.plusDays(days));
  }

  void truceEnds(String how) {
    truce = how;
    end = Optional.empty();
    truceCap.clear();
  }

  String truce() {
    return truce;
  }

  LocalDate today() {
    return today;
  }

  Optional<LocalDate> end() {
    return end;
  }

  int lawOf(MeasureId measure) {
    return law.getOrDefault(measure, 0);
  }

  int level(MeasureId measure) {
    int level = lawOf(measure);
    level = Math.min(level, truceCap.getOrDefault(measure, level));
    return Math.min(level, ownCap.getOrDefault(measure, level));
  }
}
