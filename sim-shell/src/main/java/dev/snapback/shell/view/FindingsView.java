package dev.snapback.shell.view;

import dev.snapback.economy.Dataset;
import dev.snapback.economy.Findings;
import dev.snapback.economy.Question;
import dev.snapback.economy.Question.Model;
import dev.snapback.kernel.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a model of trade found for each country of a world in files.
 *
 * @param question what was asked
 * @param data of which world
 * @param findings what was found
 */
public record FindingsView(Question question, Dataset data, Findings findings) {
  private static final String INDENT = "  ";

  /** The model, a row a country and group, the notes and how well it is solved. */
  public List<Block> blocks() {
    var table = new Table.Builder[] {Table.of("country")};
    findings.columns().forEach(c -> table[0].column(c.name(), c.unit()));
    for (Findings.Row row : findings.rows()) {
      var cells = new ArrayList<Cell>();
      cells.add(row.group() ? Cell.of(row.name() + " (mean)") : Cell.name(row.name()));
      for (int k = 0; k < row.values().length; k++) {
        double value = row.values()[k];
        cells.add(Cell.of(value, findings.columns().get(k).unit()));
      }
      table[0].row(cells);
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Text.of(INDENT).strong(title()).dim(" · " + constants())));
    blocks.add(new Block.Grid(table[0].build(), "no countries"));
    findings.notes().forEach(n -> blocks.add(new Block.Line(Text.of(INDENT).dim("note  ").plain(n))));
    blocks.add(new Block.Line(Text.of(INDENT).dim(question.model() == Model.GSIM ? "one linear system"
        : findings.iterations() + " steps, worst market " + String.format(Locale.ROOT, "%.1e", findings.residual())
            + " from clearing")));
    return blocks;
  }

  private String title() {
    return switch (question.model()) {
      case EXACT_HAT -> "exact-hat";
      case FULL -> "exact-hat, full closure";
      case GSIM -> "GSIM";
      case GRAVITY -> "structural gravity";
    };
  }

  private String constants() {
    return switch (question.model()) {
      case EXACT_HAT -> elasticity();
      case FULL -> elasticity() + ", " + question.revenue().text() + ", κ "
          + number(question.kappa()) + ", ψ " + number(question.psi()) + ", φ̃ " + number(question.phi()) + ", ν "
          + (question.nu().isPresent() ? number(question.nu().getAsDouble()) : "by country");
      case GSIM -> "import demand " + number(question.demand()) + ", export supply " + number(question.supply())
          + ", substitution " + number(question.substitution());
      case GRAVITY -> "elasticity of substitution " + number(question.elasticities(data)[0] + 1);
    };
  }

  /** One trade elasticity where all sectors have the same, else each sector's. */
  private String elasticity() {
    double[] by = question.elasticities(data);
    if (Arrays.stream(by).distinct().count() == 1) {
      return "trade elasticity " + number(by[0]);
    }
    return IntStream.range(0, by.length).mapToObj(s -> data.sectors().get(s).name() + " " + number(by[s]))
        .collect(Collectors.joining(", ", "trade elasticity by sector: ", ""));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The JSON form that scripts rely on. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("model", Names.kebab(question.model()));
    if (question.model() == Model.FULL) {
      json.put("closure", Names.kebab(question.revenue()));
    }
    if (question.model() != Model.GSIM) {
      var elasticities = new LinkedHashMap<String, Double>();
      for (int s = 0; s < data.sectors().size(); s++) {
        elasticities.put(data.sectors().get(s).name(), question.elasticities(data)[s]);
      }
      json.put("tradeElasticity", elasticities);
    }
    var units = new LinkedHashMap<String, String>();
    findings.columns().forEach(c -> units.put(c.key(), c.unit()));
    json.put("units", units);
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (Findings.Row row : findings.rows()) {
      var cells = new LinkedHashMap<String, @Nullable Object>();
      cells.put(row.group() ? "group" : "country", row.name());
      for (int k = 0; k < row.values().length; k++) {
        cells.put(findings.columns().get(k).key(), Amounts.json(row.values()[k]));
      }
      rows.add(cells);
    }
    json.put("rows", rows);
    json.put("residual", findings.residual());
    json.put("iterations", findings.iterations());
    json.put("notes", findings.notes());
    return json;
  }
}
