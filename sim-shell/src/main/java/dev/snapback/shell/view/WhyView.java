package dev.snapback.shell.view;

import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as trees with their sources in brackets.
 *
 * @param citations what the ids of sources stand for
 */
public record WhyView(Citations citations) {
  /** Returns the tree of an explanation; its head is {@code tariff.us.cn = 145%  headline, …}. */
  public Tree tree(Explanation explanation) {
    Text value = explanation.value().isEmpty()
        ? Text.EMPTY : Text.of("= ").strong(explanation.value());
    Text name = Text.EMPTY.name(explanation.label());
    return new Tree(value.isEmpty() ? name : name.plain(" ").and(value), Text.EMPTY, note(explanation),
        sources(explanation), explanation.parts().stream().map(this::part).toList());
  }

  private Tree part(Explanation explanation) {
    return new Tree(Text.EMPTY.name(explanation.label()), Text.EMPTY.strong(explanation.value()), note(explanation),
        sources(explanation), explanation.parts().stream().map(this::part).toList());
  }

  private static Text note(Explanation explanation) {
    return explanation.note().isEmpty()
        ? explanation.origin().map(o -> Text.of("since " + o.day() + " \"" + o.by() + "\"")).orElse(Text.EMPTY)
        : Text.of(explanation.note());
  }

  private Text sources(Explanation explanation) {
    return explanation.origin().map(Origin::cites)
        .map(c -> c.isEmpty() ? Text.EMPTY.dim("[no source given]") : citations.bracketed(c)).orElse(Text.EMPTY);
  }

  /** Returns the same as a table: the depth of each part, from 0, since when, by which move, from which sources. */
  public Table table(Explanation explanation) {
    var table = Table.of("depth", "part", "value", "note", "since", "by", "sources");
    flatten(explanation, 0, table);
    return table.build();
  }

  private void flatten(Explanation part, int depth, Table.Builder table) {
    table.row(Cell.of(depth), Cell.name(part.label()), Cell.of(part.value()), Cell.of(part.note()),
        part.origin().map(o -> Cell.of(o.day())).orElse(Cell.none()), Cell.of(part.origin().map(Origin::by).orElse("")),
        Cell.of(part.origin().map(o -> o.cites().toString()).orElse("")));
    part.parts().forEach(p -> flatten(p, depth + 1, table));
  }

  /** Returns the same as nested JSON objects. */
  public Map<String, @Nullable Object> json(Explanation explanation) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("label", explanation.label());
    json.put("value", explanation.value());
    json.put("note", explanation.note());
    explanation.origin().ifPresent(o -> {
      json.put("since", o.day().toString());
      json.put("by", o.by());
      json.put("sources", citations.labels(o.cites()));
    });
    List<Map<String, @Nullable Object>> parts = explanation.parts().stream().map(this::json).toList();
    json.put("parts", parts);
    return json;
  }
}
