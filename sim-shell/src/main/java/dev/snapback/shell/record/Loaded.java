package dev.snapback.shell.record;

/**
 * A scenario that a session has loaded, and exactly which one it was.
 *
 * @param scenario its name
 * @param hash the hash of what its file and its sources say, hexadecimal
 * @param sourcesHash the hash of what its sources say alone, hexadecimal; older files repeat the first here
 * @param seed the seed of its single path
 */
public record Loaded(String scenario, String hash, String sourcesHash, long seed) {
  public Loaded {
    Fact.requireWord(scenario);
    Fact.requireWord(hash);
    Fact.requireWord(sourcesHash);
  }

  /** Whether the sources have a hash of their own. */
  boolean tellsSources() {
    return !sourcesHash.equals(hash);
  }
}
