/**
 * Scenario files: from text to a checked scenario, or to a list of located problems; never to an exception.
 *
 * <p>Files are data from strangers. Read {@link dev.snapback.scenario.Problem} and
 * {@link dev.snapback.scenario.Problems} first. This package uses the language, the world and everything below; only
 * its {@code internal} part knows the parsers of YAML and JSON.
 */
package dev.snapback.scenario;
