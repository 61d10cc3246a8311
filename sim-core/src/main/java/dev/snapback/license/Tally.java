package dev.snapback.license;

/** What has been counted of a regime's applications, by class. */
final class Tally {
  private static final int PER_CLASS = 16;
  private static final int ON_TIME = 13;
  private static final int LONGEST = 14;
  private static final int LONGEST_WAIT = 1023;

  final int classes;
  private final int[] counts;
  private final long[] kg;
  private int width;
  private int[] waits;

  Tally(int classes) {
    this.classes = classes;
    counts = new int[classes * PER_CLASS];
    kg = new long[2 * classes];
    width = 64;
    waits = new int[classes * width];
  }

  private Tally(Tally from) {
    classes = from.classes;
    counts = from.counts.clone();
    kg = from.kg.clone();
    width = from.width;
    waits = from.waits.clone();
  }

  Tally copy() {
    return new Tally(this);
  }

  void filed(int users, int count, long weight) {
    counts[users * PER_CLASS] += count;
    kg[2 * users] += weight;
  }

  @SuppressWarnings("EnumOrdinal") // an index within one run
  void add(int users, ApplicationCommand what) {
    counts[users * PER_CLASS + what.ordinal()]++;
  }

  void licensed(int users, int weight) {
    kg[2 * users + 1] += weight;
  }

  void decided(int users, int wait, int age, boolean onTime) {
    int base = users * PER_CLASS;
    if (onTime) {
      counts[base + ON_TIME]++;
    }
    if (age > counts[base + LONGEST]) {
      counts[base + LONGEST] = age;
    }
    int at = Math.min(wait, LONGEST_WAIT);
    if (at >= width) {
      widen(at);
    }
    waits[users * width + at]++;
  }

  private void widen(int wait) {
    int wider = Integer.highestOneBit(wait) * 2;
    int[] all = new int[classes * wider];
    for (int c = 0; c < classes; c++) {
      System.arraycopy(waits, c * width, all, c * wider, width);
    }
    width = wider;
    waits = all;
  }

  @SuppressWarnings("EnumOrdinal") // an index within one run
  int count(int users, ApplicationCommand what) {
    return counts[users * PER_CLASS + what.ordinal()];
  }

  /** Granted, by whatever rule. */
  int granted(int users) {
    return count(users, ApplicationCommand.GRANT) + count(users, ApplicationCommand.DEEM_GRANTED)
        + count(users, ApplicationCommand.COVER);
  }

  /** Denied, by whatever rule. */
  int denied(int users) {
    return count(users, ApplicationCommand.DENY) + count(users, ApplicationCommand.DEEM_DENIED);
  }

  /** Filed and not decided, withdrawn or lapsed; those sent back included. */
  int undecided(int users) {
    return count(users, ApplicationCommand.FILE) - granted(users) - denied(users)
        - count(users, ApplicationCommand.WITHDRAW) - count(users, ApplicationCommand.LAPSE)
        - count(users, ApplicationCommand.MOOT);
  }

  int onTime(int users) {
    return counts[users * PER_CLASS + ON_TIME];
  }

  int longest(int users) {
    return counts[users * PER_CLASS + LONGEST];
  }

  long filedKg(int users) {
    return kg[2 * users];
  }

  long licensedKg(int users) {
    return kg[2 * users + 1];
  }

  /** How many decided applications of the class waited so many days in all; the last count holds the longer ones. */
  int waited(int users, int days) {
    return days < width ? waits[users * width + days] : 0;
  }

  int longestWait() {
    return width - 1;
  }

  long hash(long from) {
    long hash = from;
    for (int count : counts) {
      hash = Queue.mix(hash, count);
    }
    for (long weight : kg) {
      hash = Queue.mix(hash, weight);
    }
    for (int c = 0; c < classes; c++) {
      for (int day = 0; day < width; day++) {
        int count = waits[c * width + day];
        if (count != 0) {
          hash = Queue.mix(Queue.mix(hash, day), count);
        }
      }
    }
    return hash;
  }
}
