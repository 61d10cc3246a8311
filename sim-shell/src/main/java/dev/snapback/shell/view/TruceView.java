package dev.snapback.shell.view;

import dev.snapback.kernel.Names;
import dev.snapback.truce.ObligationState;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceBook;
import dev.snapback.truce.TruceMetrics;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The truces with their terms, and what their parties owe.
 *
 * @param book the truces
 * @param today the day
 * @param citations what the ids of sources stand for
 */
public record TruceView(TruceBook book, LocalDate today, Citations citations) {
  private static final String INDENT = "  ";

  /** Every truce: where it stands, its terms, its rules. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (TruceBook.Truce truce : book.truces()) {
      TruceSpec spec = truce.spec();
      TruceMetrics.of(List.of(spec)).stream().findFirst().ifPresent(state -> blocks.add(new Block.Branches(
          new WhyView(citations).tree(state.why().apply(new TruceMetrics.On(book, today))))));
      blocks.add(rule("parties", spec.parties().stream().map(Object::toString).collect(Collectors.joining(", ")), spec.cites("parties")));
      blocks.add(rule("extend", extend(spec.extend()), spec.cites("extend")));
      blocks.add(rule("withdraw", withdraw(spec.withdraw()), spec.cites("withdraw")));
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("the scenario declares no truce")));
    }
    return blocks;
  }

  private Block rule(String name, String text, Cites cites) {
    return new Block.Line(Text.of(INDENT).dim(name + " ".repeat(10 - name.length())).plain(text + INDENT).and(citations.bracketed(cites)));
  }

  private static String extend(TruceSpec.Extend rule) {
    return (rule.by() == TruceSpec.Who.BOTH ? "by all parties together" : "by any party")
        + rule.times().map(t -> ", at most " + t + (t == 1 ? " time" : " times")).orElse(", as often as they like")
        + rule.length().map(l -> ", each by at most " + l).orElse("");
  }

  private static String withdraw(TruceSpec.Withdraw rule) {
    return "by " + rule.by().stream().map(Object::toString).collect(Collectors.joining(" or "))
        + (rule.cause() == TruceSpec.Cause.NONE ? ", needs no cause" : ", needs a dispute")
        + (rule.notice().length() == 0 ? ", at once" : ", with " + rule.notice() + " notice")
        + (rule.restores() == TruceSpec.Restores.BOTH ? "; all that is suspended comes back"
            : "; only what the leaver suspended comes back");
  }

  /** One row a term, for files. */
  public Table terms() {
    var table = Table.of("truce", "state", "term", "sources");
    for (TruceBook.Truce truce : book.truces()) {
      for (TruceSpec.Cited cited : truce.spec().terms()) {
        table.row(Cell.name(truce.spec().name().id()), Cell.of(truce.stateName()), Cell.of(cited.term().toString()),
            Cell.of(citations.bracketed(cited.cites())));
      }
    }
    return table.build();
  }

  /** One row an obligation: who owes what, where it stands, since when. */
  public Table obligations() {
    var table = Table.of("obligation", "truce", "owed", "state", "since", "by", "sources");
    for (TruceBook.Truce truce : book.truces()) {
      for (Term.Promise promise : truce.spec().promises()) {
        Optional<ObligationState> state = Optional.ofNullable(truce.obligations().get(promise.obligation()));
        Optional<Origin> origin = state.map(TruceView::origin);
        table.row(Cell.name(promise.obligation().id()), Cell.of(truce.spec().name().id()), Cell.of(promise.toString()),
            Cell.of(state.map(TruceView::shown).orElse("not yet")),
            origin.map(o -> Cell.of(o.day())).orElse(Cell.none()), Cell.of(origin.map(Origin::by).orElse("")),
            Cell.of(origin.map(o -> citations.bracketed(o.cites())).orElse(Text.EMPTY)));
      }
    }
    return table.build();
  }

  static String shown(ObligationState state) {
    String name = Names.kebab(state.getClass());
    return state instanceof ObligationState.Disputed d ? name + " by " + d.by() + (d.denied() ? ", denied" : "") : name;
  }

  private static Origin origin(ObligationState state) {
    return switch (state) {
      case ObligationState.Pending s -> s.origin();
      case ObligationState.Disputed s -> s.origin();
      case ObligationState.Honored s -> s.origin();
      case ObligationState.Breached s -> s.origin();
    };
  }
}
