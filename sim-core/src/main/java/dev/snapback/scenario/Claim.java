package dev.snapback.scenario;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import java.util.Optional;

/**
 * What one side says and another may deny. Both are kept, cited and shown; neither has an effect on any state.
 *
 * @param name its name
 * @param by who says so
 * @param says what
 * @param about the name of an obligation, a control, a truce, a license regime or a layer that it is about
 * @param denied who says otherwise
 * @param cites where it is said
 * @param position where it is written
 */
public record Claim(
    String name,
    Actor by,
    String says,
    Optional<String> about,
    Optional<Denial> denied,
    Cites cites,
    Position position) {

  /**
   * A denial.
   *
   * @param by who says otherwise
   * @param says what, where the file has it; may be empty
   * @param cites where it is said
   */
  public record Denial(Actor by, String says, Cites cites) {}
}
