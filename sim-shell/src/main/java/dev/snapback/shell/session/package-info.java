/**
 * What a session holds: a scenario, named branches of its history, what was typed.
 *
 * <p>Read {@link dev.snapback.shell.session.Session} and {@link dev.snapback.shell.session.Branch} first;
 * {@link dev.snapback.shell.session.Catalog} finds scenarios by name. Uses sim-core and {@code record}; knows neither
 * commands nor views.
 */
package dev.snapback.shell.session;
