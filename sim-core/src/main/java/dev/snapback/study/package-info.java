/**
 * Studies of a scenario: which of its uncertain parameters matter, which ranges of them lead to an outcome, and was a
 * forecast right.
 *
 * <p>{@link dev.snapback.study.Runs} maps points of {@link dev.snapback.statistics} to runs of the one engine; read it
 * first, then {@link dev.snapback.study.Sensitivity}. The luck of a run is one more input, so that an answer says how
 * much is luck and cannot be known. Uses {@code ensemble}, {@code statistics} and what is below.
 */
package dev.snapback.study;
