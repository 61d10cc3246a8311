package dev.snapback.economy;

/**
 * One of the duties that a pair's rate is the sum of: the base duty, or a layer by its name.
 *
 * @param exporter the region whose goods it is on, by its number
 * @param importer the region that levies it, by its number
 * @param name {@value #BASE}, or the layer's
 */
public record Duty(int exporter, int importer, String name) {
  /** What the base duty is called; no layer is. */
  public static final String BASE = "base";
}
