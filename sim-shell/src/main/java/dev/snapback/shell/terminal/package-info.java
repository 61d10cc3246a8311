/**
 * The interactive shell: reads lines from a person at a terminal, lets a {@link dev.snapback.shell.terminal.Console} run
 * them, shows what it answers.
 *
 * <pre>
 *   reading --- Enter, end of paste ---> running --- reply ---> showing ---> reading
 *   reading --- Ctrl-C: line dropped --> reading      running --- Ctrl-C: command told to stop ---> running
 *   reading --- Ctrl-D, exit ----------> asking, where something is unsaved ---> left
 * </pre>
 *
 * <p>Read {@link dev.snapback.shell.terminal.Repl} and {@link dev.snapback.shell.terminal.Console} first. This is the
 * only package that sees JLine; batch modes do without it. Uses {@code SafeText} and {@code Completion} of the core.
 */
package dev.snapback.shell.terminal;
