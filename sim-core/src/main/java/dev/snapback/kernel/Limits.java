package dev.snapback.kernel;

/**
 * The limits of what Snapback reads and runs, all in one place: files are data from strangers, and a slip of the pen
 * must not cost an evening. Each is named in the message that refuses.
 */
public enum Limits {
  /** Size of a scenario, sources or session file. */
  FILE("file", 1 << 20, "bytes in one file"),
  /** Size of a table of a dataset. */
  TABLE("table", 64 << 20, "bytes in one CSV file"),
  /** Nesting of maps and lists. */
  DEPTH("depth", 32, "maps and lists inside each other"),
  /** Length of a chain of scenarios that extend each other. */
  ANCESTORS("ancestors", 16, "scenarios below a scenario that extends them"),
  /** Size of a document once read. */
  TOKENS("tokens", 200_000, "keys, values and brackets in one file"),
  /** Length of a text. */
  STRING("string", 65_536, "characters in one text, and in one line of YAML"),
  /** Length of a number. */
  NUMBER("number", 64, "characters in one number"),
  /** Length of a key. */
  NAME("name", 256, "characters in one key"),
  /** Length of a journal: no longer than what {@code LargestTest} plays in a small heap (docs/adr/0146). A forecast keeps none. */
  EVENTS("events", 500_000, "events in one run"),
  /** Length of a run. */
  HORIZON("horizon", 3_660, "days from the start of the clock to its end"),
  /** Branches of a session. */
  BRANCHES("branches", 1_000, "branches in one session"),
  /** Tariff layers of a scenario. */
  LAYERS("layers", 256, "tariff layers in one scenario"),
  /** License applications of a run. */
  APPLICATIONS("applications", 100_000, "license applications in one run"),
  /** Size of a forecast, which keeps every answer to the end: 8 MB a metric (docs/adr/0146). */
  REPLICATIONS("replications", 1_000_000, "runs in one forecast"),
  /** Size of a study. */
  STUDY("study", 100_000, "runs in one study: sensitivity, discover, backtest"),
  /** Random sessions of one scenario. */
  SESSIONS("sessions", 1_000_000, "random sessions of one scenario"),
  /** Threads of a forecast. */
  THREADS("threads", 1_024, "runs at the same time");

  /** The greatest seed, in a file and in a line: 18 digits. */
  public static final long MOST_SEED = 999_999_999_999_999_999L;

  private final String label;
  private final int max;
  private final String meaning;

  Limits(String label, int max, String meaning) {
    this.label = label;
    this.max = max;
    this.meaning = meaning;
  }

  /** The limit's name in messages: {@code depth}. */
  public String label() {
    return label;
  }

  /** The highest number allowed. */
  public int max() {
    return max;
  }

  /** What is counted: {@code bytes in one file}. */
  public String meaning() {
    return meaning;
  }

  /**
   * Refuses a number above the limit, for whoever calls the library.
   *
   * @throws IllegalArgumentException if it is above it; it names the limit
   */
  public void check(long number) {
    if (number > max) {
      throw new IllegalArgumentException(number + " is too many: " + this);
    }
  }

  /**
   * Refuses a seed that no file and no line could name.
   *
   * @throws IllegalArgumentException unless it is from 0 to {@value #MOST_SEED}
   */
  public static void checkSeed(long seed) {
    if (seed < 0 || seed > MOST_SEED) {
      throw new IllegalArgumentException("a seed is from 0 to " + MOST_SEED + ", not " + seed);
    }
  }

  /** The limit as a message states it: {@code at most 32 maps and lists inside each other (limit "depth")}. */
  @Override
  public String toString() {
    return "at most " + max + " " + meaning + " (limit \"" + label + "\")";
  }
}
