package dev.snapback.world;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tin war's controls, its one obligation and its talks must be, told the slow way: flags and dates, no rows, no
 * events. It says by itself which moves are allowed. Shares no code with the engine.
 */
final class NaiveDiplomacy {
  private static final Set<String> HELD_BACK = Set.of("announced", "in-force", "eased");
  private static final List<String> UNDER_WAY = List.of("call-held", "talks-scheduled", "in-talks", "framework");
  private static final List<String> FADING = List.of("call-sought", "call-held", "stalled", "broken-off");

  /** One control. */
  private static final class Control {
    private String standing = "none";
    private @Nullable LocalDate effective;
    private boolean own;
    private @Nullable LocalDate until;
    private boolean truce;

    String state() {
      return own || truce ? "suspended" : standing;
    }
  }

  private final Map<ControlName, Control> controls = new LinkedHashMap<>();
  private LocalDate today = TinWar.START;
  private @Nullable LocalDate truceEnd;
  private String obligation = "none";
  private String talks = "silent";
  private final List<Actor> seekers = new ArrayList<>();
  private LocalDate step = TinWar.START;
  private int calls;
  private int meetings;

  NaiveDiplomacy() {
    controls.put(TinWar.LENSES, new Control());
    controls.put(TinWar.SCANNERS, new Control());
  }

  private Control of(ControlName name) {
    return java.util.Objects.requireNonNull(controls.get(name));
  }

  String state(ControlName name) {
    return of(name).state();
  }

  String obligation() {
    return obligation;
  }

  String talks() {
    return talks;
  }

  int calls() {
    return calls;
  }

  int meetings() {
    return meetings;
  }

  LocalDate today() {
    return today;
  }

  // --- controls ---

  boolean propose(Actor by, ControlName name) {
    Control c = of(name);
    if (!by.equals(TinWar.AV) || !List.of("none", "lifted").contains(c.state())) {
      return false;
    }
    c.standing = "proposed";
    return true;
  }

  boolean restrict(Actor by, ControlName name, int days) {
    Control c = of(name);
    boolean later = days > 0;
    List<String> from = later ? List.of("none", "proposed", "announced", "lifted")
        : List.of("none", "proposed", "announced", "eased", "lifted");
    if (!by.equals(TinWar.AV) || !from.contains(c.state())) {
      return false;
    }
    c.standing = later ? "announced" : "in-force";
    c.effective = later ? today.plusDays(days) : null;
    if (!later) {
      bites(name);
    }
    return true;
  }

  boolean ease(Actor by, ControlName name) {
    Control c = of(name);
    if (!by.equals(TinWar.AV) || !c.state().equals("in-force")) {
      return false;
    }
    c.standing = "eased";
    return true;
  }

  boolean lift(Actor by, ControlName name) {
    Control c = of(name);
    if (!by.equals(TinWar.AV) || List.of("none", "lifted").contains(c.state())) {
      return false;
    }
    c.standing = "lifted";
    c.own = false;
    c.truce = false;
    return true;
  }

  boolean suspend(Actor by, ControlName name, int days) {
    Control c = of(name);
    if (!by.equals(TinWar.AV) || !HELD_BACK.contains(c.standing)) {
      return false;
    }
    c.own = true;
    c.until = days > 0 ? today.plusDays(days) : null;
    return true;
  }

  boolean resume(Actor by, ControlName name) {
    Control c = of(name);
    if (!by.equals(TinWar.AV) || !c.own) {
      return false;
    }
    c.own = false;
    back(name);
    return true;
  }

  /** An effective day that has passed bites as soon as nothing holds the control back. */
  private void back(ControlName name) {
    Control c = of(name);
    if (c.own || c.truce) {
      return;
    }
    if (c.standing.equals("announced") && c.effective != null && !today.isBefore(c.effective)) {
      c.standing = "in-force";
    }
    if (c.standing.equals("in-force")) {
      bites(name);
    }
  }

  private void bites(ControlName name) {
    if (name.equals(TinWar.SCANNERS) && truceEnd != null) {
      obligation = "breached";
    }
  }

  // --- the truce ---

  boolean sign() {
    if (truceEnd != null) {
      return false;
    }
    truceEnd = today.plusDays(TinWar.LENGTH);
    obligation = "pending";
    Control lenses = of(TinWar.LENSES);
    lenses.truce = HELD_BACK.contains(lenses.standing);
    return true;
  }

  boolean endTruce() {
    if (truceEnd == null) {
      return false;
    }
    truceEnd = null;
    if (of(TinWar.LENSES).truce) {
      of(TinWar.LENSES).truce = false;
      back(TinWar.LENSES);
    }
    return true;
  }

  boolean replace() {
    if (truceEnd == null) {
      return false;
    }
    truceEnd = null;
    Control lenses = of(TinWar.LENSES);
    if (lenses.truce) { // what was suspended goes for good
      lenses.truce = false;
      lenses.own = false;
      lenses.standing = "lifted";
    }
    if (!talks.equals("deal")) {
      to("deal");
    }
    return true;
  }

  // --- talks ---

  private boolean move(boolean allowed, String to) {
    if (allowed) {
      to(to);
    }
    return allowed;
  }

  private void to(String state) {
    talks = state;
    step = today;
    if (!state.equals("call-sought")) {
      seekers.clear();
    }
  }

  boolean seek(Actor by) {
    if (talks.equals("call-sought")) {
      return !seekers.contains(by) && seekers.add(by);
    }
    boolean allowed = move(List.of("silent", "call-held", "stalled", "broken-off").contains(talks), "call-sought");
    if (allowed) {
      seekers.add(by);
    }
    return allowed;
  }

  boolean hold() {
    calls++;
    step = today;
    if (List.of("silent", "call-sought", "call-held", "stalled", "broken-off").contains(talks)) {
      to("call-held");
    }
    return true;
  }

  boolean schedule() {
    return move(!talks.equals("talks-scheduled"), "talks-scheduled");
  }

  boolean meet() {
    boolean allowed = move(List.of("talks-scheduled", "in-talks", "framework").contains(talks), "in-talks");
    meetings += allowed ? 1 : 0;
    return allowed;
  }

  boolean framework() {
    return move(talks.equals("in-talks"), "framework");
  }

  boolean deal() {
    return move(talks.equals("framework"), "deal");
  }

  boolean breakOff() {
    return move(UNDER_WAY.contains(talks) || talks.equals("stalled"), "broken-off");
  }

  boolean stall() {
    return move(UNDER_WAY.contains(talks), "stalled");
  }

  boolean fallSilent() {
    return move(FADING.contains(talks), "silent");
  }

  // --- time ---

  void tomorrow() {
    today = today.plusDays(1);
    if (today.equals(truceEnd)) {
      endTruce();
    }
    for (ControlName name : controls.keySet()) {
      Control c = of(name);
      if (c.own && today.equals(c.until)) {
        c.own = false;
        back(name);
      }
    }
    if (UNDER_WAY.contains(talks) && today.equals(step.plusDays(TinWar.STALLS))) {
      to("stalled");
    } else if (FADING.contains(talks) && today.equals(step.plusDays(TinWar.SILENT))) {
      to("silent");
    }
    for (ControlName name : controls.keySet()) {
      Control c = of(name);
      if (c.state().equals("announced") && today.equals(c.effective)) {
        back(name);
      }
    }
  }
}
