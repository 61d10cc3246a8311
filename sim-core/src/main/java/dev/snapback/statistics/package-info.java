/**
 * Statistics of many runs, with no word of trade in them: which inputs matter, which ranges lead to an outcome, was a
 * forecast right.
 *
 * <p>Models are functions of points in the unit cube ({@link dev.snapback.statistics.Response}); whoever has a world
 * maps coordinates to its parameters and to its luck. Read {@link dev.snapback.statistics.Sobol} and
 * {@link dev.snapback.statistics.Crps} first. Every estimate comes with its interval
 * ({@link dev.snapback.statistics.Estimate}); points are drawn by address, so that the same seed gives the same numbers
 * on any machine. Uses {@code kernel} only.
 */
package dev.snapback.statistics;
