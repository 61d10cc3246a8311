package dev.snapback.scenario.internal;

import dev.snapback.kernel.Characters;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Nearest;
import dev.snapback.kernel.Sha256;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file with a heading, a line at a time: comma, decimal point, cells in quotation marks where they hold a
 * comma. Bounded, strict UTF-8. For one thread.
 */
public final class CsvLines {
  private static final int LONGEST = 4_096;

  private final String file;
  private final Problems problems;
  private List<String> heading = List.of();
  private final List<String> cells = new ArrayList<>();
  private int[] columns = new int[8];
  private int line;

  /** Reads into problems under a file's name. */
  public CsvLines(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What is done with each line after the heading. */
  @FunctionalInterface
  public interface Row {
    /** Takes a line; its cells are those of the moment. */
    void take(CsvLines row);
  }

  /**
   * Reads a file.
   *
   * @param needed columns that it must have
   * @param known columns that it may have
   * @return the SHA-256 of its bytes, hexadecimal, as {@code sha256sum} tells it; of no use where there are problems
   */
  public String read(Path path, List<String> needed, List<String> known, Row each) {
    MessageDigest digest = Sha256.digest();
    try {
      if (!Files.isRegularFile(path)) {
        problems.add(whole(Files.exists(path) ? "this is no regular file" : "there is no such file"));
        return "";
      }
      if (Files.size(path) > Limits.TABLE.max()) {
        problems.add(whole("the file is too large").allowed(Limits.TABLE.toString()));
        return "";
      }
      var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
      try (var reader = new BufferedReader(new InputStreamReader(
          new DigestInputStream(Files.newInputStream(path), digest), decoder))) {
        if (heading(reader, needed, known)) {
          while (next(reader)) {
            if (cells.stream().allMatch(String::isEmpty)) {
              continue;
            }
            if (cells.size() == heading.size()) {
              each.take(this);
            } else {
              problems.add(at(1, cells.size() + " cells in this line, and " + heading.size() + " in the heading"));
            }
          }
        }
      }
    } catch (CharacterCodingException e) {
      problems.add(at(1, "not UTF-8 in or after this line").maybe("save the file as UTF-8"));
    } catch (IOException e) {
      problems.add(whole("the file cannot be read"));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private boolean heading(BufferedReader reader, List<String> needed, List<String> known) throws IOException {
    if (!next(reader)) {
      problems.add(whole("the file is empty").allowed("a heading: " + String.join(",", needed)));
      return false;
    }
    heading = List.copyOf(cells);
    boolean fine = true;
    for (int i = 0; i < heading.size(); i++) {
      String name = heading.get(i);
      if (!needed.contains(name) && !known.contains(name)) {
        var all = new ArrayList<>(needed);
        all.addAll(known);
        Problem problem = at(columns[i], "unknown column").got(name).allowed(String.join(", ", all));
        problems.add(Nearest.to(name, all).map(problem::maybe).orElse(problem));
        fine = false;
      } else if (heading.indexOf(name) != i) {
        problems.add(at(columns[i], "a column twice").got(name));
        fine = false;
      }
    }
    for (String name : needed) {
      if (!heading.contains(name)) {
        problems.add(at(1, "the column " + name + " is missing"));
        fine = false;
      }
    }
    return fine;
  }

  private boolean next(BufferedReader reader) throws IOException {
    String text = reader.readLine();
    if (text == null || problems.isFull()) {
      return false;
    }
    line++;
    cells.clear();
    if (text.length() > LONGEST) {
      problems.add(at(1, "the line is too long").allowed("at most " + LONGEST + " characters"));
      text = "";
    }
    if (line == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    cut(text);
    return true;
  }

  private void cut(String text) {
    int i = 0;
    do {
      if (cells.size() == columns.length) {
        columns = Arrays.copyOf(columns, columns.length * 2);
      }
      columns[cells.size()] = i + 1;
      int end;
      if (i < text.length() && text.charAt(i) == '"') {
        int close = text.indexOf('"', i + 1);
        if (close < 0) {
          problems.add(at(i + 1, "this quotation mark is never closed"));
          close = text.length();
        }
        cells.add(text.substring(i + 1, close).strip());
        end = Math.min(text.length(), close + 1);
        if (end < text.length() && text.charAt(end) != ',') {
          problems.add(at(end + 1, "a comma has to follow the quotation mark"));
          end = text.length();
        }
      } else {
        int comma = text.indexOf(',', i);
        end = comma < 0 ? text.length() : comma;
        cells.add(text.substring(i, end).strip());
      }
      String cell = cells.get(cells.size() - 1);
      int column = columns[cells.size() - 1];
      cell.codePoints().filter(Characters::forbidden).findFirst()
          .ifPresent(c -> problems.add(at(column, Characters.named(c) + " is not allowed here")));
      i = end + 1;
    } while (i <= text.length());
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** Whether the file has a column. */
  public boolean has(String column) {
    return heading.contains(column);
  }

  /** The cell of a column in this line; empty where there is no such column. */
  public String cell(String column) {
    int at = heading.indexOf(column);
    return at < 0 ? "" : cells.get(at);
  }

  /** A problem with the cell of a column in this line. */
  public Problem problem(String column, String message) {
    int at = heading.indexOf(column);
    return at(at < 0 ? 1 : columns[at], message).got(cell(column));
  }

  /**
   * The number of a column in this line; a problem is added where there is none, and where it is below 0.
   *
   * @param share whether {@code 25%} may be written for {@code .25}
   */
  public Optional<Double> amount(String column, boolean share) {
    String text = cell(column);
    boolean percent = share && text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    double value = digits.length() <= Limits.NUMBER.max()
        && digits.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?") ? Double.parseDouble(digits) : Double.NaN;
    if (!Double.isFinite(value)) {
      problems.add(problem(column, "a number has to stand here").allowed("digits with a decimal point, no separators"));
      return Optional.empty();
    }
    if (value < 0) {
      problems.add(problem(column, column + " is negative").allowed("at least 0"));
      return Optional.empty();
    }
    return Optional.of(percent ? value / 100 : value + 0.0);
  }

  private Problem at(int column, String message) {
    return Problem.error(file, Math.max(1, line), column, "", message);
  }

  private Problem whole(String message) {
    return Problem.error(file, 1, 1, "", message);
  }
}
