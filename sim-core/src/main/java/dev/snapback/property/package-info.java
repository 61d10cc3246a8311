/**
 * Properties that every scenario must have, tried on random sessions of a scenario: {@code selftest} and
 * {@code check FILE --properties}.
 *
 * <p>Stands above {@link dev.snapback.Simulation} and uses nothing that an embedder could not. Read
 * {@link dev.snapback.property.ScenarioProperty} first: what is asked; then
 * {@link dev.snapback.property.PropertyCheck}: how.
 */
@NullMarked
package dev.snapback.property;

import org.jspecify.annotations.NullMarked;
