package dev.snapback.world;

import dev.snapback.vocabulary.Cites;
import java.time.LocalDate;

/**
 * A move that the scenario's timeline plays by itself, or a parameter that it sets.
 *
 * @param id its name in the file, unique
 * @param day the morning on which it is played
 * @param deed what is done
 * @param cites where it comes from
 */
public record Scheduled(String id, LocalDate day, Deed deed, Cites cites) {}
