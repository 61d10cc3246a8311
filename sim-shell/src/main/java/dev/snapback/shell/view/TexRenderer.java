package dev.snapback.shell.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as LaTeX has it, with the rules of the package {@code booktabs}: to be read with {@code \input}. It goes into a
 * paper, so cells are as people see them, rounded and with units; who computes takes CSV. Numbers stand to the right. What the engine would take for a command is escaped; the signs that we use ourselves are spelled in TeX, so that
 * any engine sets them.
 */
final class TexRenderer {
  private static final Map<Integer, String> SIGNS = Map.ofEntries(
      Map.entry((int) '\\', "\\textbackslash{}"), Map.entry((int) '~', "\\textasciitilde{}"),
      Map.entry((int) '^', "\\textasciicircum{}"), Map.entry((int) '<', "\\textless{}"),
      Map.entry((int) '>', "\\textgreater{}"), Map.entry((int) '|', "\\textbar{}"), Map.entry((int) '"', "\\textquotedbl{}"),
      Map.entry(0x2192, "$\\to$"), Map.entry(0x2190, "$\\leftarrow$"), Map.entry(0x2212, "$-$"), Map.entry(0x2265, "$\\ge$"),
      Map.entry(0x2264, "$\\le$"), Map.entry(0xD7, "$\\times$"), Map.entry(0xB7, "$\\cdot$"), Map.entry(0x2026, "\\dots{}"),
      Map.entry(0x2013, "--"), Map.entry(0x2014, "---"), Map.entry(0x201C, "``"), Map.entry(0x201D, "''"),
      Map.entry(0x2018, "`"), Map.entry(0x2019, "'"));

  private TexRenderer() {}

  static String write(Table table) {
    var out = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{tabular}{");
    for (int i = 0; i < table.columns().size(); i++) {
      out.append(isNumeric(table, i) ? 'r' : 'l');
    }
    out.append("}\n\\toprule\n");
    out.append(line(table.columns().stream().map(c -> escaped(c.name())).toList())).append("\\midrule\n");
    table.rows().forEach(r -> out.append(line(r.stream().map(c -> escaped(c.shown().bare())).toList())));
    return out.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  private static boolean isNumeric(Table table, int column) {
    return table.rows().stream().map(r -> r.get(column)).anyMatch(Cell.Amount.class::isInstance);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      String sign = SIGNS.get(c);
      if (sign != null) {
        out.append(sign);
      } else {
        out.append("&%$#_{}".indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
      }
    });
    return out.toString();
  }
}
