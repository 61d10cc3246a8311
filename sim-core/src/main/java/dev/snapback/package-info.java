/**
 * The API for those who embed Snapback: read a scenario, start a simulation, play, ask, fork.
 *
 * <p>Start reading at {@link dev.snapback.Simulation}; the shell is built on it. Nothing below imports this
 * package.
 */
package dev.snapback;
