/**
 * Text to moves, conditions and shell commands, and back: one declaration per move gives parser, printer, completion,
 * hints, help, JSON object and reference page.
 *
 * <p>Read {@link dev.snapback.language.Form} and {@link dev.snapback.language.Grammar} first: a form is the declaration,
 * a grammar reads and writes lines with it. {@link dev.snapback.language.Names} is all that this package knows of a
 * scenario, {@link dev.snapback.language.SlotType} how one kind of parameter is written. A line is untrusted text: it
 * becomes a {@link dev.snapback.language.Parsed} or a {@link dev.snapback.language.Trouble} with its place, never an
 * exception.
 *
 * <p>This package may use {@code kernel}, {@code vocabulary}, the command records of the machines and the plain data of
 * {@code world}. It changes nothing and runs nothing.
 */
package dev.snapback.language;
