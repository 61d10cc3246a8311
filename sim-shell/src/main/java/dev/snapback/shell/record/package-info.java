/**
 * Session files: what was typed, so that it can be played again and checked to come out the same.
 *
 * <p>A session file is a script with checksums in its comments. Its accepted lines stand there as they were typed, so
 * {@code ./snapback -f FILE} plays it; the lines that begin with {@code #:} say what it was recorded with and what came
 * out; each record ends with a seal, {@code #= SEQUENCE LENGTH CRC32C}, over its own bytes (docs/adr/0020).
 *
 * <pre>
 * # Snapback session. Play it again with: open FILE, run FILE, or ./snapback -f FILE
 * #: version 0.1.0
 * #: scenario geneva-truce 5f0c… sources 77ab… seed 1
 * #= 0 214 9ae0c3f1
 *
 * us withdraw from geneva
 * #  snapback  us.cn  reciprocal 10% → 125%   headline 30% → 145%  (+115 pp)
 * #: journal main 0f3c…
 * #= 1 187 5f3a9c01
 * </pre>
 *
 * <p>A log that is being written: {@code whole -- append --> torn -- force --> whole}; only {@code whole} is ever
 * acknowledged, and what a crash leaves torn is cut when the log is opened again.
 *
 * <p>Read {@link dev.snapback.shell.record.SessionFile} and {@link dev.snapback.shell.record.SessionLog} first. Uses
 * {@code SafeText} of the core and the file system; knows neither the session nor a terminal.
 */
package dev.snapback.shell.record;
