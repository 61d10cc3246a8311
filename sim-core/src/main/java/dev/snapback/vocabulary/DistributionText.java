package dev.snapback.vocabulary;

import dev.snapback.vocabulary.Distribution.Suffix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How distributions are read and written. */
final class DistributionText {
  private static final Pattern WHOLE = Pattern.compile("\\s*([a-z]+)\\s*\\((.*)\\)\\s*");
  private static final Pattern PART =
      Pattern.compile("\\s*(?:([a-z]+)\\s+)?(-?\\d{1,15}(?:\\.\\d{1,40})?)\\s?(d|wd|t|%)?(?::?\\s+(\\S+))?\\s*");
  private static final double LARGEST = 1e15;
  private static final double SMALLEST = 1e-12;
  private static final String FORMS = Arrays.stream(DistributionForm.values()).map(DistributionForm::example)
      .collect(Collectors.joining(", "));

  private DistributionText() {}

  /** One argument: {@code min 10d} or {@code 10d 25%}. */
  private record Part(String label, double value, String suffix, String share) {}

  static Distribution parse(String text) {
    Matcher whole = WHOLE.matcher(text);
    DistributionForm form = (whole.matches() ? DistributionForm.of(whole.group(1)) : Optional.<DistributionForm>empty())
        .orElseThrow(() -> new IllegalArgumentException("a distribution is one of " + FORMS + "; not " + text));
    List<Part> parts = parts(whole.group(2), text);
    Suffix suffix = suffix(parts, text);
    return switch (form) {
      case FIXED -> new Distribution.Fixed(numbers(form, parts)[0], suffix);
      case UNIFORM -> {
        double[] n = numbers(form, parts);
        yield new Distribution.Uniform(n[0], n[1], suffix);
      }
      case TRIANGULAR -> {
        double[] n = numbers(form, parts);
        yield new Distribution.Triangular(n[0], n[1], n[2], suffix);
      }
      case NORMAL -> {
        double[] n = numbers(form, unbounded(parts));
        yield new Distribution.Normal(n[0], n[1], bounds(parts), suffix);
      }
      case LOGNORMAL -> {
        double[] n = numbers(form, unbounded(parts));
        yield new Distribution.LogNormal(n[0], n[1], bounds(parts), suffix);
      }
      case GAMMA -> {
        double[] n = numbers(form, parts);
        yield new Distribution.Gamma(n[0], n[1], suffix);
      }
      case BETA -> {
        double[] n = numbers(form, parts);
        check(suffix == Suffix.NONE, "beta(a, b) takes numbers without a unit", n);
        yield new Distribution.Beta(n[0], n[1]);
      }
      case EXPONENTIAL -> new Distribution.Exponential(numbers(form, parts)[0], suffix);
      case POISSON -> new Distribution.Poisson(numbers(form, parts)[0], suffix);
      case DISCRETE -> discrete(parts, suffix, text);
      case EMPIRICAL -> {
        String[] labels = new String[parts.size()];
        Arrays.fill(labels, "value");
        yield new Distribution.Empirical(
            Arrays.stream(numbers(form.word(), parts, labels)).boxed().toList(), suffix);
      }
    };
  }

  private static List<Part> unbounded(List<Part> parts) {
    return parts.stream().filter(p -> !p.label().equals("min") && !p.label().equals("max")).toList();
  }

  private static Truncation bounds(List<Part> parts) {
    return new Truncation(bound(parts, "min", Double.NEGATIVE_INFINITY), bound(parts, "max", Double.POSITIVE_INFINITY));
  }

  private static double bound(List<Part> parts, String label, double none) {
    List<Part> given = parts.stream().filter(p -> p.label().equals(label)).toList();
    if (given.size() > 1 || given.stream().anyMatch(p -> !p.share().isEmpty())) {
      throw new IllegalArgumentException("a distribution is cut at one " + label + ", a number; not at "
          + given.stream().map(p -> write(p.value(), Suffix.NONE) + p.suffix() + (" " + p.share()).stripTrailing())
              .toList());
    }
    return given.isEmpty() ? none : given.get(0).value();
  }

