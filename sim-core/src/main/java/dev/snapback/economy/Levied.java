package dev.snapback.economy;

/**
 * Rates, and the duties that they are the sums of. Never written once it is made.
 *
 * @param rates laid out as {@link TradeTable#rates}
 * @param parts what each duty counts in them, by the number of the duty and of the sector
 */
@SuppressWarnings("ArrayRecordComponent") // never written
record Levied(double[][] rates, double[][] parts) {}
