/**
 * The readers of what strangers write, each as a target for a fuzzer: whatever the bytes are, they end as a value or as a
 * refusal with a place, never as an exception. {@code FuzzCorpusTest} runs the kept inputs in every build; {@link
 * dev.snapback.shell.fuzz.Fuzzing} looks for new ones.
 */
package dev.snapback.shell.fuzz;
