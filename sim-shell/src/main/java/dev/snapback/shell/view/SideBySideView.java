package dev.snapback.shell.view;

import dev.snapback.SideBySide;
import dev.snapback.SideBySide.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The single paths of several branches or scenarios in one table.
 *
 * @param found what they are worth
 */
public record SideBySideView(SideBySide found) {

  /** Returns the answer with this in it. */
  public Reply add(Reply reply) {
    return reply.line(Text.of("  ").and(title())).table(table(), "").blocks(behind(found.behind(), dates().getLast())).json("branches", found.sides())
        .json("dates", dates().stream().map(LocalDate::toString).toList())
        .json("rows", found.rows().stream().map(this::json).toList()).json("economyBehind", found.behind());
  }

  /** Says of whose economy the numbers are those of the evening before. */
  static List<Block> behind(List<String> sides, LocalDate day) {
    return sides.isEmpty() ? List.of() : List.of(new Block.Line(Text.of("  ").dim("rates change on " + day + " in "
        + String.join(", ", sides) + ": numbers of the economy there are those of the evening before")));
  }

  /** Whose numbers these are, and of when. */
  public Text title() {
    return title(found.sides(), dates());
  }

  private List<LocalDate> dates() {
    return found.rows().stream().map(Row::date).distinct().toList();
  }

  /** Whose numbers these are, and of when. */
  static Text title(List<String> sides, List<LocalDate> dates) {
    Text names = Text.EMPTY;
    for (int i = 0; i < sides.size(); i++) {
      names = names.plain(i == 0 ? "" : i < sides.size() - 1 ? ", " : " and ").name(sides.get(i));
    }
    return names.plain(" on ").strong(dates.size() == 1 ? dates.get(0).toString() : dates.size() + " days");
  }

  /** Whether a column of days is for everybody: of one day it stands above. */
  static Table.For dates(List<LocalDate> dates) {
    return dates.size() == 1 ? Table.For.FILES : Table.For.ALL;
  }

  /** The rows of one concept together, in the order in which the concepts come up. */
  public Table table() {
    var table = Table.of("metric").column("date", "", dates(dates()));
    found.sides().forEach(table::column);
    table.column("concept", "", Table.For.HEADING).column("unit", "", Table.For.FILES);
    found.rows().stream().collect(Collectors.groupingBy(Row::concept, LinkedHashMap::new, Collectors.toList())).values()
        .forEach(rows -> rows.forEach(row -> {
          var cells = new ArrayList<Cell>(List.of(Cell.name(row.metric()), Cell.of(row.date())));
          row.values().forEach(value -> cells.add(value.map(v -> Amounts.cell(v, row.unit())).orElse(Cell.none())));
          cells.addAll(List.of(Cell.of(row.concept()), Cell.of(row.unit().symbol())));
          table.row(cells);
        }));
    return table.build();
  }

  private Map<String, @Nullable Object> json(Row row) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("metric", row.metric());
    json.put("date", row.date().toString());
    json.put("unit", row.unit().symbol());
    json.put("concept", row.concept());
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (int side = 0; side < found.sides().size(); side++) {
      values.put(found.sides().get(side), row.values().get(side).flatMap(v -> Optional.ofNullable(Amounts.json(v))).orElse(null));
    }
    json.put("values", values);
    return json;
  }
}
