package dev.snapback.talks;

import dev.snapback.kernel.Command;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.PlaceName;
import java.util.Optional;

/** What can be done about talks. Which pair it is follows from who acts. */
public sealed interface TalksCommand extends Command {

  /** A command that one side may give; it names the other where it talks with several. */
  sealed interface OfSide extends TalksCommand {
    /** The other side; empty where only one is possible. */
    Optional<Actor> other();
  }

  /** A command that needs both sides. */
  sealed interface OfBoth extends TalksCommand {}

  /** A command of the calendar or of another machine about one pair. */
  sealed interface OfPair extends TalksCommand {
    /** Which pair. */
    Sides sides();
  }

  /** {@code us seek call [with cn]}. */
  record SeekCall(Optional<Actor> other) implements OfSide {}

  /** {@code us, cn hold call}. */
  record HoldCall() implements OfBoth {}

  /** {@code us, cn schedule talks [in london]}. */
  record ScheduleTalks(Optional<PlaceName> place) implements OfBoth {}

  /** {@code us, cn meet}. */
  record Meet() implements OfBoth {}

  /** {@code us, cn agree framework}. */
  record AgreeFramework() implements OfBoth {}

  /** {@code us, cn agree deal}. */
  record AgreeDeal() implements OfBoth {}

  /** {@code us break off [with cn]}. */
  record BreakOff(Optional<Actor> other) implements OfSide {}

  /** {@code us stall talks [with cn]}; or {@code us, cn stall talks}, where nobody says who. */
  record StallTalks(Optional<Actor> other) implements OfSide {}

  /** {@code cn fall silent [with us]}. */
  record FallSilent(Optional<Actor> other) implements OfSide {}

  /** Nothing has moved for so long that the talks have stalled. */
  record LetStall(Sides sides) implements OfPair {}

  /** Nothing has moved for so long that there is silence. */
  record LetFallSilent(Sides sides) implements OfPair {}

  /** A deal has replaced a truce between the two. */
  record Conclude(Sides sides) implements OfPair {}
}
