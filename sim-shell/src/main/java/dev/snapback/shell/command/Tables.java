package dev.snapback.shell.command;

import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables as JSON: a list of objects with the columns' names as keys. */
final class Tables {
  private Tables() {}

  static List<Map<String, @Nullable Object>> json(Table table) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (List<Cell> row : table.rows()) {
      var json = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 0; i < row.size(); i++) {
        json.put(table.columns().get(i).name().replace(' ', '_'), value(row.get(i)));
      }
      rows.add(json);
    }
    return rows;
  }

  private static @Nullable Object value(Cell cell) {
    return switch (cell) {
      case Cell.Words words -> words.text().bare();
      case Cell.Amount number -> number.value() == Math.rint(number.value()) && number.unit().isEmpty()
          ? (Object) (long) number.value() : (Object) number.value();
      case Cell.Day day -> day.day().toString();
      case Cell.None none -> null;
    };
  }
}
