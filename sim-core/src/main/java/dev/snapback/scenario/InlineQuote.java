package dev.snapback.scenario;

/**
 * A quote given where a fact is cited: {@code source: {fact: R1, quote: "…"}}.
 *
 * @param fact the id of the fact; the quote is taken from the fact's document
 * @param quote the words
 * @param position where it is written
 */
public record InlineQuote(String fact, String quote, Position position) {}
