/**
 * A report: one page that tells a session's story, shows where its numbers come from, and says how to get them again.
 *
 * <p>Read {@link dev.snapback.shell.report.Report} first: sections of parts, as data. {@link
 * dev.snapback.shell.report.HtmlPage} and {@link dev.snapback.shell.report.MarkdownPage} write it. What goes into a report
 * is decided by the commands; nothing here knows a scenario.
 */
@NullMarked
package dev.snapback.shell.report;

import org.jspecify.annotations.NullMarked;
