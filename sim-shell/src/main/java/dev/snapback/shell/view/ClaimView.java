package dev.snapback.shell.view;

import dev.snapback.scenario.Claim;
import dev.snapback.scenario.Scenario;
import java.util.function.Predicate;

/**
 * What the sides say, and who denies it.
 *
 * @param scenario whose claims they are
 * @param citations what the ids of sources stand for
 */
public record ClaimView(Scenario scenario, Citations citations) {

  /** All claims, one row each. */
  public Table table() {
    return table(c -> true);
  }

  /** The claims about obligations of truces. */
  public Table aboutObligations() {
    return table(c -> c.about().filter(about -> scenario.spec().truces().stream()
        .anyMatch(t -> t.promises().stream().anyMatch(p -> p.obligation().id().equals(about)))).isPresent());
  }

  private Table table(Predicate<Claim> which) {
    var table = Table.of("claim", "by", "says", "about", "sources", "denied by", "saying", "sources of the denial");
    scenario.claims().stream().filter(which).forEach(claim -> table.row(Cell.name(claim.name()),
        Cell.of(claim.by().id()), Cell.of(claim.says()), Cell.of(claim.about().orElse("")),
        Cell.of(citations.bracketed(claim.cites())), Cell.of(claim.denied().map(d -> d.by().id()).orElse("")),
        Cell.of(claim.denied().map(Claim.Denial::says).orElse("")),
        Cell.of(claim.denied().map(d -> citations.bracketed(d.cites())).orElse(Text.EMPTY))));
    return table.build();
  }
}