  private static Distribution discrete(List<Part> parts, Suffix suffix, String text) {
    var outcomes = new ArrayList<Distribution.Discrete.Outcome>();
    for (Part part : parts) {
      if (part.share().isEmpty() || !part.label().isEmpty()) {
        throw new IllegalArgumentException("discrete is written discrete(10d 25%, 20d 75%), not " + text);
      }
      outcomes.add(new Distribution.Discrete.Outcome(part.value(), Share.parse(part.share())));
    }
    return new Distribution.Discrete(outcomes, suffix);
  }

  private static List<Part> parts(String inside, String text) {
    String[] pieces = inside.split(",", -1);
    if (pieces.length > Distribution.MAX_VALUES) {
      throw new IllegalArgumentException("a distribution has at most " + Distribution.MAX_VALUES + " parts, not " + pieces.length);
    }
    var parts = new ArrayList<Part>();
    for (String piece : pieces) {
      Matcher part = PART.matcher(piece);
      if (!part.matches()) {
        throw new IllegalArgumentException("\"" + piece.strip() + "\" in " + text
            + " is no number with an optional word before it and d, wd, t or % after it");
      }
      parts.add(new Part(orEmpty(part.group(1)), Double.parseDouble(part.group(2)) + 0.0, orEmpty(part.group(3)),
          orEmpty(part.group(4))));
    }
    return parts;
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static Suffix suffix(List<Part> parts, String text) {
    String written = parts.get(0).suffix();
    if (parts.stream().anyMatch(p -> !p.suffix().equals(written))) {
      throw new IllegalArgumentException("all values of " + text + " need the same unit: d, wd, t, % or none");
    }
    return Arrays.stream(Suffix.values()).filter(s -> s.text().equals(written)).findFirst().orElseThrow();
  }

  private static double[] numbers(DistributionForm form, List<Part> parts) {
    return numbers(form.word(), parts, form.labels());
  }

  private static double[] numbers(String kind, List<Part> parts, String... labels) {
    boolean right = parts.size() == labels.length && parts.stream().allMatch(p -> p.share().isEmpty());
    boolean bare = parts.stream().allMatch(p -> p.label().isEmpty());
    for (int i = 0; i < labels.length && right && !bare; i++) {
      right = parts.get(i).label().equals(labels[i]);
    }
    if (!right) {
      throw new IllegalArgumentException(kind + " is written " + kind + "(" + String.join(", ", labels)
          + ") with a number at each, all named or none; not with "
          + parts.stream().map(p -> (p.label() + " " + write(p.value(), Suffix.NONE) + p.suffix()).strip()).toList());
    }
    return parts.stream().mapToDouble(Part::value).toArray();
  }

  static String write(double value, Suffix suffix) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString() + suffix.text();
  }

  static String moments(String kind, double mean, double sd, Suffix suffix) {
    return kind + "(mean " + write(mean, suffix) + ", sd " + write(sd, suffix) + ")";
  }

  static String moments(String kind, double mean, double sd, Truncation within, Suffix suffix) {
    return kind + "(mean " + write(mean, suffix) + ", sd " + write(sd, suffix) + within.text(suffix) + ")";
  }

  static void check(boolean holds, String needs, double... got) {
    if (!holds) {
      throw new IllegalArgumentException(needs + ", not "
          + Arrays.stream(got).mapToObj(x -> write(x, Suffix.NONE)).toList());
    }
  }

  static void checkFinite(double... values) {
    for (double value : values) {
      if (!(Math.abs(value) < LARGEST) || (value != 0 && Math.abs(value) < SMALLEST)) {
        throw new IllegalArgumentException(
            "a distribution's numbers lie between 1e-12 and 1e15 or are 0, not " + value);
      }
    }
  }
}
