/**
 * How a scenario file is read, in steps that each trust the one before:
 *
 * <pre>
 * bytes ─ Intake ─► text ─ Trees ─► Node ─ Block ─► Values ─► records
 *         1 MiB      UTF-8, no       Jackson   own keys,
 *         at most    control         tokens    types, cites
 *                    characters
 * </pre>
 *
 * Each step adds {@link dev.snapback.scenario.Problem}s with true places; none throws for what a file holds. The only
 * package that knows Jackson; not exported. Read {@link dev.snapback.scenario.internal.Node} and
 * {@link dev.snapback.scenario.internal.Block} first.
 */
package dev.snapback.scenario.internal;
