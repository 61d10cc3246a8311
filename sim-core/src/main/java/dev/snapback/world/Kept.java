package dev.snapback.world;

import dev.snapback.vocabulary.Cites;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How it is measured whether an obligation is kept, looked at in the evening while its truce is in force.
 *
 * <p>With a day: from that evening on the obligation is honored if the condition holds, and breached if it does not.
 * Without: it is breached on the first evening on which the condition does not hold. Where a value is missing nothing is
 * decided.
 *
 * @param condition what is measured
 * @param by the day on which it is measured; empty for every evening
 * @param cites the sources of that
 */
public record Kept(Condition condition, Optional<LocalDate> by, Cites cites) {}
