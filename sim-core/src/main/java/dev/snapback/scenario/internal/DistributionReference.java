package dev.snapback.scenario.internal;

import dev.snapback.license.LicenseSpec;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.DistributionForm;
import java.util.Locale;

/** The part of the reference that tells how distributions are written, drawn from their forms. */
public final class DistributionReference {
  private static final String HEAD = """
      ## Distributions

      Wherever a value is a distribution it has one of these forms. Arguments stand in this order, all with their names or
      all without: `uniform(10d, 45d)` is `uniform(min 10d, max 45d)`. All values of one distribution have the same unit:
      `d`, `wd`, `t`, `%` or none, as its key asks. It has at most {values} values.

      | form | may be cut | unit | what it is | example |
      | --- | --- | --- | --- | --- |
      """;

  private static final String TAIL = """

      **Cut.** Where the table says so, `min`, `max` or both may follow. What lies beyond is left out, not moved to the
      bound; mean and sd stay those of the whole. A bound that leaves less than a millionth is refused.

      **Outside.** A number under `uncertain` keeps its parameter's bounds, a review or a weight does not fall below 0. At
      most a thousandth of the distribution may lie outside, and is left out or moved to the least that is possible; with
      more the file is refused. The remedy is a cut: `normal(mean 85%, sd 5%, max 100%)`.

      **Rounded.** A review is drawn to the nearest whole day, at least 1 and at most {days}; a weight to the nearest kilogram,
      or 10 kg where it may exceed {t} t, 100 kg beyond {10t} t and so on, at least one of them; what is uncertain to the
      decimals of its parameter, so days and cases to the nearest whole one. Both ends of a range then get half of what
      lies between them: `uniform(30d, 33d)`
      gives 30, 31, 32 and 33 days with 1/6, 1/3, 1/3 and 1/6. For equal weights write
      `discrete(30d 25%, 31d 25%, 32d 25%, 33d 25%)` or `empirical(30d, 31d, 32d, 33d)`.
      """;

  private DistributionReference() {}

  /** Returns a row for each form, and what holds for all. */
  public static String markdown() {
    int tonnes = LicenseSpec.EXACT_KG / 1000;
    var rows = new StringBuilder(HEAD.replace("{values}", String.format(Locale.ROOT, "%,d", Distribution.MAX_VALUES)));
    for (DistributionForm form : DistributionForm.values()) {
      rows.append("| `").append(form.usage()).append("` | ").append(form.mayBeCut() ? "min, max" : "").append(" | ")
          .append(form.hasUnit() ? "any" : "none").append(" | ").append(form.meaning()).append(" | `")
          .append(form.example()).append("` |\n");
    }
    return rows.append(TAIL.replace("{days}", Integer.toString(LicenseSpec.LONGEST_DAYS))
        .replace("{t}", Integer.toString(tonnes)).replace("{10t}", Integer.toString(10 * tonnes))).toString();
  }
}
