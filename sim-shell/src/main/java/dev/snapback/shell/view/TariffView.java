package dev.snapback.shell.view;

import dev.snapback.kernel.Names;
import dev.snapback.tariff.CapOn;
import dev.snapback.tariff.Exemption;
import dev.snapback.tariff.Layer;
import dev.snapback.tariff.LayerState;
import dev.snapback.tariff.Level;
import dev.snapback.tariff.Refund;
import dev.snapback.tariff.Scheduled;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.Trace;
import dev.snapback.vocabulary.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The layers of all tariffs, and one of them with all that befell it.
 *
 * @param book the layers
 * @param citations what the ids of sources stand for
 */
public record TariffView(TariffBook book, Citations citations) {
  private static final String PERCENT = "%";
  private static final String INDENT = "  ";

  /** One row a layer: its state, the rate that applies, the law's rate, since when, by which move. */
  public Table table() {
    var table = Table.of("measure", "state").column("level", PERCENT).column("law", PERCENT).column("since")
        .column("by").column("goods").column("sources");
    for (Layer layer : book.layers()) {
      Optional<Trace> trace = trace(layer.state());
      table.row(Cell.name(layer.id().toString()), Cell.of(state(layer)), rate(layer.level()), rate(layer.law()),
          trace.map(t -> Cell.of(t.day())).orElse(Cell.none()), Cell.of(trace.map(t -> t.origin().by()).orElse("")
              + caps(layer)),
          Cell.of(goods(layer)), Cell.of(trace.map(t -> citations.bracketed(t.origin().cites())).orElse(Text.EMPTY)));
    }
    return table.build();
  }

  private static String state(Layer layer) {
    return Names.kebab(layer.state().getClass());
  }

  private static Cell rate(Optional<Rate> rate) {
    return rate.map(r -> Cell.of(r.inPercent(), PERCENT)).orElse(Cell.none());
  }

  static String goods(Layer layer) {
    return layer.state() instanceof LayerState.Live live
        ? live.terms().reach().goods().map(g -> g.stream().map(Object::toString).collect(Collectors.joining(", ")))
            .orElse("all")
        : "";
  }

  private static String caps(Layer layer) {
    return layer.caps().isEmpty() ? "" : "; " + layer.caps().stream()
        .map(c -> c.owner() + " " + c.cut() + " since " + c.trace().day()).collect(Collectors.joining("; "));
  }

  private static Optional<Trace> trace(LayerState state) {
    return switch (state) {
      case LayerState.None s -> Optional.empty();
      case LayerState.InForce s -> Optional.of(s.terms().set().on(s.from()));
      case LayerState.Live s -> Optional.of(s.terms().set());
      case LayerState.Ended s -> Optional.of(s.trace());
    };
  }

  /** One layer: what it is now, what hangs on it, and its levels so far. */
  public List<Block> measure(Layer layer) {
    var blocks = new ArrayList<Block>();
    Text head = Text.of(INDENT).name(layer.id().toString()).plain("  " + layer.declared().title()).dim("  " + state(layer));
    blocks.add(new Block.Line(layer.declared().basis().map(b -> head.dim("  under " + b)).orElse(head)));
    layer.law().ifPresent(law -> blocks.add(new Block.Line(Text.of(INDENT).dim("law ").strong(law.toString())
        .and(layer.level().map(l -> Text.EMPTY.dim("  level that applies ").strong(l.toString())).orElse(Text.EMPTY)))));
    if (layer.state() instanceof LayerState.Enacted enacted) {
      enacted.attached().caps().forEach(c -> blocks.add(line("cap", cap(c), c.trace())));
      enacted.attached().exemptions().forEach(e -> blocks.add(line("exempt", exemption(e), e.trace())));
      enacted.attached().changes().forEach(c -> blocks.add(line("to come", change(c), c.trace())));
      enacted.attached().voidOn().ifPresent(d -> blocks.add(new Block.Line(Text.of(INDENT).dim("void from ").plain(d.toString()))));
      enacted.terms().expires().ifPresent(d -> blocks.add(new Block.Line(Text.of(INDENT).dim("expires ").plain(d.toString()))));
    }
    for (Refund refund : layer.state().history().refunds()) {
      blocks.add(line("refund", refund.text(), refund.trace()));
    }
    blocks.add(new Block.Grid(levels(layer), "it has never been levied"));
    return blocks;
  }

  private Block line(String label, String text, Trace trace) {
    return new Block.Line(Text.of(INDENT).dim(label + " ").plain(text).dim(", " + trace.text() + " ")
        .and(citations.bracketed(trace.origin().cites())));
  }

  private static String cap(CapOn cap) {
    return cap.owner() + " " + cap.cut() + cap.until().map(d -> " until " + d).orElse("");
  }

  private static String exemption(Exemption exemption) {
    return exemption.good() + " from " + exemption.from() + exemption.until().map(d -> " until " + d).orElse("");
  }

  private static String change(Scheduled change) {
    return change.rate() + " from " + change.day();
  }

  private static Table levels(Layer layer) {
    var table = Table.of("from").column("levied").column("level", PERCENT).column("law", PERCENT).column("goods");
    for (Level level : layer.state().history().levels()) {
      table.row(Cell.of(level.from()), Cell.of(level.levied() ? "yes" : "no"),
          level.levied() ? rate(Optional.of(level.rate())) : Cell.none(),
          level.levied() ? rate(Optional.of(level.law())) : Cell.none(),
          Cell.of(level.reach().goods().map(g -> g.stream().map(Object::toString).collect(Collectors.joining(", ")))
              .orElse("all")));
    }
    return table.build();
  }
}
