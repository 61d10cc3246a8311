/**
 * What the shell answers, as data, and how that becomes text: for people, as JSON Lines, as CSV, as Markdown.
 *
 * <p>Read {@link dev.snapback.shell.view.Reply} and {@link dev.snapback.shell.view.Text} first; the latter is the gate
 * through which every text passes before it is shown. Uses sim-core; knows neither the session nor a terminal.
 */
package dev.snapback.shell.view;
