package dev.snapback.shell.record;

/**
 * What a branch's journal was after so many lines: where a replay can be held against the original.
 *
 * @param lines how many lines had been accepted
 * @param branch the branch
 * @param journal the hash of its journal, hexadecimal
 */
public record Mark(int lines, String branch, String journal) {
  public Mark {
    Fact.requireWord(branch);
    Fact.requireWord(journal);
  }
}
