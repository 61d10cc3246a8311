/**
 * The shell: lines in, answers out. No arithmetic of its own; every number comes from sim-core.
 *
 * <pre>
 *   Main ── arguments ──▶ Batch ──▶ Shell ──▶ command (reads, does) ──▶ view (answers as data) ──▶ text
 *                   └───▶ terminal ──▶ AtTerminal ──▶ Shell
 * </pre>
 *
 * <p>Read {@link dev.snapback.shell.Shell} first, then {@code command.ShellForms}: what can be typed. {@code session}
 * holds what was typed, {@code record} its files, {@code terminal} is the only package that sees JLine.
 */
package dev.snapback.shell;
