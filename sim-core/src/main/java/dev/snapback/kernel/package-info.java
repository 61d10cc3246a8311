/**
 * State machines, time and chance, with no word of trade in them.
 *
 * <p>Read {@link dev.snapback.kernel.Table} and {@link dev.snapback.kernel.Machine} first: rows decide, a switch
 * evolves. {@link dev.snapback.kernel.Step} is what a machine answers, {@link dev.snapback.kernel.Deadline} what it
 * waits for, {@link dev.snapback.kernel.Journal} what it leaves behind. {@link dev.snapback.kernel.Draws} is the only
 * source of randomness. This package uses nothing else of Snapback.
 */
package dev.snapback.kernel;
