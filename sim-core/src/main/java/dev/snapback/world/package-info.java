/**
 * Where the machines live together: the day loop, what follows from what, and the metrics of it all.
 *
 * <pre>
 *   morning:  lapses, expiries, effective dates   →  scheduled moves in file order, then delayed reactions  →  typed moves
 *   evening:  obligations, collapse  →  decisions of the license queue  →  shipments, stocks  →  economy  →  pressure  →  reactions
 * </pre>
 *
 * <p>Read first {@link dev.snapback.world.Engine}, the day loop, then {@link dev.snapback.world.Machines}, where a command
 * goes to its machine, and {@link dev.snapback.world.Consequences}, the only place where machines touch.
 * {@link dev.snapback.world.WorldSpec} is what a scenario says, and {@link dev.snapback.world.World} is how things stand.
 * Uses the machines, {@code vocabulary} and {@code kernel}; knows nothing of files, of the language's text, or of
 * terminals.
 */
package dev.snapback.world;
