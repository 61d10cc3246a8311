package dev.snapback.shell.command;

import dev.snapback.Varied;
import dev.snapback.language.Given;
import dev.snapback.language.GivenRange;
import dev.snapback.world.ParameterName;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What the words of the shell's own commands stand for. */
public final class Words {
  private Words() {}

  /** A scenario by its name or its file. */
  public record ScenarioRef(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A branch that there is. */
  public record BranchName(String id) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** A branch to be made. */
  public record NewBranch(String id) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** One side of a comparison: a branch, a scenario's name or its file. */
  public record SideName(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A fact, a document or an assumption. */
  public record CitedName(String id) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** A move on the schedule. */
  public record ScheduledName(String id) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** An entry of the scenario's timeline. */
  public record EventName(String id) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** Something with states: a truce, an obligation, a license regime, a measure, an application. */
  public record MachineName(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A folder with the tables of a world's trade, by its path or by its name among the bundled ones. */
  public record DataFolder(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A decimal number without unit. */
  public record Decimal(double value) {
    /**
     * Reads digits with a decimal point.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static Decimal of(String text) {
      if (!text.matches("-?(\\d{1,9}(\\.\\d{0,15})?|\\.\\d{1,15})")) {
        throw new IllegalArgumentException("a number stands here, such as 4 or .25, not " + text);
      }
      return new Decimal(Double.parseDouble(text));
    }

    @Override
    public String toString() {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
  }

  /** A country or a region of a world in files. */
  public record RegionName(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A change in percent. */
  public record Change(double percent) {
    /**
     * Reads {@code -40.9%}.
     *
     * @throws IllegalArgumentException if it is anything else, or a fall by more than all
     */
    static Change of(String text) {
      if (!text.matches("[+\\-−]?\\d{1,4}(\\.\\d{1,6})?%")) {
        throw new IllegalArgumentException("a change stands here, such as -40.9%, not " + text);
      }
      double percent = Double.parseDouble(text.replace('−', '-').replace("%", ""));
      if (percent <= -100) {
        throw new IllegalArgumentException("a fall is less than 100%, not " + text);
      }
      return new Change(percent);
    }

    @Override
    public String toString() {
      return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + "%";
    }
  }

  /** A move in quotation marks with {@code {}} where values go. */
  public record MoveWithGap(Varied.OfMove move) {
    @Override
    public String toString() {
      return move.toString();
    }
  }

  /** What is given other values. */
  public sealed interface Subject {
    /** What it is for the library. */
    Varied varied();
  }

  /** A parameter. */
  public record ParameterSubject(ParameterName parameter) implements Subject {
    @Override
    public Varied varied() {
      return new Varied.OfParameter(parameter.name());
    }
  }

  /** A move with a gap. */
  public record MoveSubject(MoveWithGap gap) implements Subject {
    @Override
    public Varied varied() {
      return gap.move();
    }
  }

  /** Several values to try. */
  public sealed interface Values {
    /** All of them, in order. */
    List<Given> all();
  }

  /** Values one by one. */
  public record ListedValues(List<Given> values) implements Values {
    public ListedValues {
      values = List.copyOf(values);
    }

    @Override
    public List<Given> all() {
      return values;
    }
  }

  /** The values of a range in steps. */
  public record SteppedValues(GivenRange range, Given step) implements Values {
    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if it does not fit the range
     */
    public SteppedValues {
      range.by(step);
    }

    @Override
    public List<Given> all() {
      return range.by(step);
    }
  }

  /** The path of a file. */
  public record FileName(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Words of a command or a move, a page of {@code help}, or what the scenario measures. */
  public record HelpTopic(String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** Names with {@code *} for any letters and {@code ?} for one. A text without either fits wherever it occurs. */
  public record Glob(String text) {
    /** Whether a name fits. */
    public boolean fits(String name) {
      if (text.indexOf('*') < 0 && text.indexOf('?') < 0) {
        return name.contains(text);
      }
      var regex = new StringBuilder();
      text.chars().forEach(c -> {
        switch (c) {
          case '*' -> regex.append(".*");
          case '?' -> regex.append('.');
          default -> regex.append(Pattern.quote(String.valueOf((char) c)));
        }
      });
      return Pattern.matches(regex.toString(), name);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The name of a variable. */
  public record VariableName(String id) {
    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if it is none
     */
    static VariableName of(String text) {
      if (!Variables.isName(text)) {
        throw new IllegalArgumentException("a variable has small letters, digits and underscores, a letter first, not " + text);
      }
      return new VariableName(text);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** A text that a variable stands for. */
  public record Replacement(String text) {
    @Override
    public String toString() {
      return text;
    }
  }
}
