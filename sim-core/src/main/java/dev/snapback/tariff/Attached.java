package dev.snapback.tariff;

import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What hangs on a layer's law and goes when the law goes.
 *
 * @param caps the live caps, oldest first
 * @param exemptions the exemptions that have not ended
 * @param changes changes of the law made for later days, by day
 * @param voidOn the day from which a ruling voids the layer
 */
public record Attached(
    List<CapOn> caps, List<Exemption> exemptions, List<Scheduled> changes, Optional<LocalDate> voidOn) {
  /** Nothing. */
  static final Attached NOTHING = new Attached(List.of(), List.of(), List.of(), Optional.empty());

  public Attached {
    caps = List.copyOf(caps);
    exemptions = List.copyOf(exemptions);
    changes = List.copyOf(changes);
  }

  /** The level that applies: the least of the law's rate and what each cap allows. */
  public Rate level(Rate law) {
    Rate level = law;
    for (CapOn cap : caps) {
      level = level.min(cap.cut().allows(law));
    }
    return level;
  }

  /** The caps that hold a law down to the level that applies. */
  public List<CapOn> holding(Rate law) {
    Rate level = level(law);
    return level.equals(law) ? List.of() : caps.stream().filter(c -> c.cut().allows(law).equals(level)).toList();
  }

  /** Whether a good is exempt now. */
  public boolean exempts(GoodName good) {
    for (Exemption exemption : exemptions) {
      if (exemption.good().equals(good)) {
        return true;
      }
    }
    return false;
  }

  Attached withCap(CapOn cap) {
    var more = new ArrayList<>(caps);
    more.add(cap);
    return new Attached(more, exemptions, changes, voidOn);
  }

  Attached withoutCaps(List<CapOn> dropped) {
    return new Attached(caps.stream().filter(c -> !dropped.contains(c)).toList(), exemptions, changes, voidOn);
  }

  Attached replacing(List<CapOn> before, List<CapOn> after) {
    var more = new ArrayList<>(withoutCaps(before).caps);
    more.addAll(after);
    return new Attached(more, exemptions, changes, voidOn);
  }

  Attached withExemptions(List<Exemption> now) {
    return new Attached(caps, now, changes, voidOn);
  }

  Attached withChange(Scheduled change) {
    var more = new ArrayList<>(changes);
    more.removeIf(c -> c.day().equals(change.day()));
    more.add(change);
    more.sort(Comparator.comparing(Scheduled::day));
    return new Attached(caps, exemptions, more, voidOn);
  }

  Attached withChangesAfter(LocalDate day) {
    return new Attached(caps, exemptions, changes.stream().filter(c -> c.day().isAfter(day)).toList(), voidOn);
  }

  Attached withoutChanges() {
    return new Attached(caps, exemptions, List.of(), voidOn);
  }

  Attached withVoidOn(LocalDate day) {
    return new Attached(caps, exemptions, changes, Optional.of(day));
  }
}
