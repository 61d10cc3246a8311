/**
 * Supply lines: goods on their way, stocks of the classes that use them, and how many days those will last.
 *
 * <pre>
 *   without a license ─┐                                    ┌─ used up
 *   granted licenses ──┴─ lead time ─▶ shipped ─▶ stock ────┤
 *   other suppliers ──────────────────────────▶             └─ lost
 *
 *   comfortable ◀─▶ tight ◀─▶ shortage ◀─▶ line-stop      by days of cover; any level may be reached from any other
 * </pre>
 *
 * <p>Whole kilograms everywhere. A flow that comes to a fraction a day leaves the fraction for the next day, so that a
 * year brings exactly what it says; what many classes share is dealt out by largest remainder, and the remainders are
 * kept too. Nothing is ever rounded away.
 *
 * <p>Read {@link dev.snapback.supply.SupplySpec} and {@link dev.snapback.supply.SupplyBook} first. A line knows nothing
 * of license queues: the world tells it what was granted and whether licenses are required. Uses {@code vocabulary} and
 * {@code kernel}.
 */
package dev.snapback.supply;
