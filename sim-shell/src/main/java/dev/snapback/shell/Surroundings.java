package dev.snapback.shell;

import dev.snapback.shell.session.Catalog;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a process has around it; a test brings its own.
 *
 * @param in what comes in
 * @param out where results go
 * @param err where errors and progress go
 * @param environment the environment variables
 * @param catalog where scenarios are found
 * @param version the version of Snapback
 * @param nanos a clock in nanoseconds
 * @param personIn whether a person types what comes in
 * @param personOut whether a person reads the results on a screen
 * @param personErr whether errors and progress go to a screen
 * @param interrupts says what Ctrl-C does from then on, in place of ending the process
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Catalog catalog,
    String version,
    LongSupplier nanos,
    boolean personIn,
    boolean personOut,
    boolean personErr,
    Consumer<Runnable> interrupts) {}
