package dev.snapback.shell.command;

import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A do-file that reads an exported CSV file into Stata 14 or later: types, names of at most 32 letters, labels, dates.
 *
 * @param file the CSV file's name; it lies beside the do-file
 * @param table what is in it
 * @param labels what each column is
 */
record StataScript(String file, Table table, List<String> labels) {
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_LABEL = 80;

  String text() {
    List<String> names = names();
    var out = new StringBuilder("* Reads ").append(plain(file)).append(" as Snapback wrote it.\nversion 14\nclear\n");
    out.append("import delimited using \"").append(plain(file))
        .append("\", varnames(nonames) rowrange(2) encoding(\"UTF-8\") delimiters(\",\") bindquotes(strict)");
    out.append(columns(" stringcols(", false)).append(columns(" numericcols(", true)).append('\n');
    for (int i = 0; i < names.size(); i++) {
      out.append("rename v").append(i + 1).append(' ').append(names.get(i)).append('\n');
    }
    for (int i = 0; i < names.size(); i++) {
      out.append("label variable ").append(names.get(i)).append(" \"").append(label(labels.get(i))).append("\"\n");
    }
    return out.append("generate day = daily(date, \"YMD\")\nformat day %td\nlabel variable day \"date as a Stata day\"\n")
        .append("order day, after(date)\n").toString();
  }

  private String columns(String option, boolean numeric) {
    String numbers = IntStream.range(0, table.columns().size()).filter(i -> isNumeric(i) == numeric)
        .mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(" "));
    return numbers.isEmpty() ? "" : option + numbers + ")";
  }

  private boolean isNumeric(int column) {
    return table.rows().stream().map(r -> r.get(column)).anyMatch(Cell.Amount.class::isInstance);
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    for (Table.Column column : table.columns()) {
      String name = cut(column.name(), LONGEST_NAME);
      for (int n = 2; names.contains(name); n++) {
        name = cut(column.name(), LONGEST_NAME - 1 - Integer.toString(n).length()) + "_" + n;
      }
      names.add(name);
    }
    return names;
  }

  private static String label(String text) {
    return cut(plain(text), LONGEST_LABEL);
  }

  /** Without the signs that Stata expands or that end a text. */
  private static String plain(String text) {
    return text.replaceAll("[\"`'$\\\\]", "");
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
