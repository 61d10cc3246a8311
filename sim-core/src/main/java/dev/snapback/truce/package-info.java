/**
 * Truces: what they remove, suspend, keep and promise; how they are extended, left, replaced, and how they lapse.
 *
 * <pre>
 *  none ──sign──▶ proposed ──sign | effective day──▶ in-force ──end──▶ lapsed
 *    └──────────sign by all──────────────────────▶     ├─ extend (stays)   withdraw ─▶ withdrawn
 *                                                      └─ condition ─▶ collapsed   replace ─▶ superseded
 * </pre>
 *
 * <p>Read {@link dev.snapback.truce.TruceMachine} and {@link dev.snapback.truce.TruceBook} first. A truce knows nothing
 * of rates: what follows for measures and licenses is drawn from its events by the world's consequences. Uses
 * {@code vocabulary} and {@code kernel}.
 */
package dev.snapback.truce;
