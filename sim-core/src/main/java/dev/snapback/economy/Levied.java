package dev.snapback.economy;

/**
 * Rates, and the duties that they are the sums of. Never written once it is read.
 *
 * @param rates laid out as {@link TradeTable#rates}
 * @param parts what each duty counts in them, by the number of the duty and of the sector
 */
@SuppressWarnings("ArrayRecordComponent") // never written once read
record Levied(double[][] rates, double[][] parts) {

  /** Reads them, of so many duties. */
  static Levied of(EconomySpec spec, int duties, EconomyBook.Rates from) {
    int regions = spec.regions().size();
    int sectors = spec.sectors().size();
    var levied = new Levied(new double[sectors][regions * regions], new double[duties][sectors]);
    from.into(levied.rates);
    from.parts(levied.parts);
    return levied;
  }
}
