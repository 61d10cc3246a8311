package dev.snapback.world;

import dev.snapback.vocabulary.Cites;
import java.time.LocalDate;

/**
 * A move that the scenario's timeline plays by itself.
 *
 * @param id its name in the file, unique
 * @param day the morning on which it is played
 * @param move the move
 * @param cites where it comes from
 */
public record Scheduled(String id, LocalDate day, Move move, Cites cites) {}
