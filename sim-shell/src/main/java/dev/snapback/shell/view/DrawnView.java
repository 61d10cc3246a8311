package dev.snapback.shell.view;

import dev.snapback.world.RankCorrelation;
import dev.snapback.world.Scheduled;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which uncertain parameters the futures have drawn. */
public final class DrawnView {
  private static final String WITHOUT_FIXED = "without --fixed";

  private DrawnView() {}

  /**
   * Says so to people; nothing where nothing is uncertain.
   *
   * @param drawn what was drawn
   * @param uncertain what could have been
   * @param undrawn what could not, although the scenario says that it is uncertain, with the reasons
   * @param overtaken what the timeline will set, by name
   */
  public static List<Block> blocks(
      Uncertainties drawn, Uncertainties uncertain, Map<String, String> undrawn, Map<String, Scheduled> overtaken) {
    var blocks = new ArrayList<Block>(uncertain.parameters().isEmpty() ? List.of()
        : drawn.parameters().isEmpty() ? List.of(kept(uncertain, WITHOUT_FIXED)) : drawn(drawn, overtaken));
    blocks.addAll(leftOut(List.of(), undrawn));
    return blocks;
  }

  /**
   * Says which numbers one future has drawn.
   *
   * @param drawn what was drawn
   * @param before what the numbers were before
   * @param now and are now
   */
  public static Block numbers(Uncertainties drawn, WorldSpec before, WorldSpec now) {
    var table = Table.of("parameter", "drawn", "before", "from", "source");
    drawn.parameters().forEach(each -> table.row(Cell.name(each.parameter().name()),
        Cell.of(each.parameter().text().apply(now)), Cell.of(each.parameter().text().apply(before)), Cell.of(each.text()),
        Cell.of(each.cites().toString())));
    return new Block.Grid(table.build(), "");
  }

  /**
   * Says what of the scenario's uncertainty is left out.
   *
   * @param correlations that parameters do not go together here as the scenario says
   * @param undrawn what is not drawn, with the reasons
   */
  public static List<Block> leftOut(List<RankCorrelation> correlations, Map<String, String> undrawn) {
    var blocks = new ArrayList<Block>();
    if (!correlations.isEmpty()) {
      blocks.add(new Block.Line(Text.of("  ").bad("each parameter is drawn for itself: the scenario's rank correlations ("
          + correlations.stream().map(c -> c.a() + " with " + c.b()).collect(Collectors.joining(", "))
          + ") are left out, so that spreads and chances are others than a forecast's")));
    }
    undrawn.forEach((name, why) -> blocks.add(
        new Block.Line(Text.of("  ").dim("uncertain, and not drawn: ").name(name).dim(": " + why))));
    return blocks;
  }

  /** The one sentence for parameters that are not drawn, and for how to have them drawn. */
  private static Block kept(Uncertainties uncertain, String toDraw) {
    int count = uncertain.parameters().size();
    return new Block.Line(Text.of("  ").dim((count == 1 ? "1 uncertain parameter keeps its number; "
        : count + " uncertain parameters keep their numbers; ") + toDraw + " each future draws " + (count == 1 ? "it" : "them")));
  }

  private static List<Block> drawn(Uncertainties drawn, Map<String, Scheduled> overtaken) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Text.of("  ").dim("drawn by each future, from today on (--fixed leaves them out):")));
    for (Uncertainty each : drawn.parameters()) {
      String name = each.parameter().name();
      blocks.add(new Block.Line(Text.of("    ").name(name).dim("  " + each.text() + "  " + each.cites())));
      Optional.ofNullable(overtaken.get(name)).ifPresent(next -> blocks.add(new Block.Line(Text.of("      ")
          .bad("only until " + next.day() + ", when the timeline does: " + next.deed().text()).dim("  (" + next.id() + ")"))));
    }
    for (RankCorrelation each : drawn.correlations()) {
      blocks.add(new Block.Line(Text.of("    ").name(each.a()).plain(" with ").name(each.b())
          .dim("  rank correlation " + each.rank() + "  " + each.cites())));
    }
    return blocks;
  }

  /**
   * Says so in one line; nothing where nothing is uncertain.
   *
   * @param whose of what the futures are, for instance {@code " of main"}; may be empty
   * @param drawn what was drawn
   * @param uncertain what could have been
   */
  public static List<Block> note(String whose, Uncertainties drawn, Uncertainties uncertain) {
    if (drawn.parameters().isEmpty()) {
      return uncertain.parameters().isEmpty() ? List.of() : List.of(kept(uncertain, WITHOUT_FIXED));
    }
    return List.of(new Block.Line(
        Text.of("  ").dim("each future" + whose + " draws " + names(drawn) + " (--fixed leaves them out)")));
  }

  /**
   * Says so in one line where futures draw only if asked; nothing where nothing is uncertain.
   *
   * @param drawn what was drawn
   * @param uncertain what could have been
   * @param many whether there are futures, which could draw
   */
  public static List<Block> asked(Uncertainties drawn, Uncertainties uncertain, boolean many) {
    if (uncertain.parameters().isEmpty()) {
      return List.of();
    }
    return List.of(drawn.parameters().isEmpty() ? kept(uncertain, many ? "with --uncertain" : "with --runs N --uncertain")
        : new Block.Line(Text.of("  ").dim("each future draws " + names(drawn) + " (without --uncertain they keep their numbers)")));
  }

  private static String names(Uncertainties drawn) {
    return drawn.parameters().stream().map(p -> p.parameter().name()).collect(Collectors.joining(", "));
  }

  /**
   * Adds the JSON form, by parameter: under {@code drawn} all that is known of each, under {@code uncertain}, for scripts
   * that know no other, the distribution alone; and under {@code kept} the names of those that keep their numbers.
   *
   * @param uncertain what could have been drawn
   */
  public static Reply json(Reply reply, Uncertainties drawn, Uncertainties uncertain) {
    var distributions = new LinkedHashMap<String, @Nullable Object>();
    drawn.parameters().forEach(each -> distributions.put(each.parameter().name(), each.distribution().toString()));
    return reply.json("drawn", known(drawn)).json("uncertain", distributions).json("kept",
        uncertain.parameters().stream().map(p -> p.parameter().name()).filter(n -> !distributions.containsKey(n)).toList());
  }

  /** The JSON form of all that is known of what is drawn, by parameter. */
  public static Map<String, @Nullable Object> known(Uncertainties drawn) {
    var known = new LinkedHashMap<String, @Nullable Object>();
    drawn.parameters().forEach(each -> known.put(each.parameter().name(), json(each)));
    return known;
  }

  /** What a parameter is has the keys that {@code params} has. */
  private static Map<String, @Nullable Object> json(Uncertainty of) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("distribution", of.distribution().toString());
    json.put("unit", of.parameter().scale().unit().symbol());
    json.put("text", of.text());
    json.put("meaning", of.parameter().meaning());
    json.put("sources", of.cites().ids());
    return json;
  }
}
