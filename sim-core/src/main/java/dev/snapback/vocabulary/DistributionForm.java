package dev.snapback.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of a {@link Distribution}: the parser, its messages and the scenario reference are drawn from here. */
public enum DistributionForm {
  /** {@link Distribution.Fixed}. */
  FIXED("value", false, true, "fixed(10d)", "always the same value"),
  /** {@link Distribution.Uniform}. */
  UNIFORM("min, max", false, true, "uniform(10d, 45d)", "any value between two, equally likely"),
  /** {@link Distribution.Triangular}. */
  TRIANGULAR("min, mode, max", false, true, "triangular(min 10d, mode 35d, max 45d)",
      "rises from the least to the likeliest value, then falls"),
  /** {@link Distribution.Normal}. */
  NORMAL("mean, sd", true, true, "normal(mean 30d, sd 5d, min 10d, max 45d)", "the bell curve"),
  /** {@link Distribution.LogNormal}. */
  LOGNORMAL("mean, sd", true, true, "lognormal(mean 3, sd 2, max 20)", "its logarithm is normal; mean and sd are those of the value"),
  /** {@link Distribution.Beta}. */
  BETA("alpha, beta", false, false, "beta(17, 3)",
      "a share between 0 and 1, as after so many successes and failures; its mean is alpha / (alpha + beta), here 85%"),
  /** {@link Distribution.Gamma}. */
  GAMMA("mean, sd", false, true, "gamma(mean 20d, sd 10d)", "above 0, skewed to the right"),
  /** {@link Distribution.Exponential}. */
  EXPONENTIAL("mean", false, true, "exponential(mean 30d)", "waiting without memory"),
  /** {@link Distribution.Poisson}. */
  POISSON("mean", false, true, "poisson(mean 6)", "a count of independent events"),
  /** {@link Distribution.Discrete}. */
  DISCRETE("value share, …", false, true, "discrete(10d 25%, 20d 75%)", "listed values with their shares, which sum to 100%"),
  /** {@link Distribution.Empirical}. */
  EMPIRICAL("value, …", false, true, "empirical(12d, 15d, 15d, 31d)", "observed values, each as likely as the next");

  private final String arguments;
  private final boolean cut;
  private final boolean unit;
  private final String example;
  private final String meaning;

  DistributionForm(String arguments, boolean cut, boolean unit, String example, String meaning) {
    this.arguments = arguments;
    this.cut = cut;
    this.unit = unit;
    this.example = example;
    this.meaning = meaning;
  }

  /** Its name as written: {@code uniform}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is written: {@code normal(mean, sd)}. */
  public String usage() {
    return word() + "(" + arguments + ")";
  }

  /** Whether {@code min} and {@code max} may follow, either or both. */
  public boolean mayBeCut() {
    return cut;
  }

  /** Whether its values may have a unit. */
  public boolean hasUnit() {
    return unit;
  }

  /** One that can be read. */
  public String example() {
    return example;
  }

  /** What it is, for people. */
  public String meaning() {
    return meaning;
  }

  /** The names of its arguments, of a form that has so many and no more. */
  String[] labels() {
    return arguments.split(", ");
  }

  /** Returns the form of this name. */
  static Optional<DistributionForm> of(String word) {
    return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
  }

  /** Returns whether a text is meant as one of them: it begins with the name of a form and a parenthesis. */
  public static boolean begins(String text) {
    int open = text.indexOf('(');
    return open > 0 && of(text.substring(0, open).strip()).isPresent();
  }

  /** The names of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DistributionForm::word).toList();
  }
}
