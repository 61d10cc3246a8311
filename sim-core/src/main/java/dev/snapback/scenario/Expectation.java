package dev.snapback.scenario;

import dev.snapback.vocabulary.Cites;
import dev.snapback.world.Condition;
import java.time.LocalDate;

/**
 * What the file says will be so at the end of a day, if only its timeline is played.
 *
 * @param id its name; {@code eN} where the file gives none and it is the N-th
 * @param day the day
 * @param that the condition
 * @param cites where it comes from
 * @param position where it is written
 */
public record Expectation(String id, LocalDate day, Condition that, Cites cites, Position position) {}
