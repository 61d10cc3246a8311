/**
 * The words that all machines share: rates, governments, goods, measures, sources, values.
 *
 * <p>Every type here is immutable data that reads and writes its own text. Read {@link dev.snapback.vocabulary.Rate}
 * and {@link dev.snapback.vocabulary.MeasureId} first. This package uses only {@code kernel}.
 */
package dev.snapback.vocabulary;
