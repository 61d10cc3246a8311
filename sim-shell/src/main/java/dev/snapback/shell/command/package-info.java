/**
 * The shell's commands: records with their forms, and a class for each page of {@code help} that answers them.
 *
 * <p>A command is declared as a move is: its {@link dev.snapback.language.Form} gives parser, completion, hints, help
 * and the reference in {@code docs/commands.md}. Read {@link dev.snapback.shell.command.ShellCommand} and
 * {@link dev.snapback.shell.command.ShellForms} first; then the page: {@code Loading}, {@code Playing},
 * {@code Looking}, {@code Studying}, {@code Filing}. Uses sim-core and {@code view}; knows no terminal.
 */
package dev.snapback.shell.command;
