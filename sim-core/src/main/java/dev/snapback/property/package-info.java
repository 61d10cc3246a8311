/**
 * Properties that every scenario must have, tried on random sessions of a scenario: {@code selftest} and
 * {@code check FILE --properties}.
 *
 * <p>Stands above {@link dev.snapback.Simulation} and uses nothing that an embedder could not. Read
 * {@link dev.snapback.property.ScenarioProperty} first: what is asked; then
 * {@link dev.snapback.property.PropertyCheck}: how; and {@link dev.snapback.property.SessionProperty} to bring one of your own.
 *
 * <p>In a test of your own, some sessions make a try: a report tells of the first that failed, made short.
 *
 * <pre>{@code
 * @ParameterizedTest @EnumSource                                  // JUnit; jqwik: @Property and @ForAll
 * void holds(ScenarioProperty property) {
 *   PropertyReport report = PropertyCheck.run(scenario, List.of(property), 20, 1, done -> true);
 *   assertTrue(report.holds(), report.results()::toString);
 * }
 * }</pre>
 */
@NullMarked
package dev.snapback.property;

import org.jspecify.annotations.NullMarked;
