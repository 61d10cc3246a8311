package dev.snapback.scenario;

import dev.snapback.kernel.Characters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing wrong with a file: where, what was found, what is allowed. Its texts are safe to print whatever the file
 * held: forbidden characters are written out.
 *
 * @param file the file's name as it was given
 * @param line the line, from 1
 * @param column the character in the line, from 1
 * @param path the key path, for instance {@code tariffs.us.cn.fentanyl.rate} or {@code timeline[3]} (counted from 1);
 *     empty where the file as a whole is meant
 * @param severity whether the file is refused for it
 * @param message what is wrong, without full stop
 * @param got what was found; may be empty
 * @param allowed what is allowed; may be empty
 * @param maybe what was likely meant, or what to do; may be empty
 */
public record Problem(
    String file, int line, int column, String path, Severity severity, String message, String got, String allowed,
    String maybe) implements Comparable<Problem> {

  /** Whether a file is refused for a problem. */
  public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is read all the same. */
    WARNING
  }

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

  public Problem {
    file = Characters.clean(file);
    path = Characters.clean(path);
    message = Characters.clean(message);
    got = Characters.shown(got);
    allowed = Characters.clean(allowed);
    maybe = Characters.clean(maybe);
  }

  /** Returns an error that says only what is wrong. */
  public static Problem error(String file, int line, int column, String path, String message) {
    return new Problem(file, line, column, path, Severity.ERROR, message, "", "", "");
  }

  /** Returns a warning that says only what is wrong. */
  public static Problem warning(String file, int line, int column, String path, String message) {
    return new Problem(file, line, column, path, Severity.WARNING, message, "", "", "");
  }

  /** Returns this problem with what was found. */
  public Problem got(String found) {
    return new Problem(file, line, column, path, severity, message, found, allowed, maybe);
  }

  /** Returns this problem with what is allowed. */
  public Problem allowed(String what) {
    return new Problem(file, line, column, path, severity, message, got, what, maybe);
  }

  /** Returns this problem with what was likely meant, or what to do. */
  public Problem maybe(String what) {
    return new Problem(file, line, column, path, severity, message, got, allowed, what);
  }

  /** Whether the file is refused for it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Where it is: {@code file:line:column}. */
  public String place() {
    return file + ":" + line + ":" + column;
  }

  /** All in one line: {@code file:3:5: tariffs.us.cn: unknown key (got ratee; allowed: goods, rate; maybe: rate)}. */
  public String text() {
    var more = new ArrayList<String>();
    if (!got.isEmpty()) {
      more.add("got " + got);
    }
    if (!allowed.isEmpty()) {
      more.add("allowed: " + allowed);
    }
    if (!maybe.isEmpty()) {
      more.add("maybe: " + maybe);
    }
    return head() + (more.isEmpty() ? "" : " (" + String.join("; ", more) + ")");
  }

  /** The same in up to three lines: what is wrong and where; what was got and what is allowed; what was likely meant. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(head());
    if (!got.isEmpty() && !allowed.isEmpty()) {
      lines.add("  got " + got + "; allowed: " + allowed);
    } else if (!got.isEmpty()) {
      lines.add("  got " + got);
    } else if (!allowed.isEmpty()) {
      lines.add("  allowed: " + allowed);
    }
    if (!maybe.isEmpty()) {
      lines.add("  maybe: " + maybe);
    }
    return List.copyOf(lines);
  }

  private String head() {
    return place() + ": " + (isError() ? "" : "warning: ") + (path.isEmpty() ? "" : path + ": ") + message;
  }

  /** The form that scripts rely on: every part under its name, empty where there is none. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", file);
    json.put("line", line);
    json.put("column", column);
    json.put("path", path);
    json.put("severity", isError() ? "error" : "warning");
    json.put("message", message);
    json.put("got", got);
    json.put("allowed", allowed);
    json.put("maybe", maybe);
    return json;
  }

  /** By file, line and column. */
  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }
}
