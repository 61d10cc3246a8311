/**
 * Many runs of one world with other luck, and what they have in common: forecasts, paired comparisons, sweeps.
 *
 * <p>Start with {@link dev.snapback.ensemble.Ensemble} (who runs) and {@link dev.snapback.ensemble.Question} (what is
 * asked of each run). A run is {@link dev.snapback.world.Engine}'s, with recording off: there is no second copy of any
 * rule. Draws are addressed by seed and replication, so neither the number of threads nor the order of the runs matters,
 * and two questions with the same seed meet the same luck.
 *
 * <pre>
 *  a world + Question ──► Ensemble ──► Replications (one row a run) ──► Forecast: Summary, Proportion, Passage
 * </pre>
 */
@NullMarked
package dev.snapback.ensemble;

import org.jspecify.annotations.NullMarked;
