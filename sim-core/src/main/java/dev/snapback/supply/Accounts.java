package dev.snapback.supply;

import java.util.Arrays;

/**
 * The accounts of one line: whole kilograms and counts of evenings in one array, first class by class, then those of
 * the whole line. Kilograms count from the first day. Mutable, not safe for threads.
 *
 * <p>Every flow has an accumulator beside it: numerator in, whole kilograms out, the remainder stays, so that after any
 * number of days less than a kilogram is missing.
 */
final class Accounts {
  static final int STOCK = 0;
  static final int LICENSED = 1;
  /** Shipped under licenses. */
  static final int LICENSED_IN = 2;
  static final int UNUSED = 3;
  static final int LAPSED = 4;
  /** Shipped without a license. */
  static final int OPEN_IN = 5;
  /** Delivered by other suppliers. */
  static final int OTHERS_IN = 6;
  static final int USED = 7;
  static final int NEEDED = 8;
  static final int LOST = 9;
  static final int SHORT_DAYS = 10;
  static final int STOP_DAYS = 11;
  /** The number of the {@link StockState}. */
  static final int STATE = 12;
  /** The evening on which it came into its state; -1 for the start. */
  static final int SINCE = 13;
  static final int LAST_NEEDED = 14;
  static final int LAST_USED = 15;
  /** What a class is owed of trade without a license, in kilograms times the use of all classes. */
  static final int OWED = 16;
  static final int PAPERS_CARRY = 17;
  static final int USE_CARRY = 18;
  static final int OTHERS_CARRY = 19;
  static final int LOSS_CARRY = 20;
  /** On the way, granted or not. */
  static final int WAY = 21;
  private static final int FIELDS = 22;

  /** Of the line: the accumulator of trade while no license is required. */
  static final int NORMAL_CARRY = 0;
  /** Of the line: the accumulator of trade without a license while one is required. */
  static final int UNCONTROLLED_CARRY = 1;
  /** Of the line: evenings on which at least one class was short. */
  static final int SHORT_EVENINGS = 2;
  /** Of the line: evenings played. */
  static final int EVENINGS = 3;
  /** Of the line: licenses granted. */
  static final int GRANTS = 4;
  /** Of the line: the day of the last grant, counted from the first day; -1 where there was none. */
  static final int LAST_GRANT = 5;
  private static final int LINE_FIELDS = 6;

  private final long[] at;
  /** Where the fields of the line begin. */
  private final int line;

  /** All at nothing, for so many classes. */
  Accounts(int classes) {
    this(new long[classes * FIELDS + LINE_FIELDS]);
  }

  private Accounts(long[] at) {
    this.at = at;
    line = at.length - LINE_FIELDS;
  }

  Accounts copy() {
    return new Accounts(at.clone());
  }

  long get(int users, int field) {
    return at[users * FIELDS + field];
  }

  void set(int users, int field, long value) {
    at[users * FIELDS + field] = value;
  }

  void add(int users, int field, long more) {
    at[users * FIELDS + field] += more;
  }

  long ofLine(int field) {
    return at[line + field];
  }

  void setOfLine(int field, long value) {
    at[line + field] = value;
  }

  /** Adds parts of a kilogram to a class's accumulator, and takes out what is whole. */
  long whole(int users, int accumulator, long parts, long ofKilogram) {
    return carry(users * FIELDS + accumulator, parts, ofKilogram);
  }

  /** Adds parts of a kilogram to an accumulator of the line, and takes out what is whole. */
  long wholeOfLine(int accumulator, long parts, long ofKilogram) {
    return carry(line + accumulator, parts, ofKilogram);
  }

  private long carry(int accumulator, long parts, long ofKilogram) {
    long due = at[accumulator] + parts;
    at[accumulator] = due % ofKilogram;
    return due / ofKilogram;
  }

  @Override
  public String toString() {
    return Arrays.toString(at);
  }
}
