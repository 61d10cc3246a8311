/**
 * Domestic pressure on governments: a level at the start, more with time, more with every day of shortage, less in days
 * without one.
 *
 * <p>Read {@link dev.snapback.pressure.PressureBook} first. Nothing here knows where strain comes from: the world adds up
 * what the evening brought. There are no moves and no states; conditions and the chances of reactions look at the level.
 * Uses {@code vocabulary} and {@code kernel}.
 */
package dev.snapback.pressure;
