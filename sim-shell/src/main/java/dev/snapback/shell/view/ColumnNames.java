package dev.snapback.shell.view;

import java.util.ArrayList;
import java.util.List;

/** Names of columns that statistics programs take as names of variables. */
public final class ColumnNames {
  private ColumnNames() {}

  /** Returns names with an underscore for every sign that a variable cannot have; a number keeps two apart. */
  public static List<String> of(List<String> names) {
    var found = new ArrayList<String>();
    for (String each : names) {
      String plain = each.replaceAll("[^A-Za-z0-9_]", "_");
      String name = plain;
      for (int n = 2; found.contains(name); n++) {
        name = plain + "_" + n;
      }
      found.add(name);
    }
    return found;
  }
}
