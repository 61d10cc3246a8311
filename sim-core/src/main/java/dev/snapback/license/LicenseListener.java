package dev.snapback.license;

import dev.snapback.vocabulary.RegimeName;

/** Hears of the steps of applications, without anything being allocated. */
@FunctionalInterface
public interface LicenseListener {
  /** Hears nothing. */
  LicenseListener NONE = new LicenseListener() {
    @Override
    public void happened(
        RegimeName regime, long day, int id, int users, int destination, int kg, ApplicationCommand what) {}

    @Override
    public Hears hears() {
      return Hears.NOTHING;
    }
  };

  /** Of what a listener wants to hear. */
  enum Hears {
    /** Of no step. */
    NOTHING,
    /** Of steps by which an application becomes a license. */
    LICENSES,
    /** Of every step. */
    EVERYTHING
  }

  /** Of what it wants to hear; always the same. */
  default Hears hears() {
    return Hears.EVERYTHING;
  }

  /**
   * Something was done to an application.
   *
   * @param regime the regime
   * @param day the day, counted from 1970-01-01
   * @param id the application's number within its regime, from 1
   * @param users its class: an index into {@link LicenseSpec#classes()}
   * @param destination an index into {@link LicenseBook#destinations}, or -1 where none is known
   * @param kg its weight in kilograms
   * @param what what was done; {@link ApplicationCommand#licenses()} says whether goods may now be shipped
   */
  void happened(RegimeName regime, long day, int id, int users, int destination, int kg, ApplicationCommand what);
}
