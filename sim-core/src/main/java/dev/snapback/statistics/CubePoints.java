package dev.snapback.statistics;

import dev.snapback.kernel.Draws;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points that fill the unit cube: the Sobol sequence with the direction numbers of Joe and Kuo (SIAM J. Sci. Comput.
 * 30, 2008), shifted digitally by a draw.
 *
 * <p>The shift is an exclusive or of all 52 binary digits, one random number a coordinate: each point becomes uniform,
 * and the first 2^k points still have as many in each half, quarter, … as before (Lemieux, <em>Monte Carlo and
 * Quasi-Monte Carlo Sampling</em>, 2009, 6.2). The sequence's first point, zero, is kept: without it the net is
 * broken (Owen, <em>On dropping the first Sobol' point</em>, 2020).
 */
public final class CubePoints {
  private static final int STREAM = Draws.stream("statistics.cube");
  private static final double DIGITS = 0x1p52;
  private static final long MASK = (1L << 52) - 1;

  /** The most coordinates of a point. */
  public static final int MOST_COORDINATES = 1000;

  private CubePoints() {}

  /**
   * Returns the first points of the shifted sequence.
   *
   * @param count a power of 2
   * @param coordinates from 1 to {@value #MOST_COORDINATES}
   * @param seed of the shift
   * @param replicate which of the shifts of this seed
   * @throws IllegalArgumentException if count is no power of 2, or there are more or fewer coordinates
   */
  public static double[][] sobol(int count, int coordinates, long seed, int replicate) {
    if (Integer.bitCount(count) != 1 || count < 1) {
      throw new IllegalArgumentException("a Sobol sequence is balanced for powers of 2 only, not for " + count);
    }
    if (coordinates < 1 || coordinates > MOST_COORDINATES) {
      throw new IllegalArgumentException(
          "a Sobol sequence has from 1 to " + MOST_COORDINATES + " coordinates, not " + coordinates);
    }
    long[] shift = new long[coordinates];
    Draws draws = new Draws();
    for (int i = 0; i < coordinates; i++) {
      draws.at(seed, replicate, STREAM, i, 0);
      shift[i] = (((long) draws.first() << 32) ^ (draws.second() & 0xFFFFFFFFL)) & MASK;
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(coordinates);
    double[][] points = new double[count][];
    for (int n = 0; n < count; n++) {
      double[] point = sequence.nextVector();
      for (int i = 0; i < coordinates; i++) {
        point[i] = ((long) (point[i] * DIGITS) ^ shift[i]) / DIGITS;
      }
      points[n] = point;
    }
    return points;
  }
}
