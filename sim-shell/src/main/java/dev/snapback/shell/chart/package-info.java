/**
 * Charts over calendar days, as data and as files.
 *
 * <p>Read {@link dev.snapback.shell.chart.Chart} first: it is the one model. {@link dev.snapback.shell.chart.Figure} lays
 * it out as {@link dev.snapback.shell.chart.Shape}s, which {@link dev.snapback.shell.chart.Svg} and {@link
 * dev.snapback.shell.chart.Png} write; the view draws the same model with characters. Knows neither scenarios nor
 * commands: the text in a chart is text.
 */
@NullMarked
package dev.snapback.shell.chart;

import org.jspecify.annotations.NullMarked;
