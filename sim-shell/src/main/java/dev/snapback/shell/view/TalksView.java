package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.kernel.Names;
import dev.snapback.talks.TalksBook;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Entry;
import dev.snapback.world.Stance;
import dev.snapback.world.WorldEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The talks, the stances of the sides, and the departures from them.
 *
 * @param simulation the branch
 * @param citations what the ids of sources stand for
 */
public record TalksView(Simulation simulation, Citations citations) {
  private static final String INDENT = "  ";

  /** Every pair with what is known of it, then stances and departures. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (TalksBook.Talks talks : simulation.world().talks().pairs()) {
      simulation.metrics().find("talks." + talks.spec().sides() + ".state").ifPresent(state -> blocks.add(
          new Block.Branches(new WhyView(citations).tree(state.why().apply(simulation.world())))));
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("the scenario declares no talks")));
    }
    if (!stances().isEmpty()) {
      blocks.add(new Block.Grid(stances(), ""));
    }
    if (!departures().isEmpty()) {
      blocks.add(new Block.Grid(departures(), ""));
    }
    return blocks;
  }

  /** One row a pair. */
  public Table pairs() {
    var table = Table.of("talks", "state", "since", "by", "calls", "meetings", "last contact", "sources");
    for (TalksBook.Talks talks : simulation.world().talks().pairs()) {
      var origin = talks.state().origin();
      table.row(Cell.name(talks.spec().sides().toString()), Cell.of(talks.stateName()), Cell.of(origin.day()),
          Cell.of(origin.by()), Cell.of(talks.calls()), Cell.of(talks.meetings()),
          talks.lastContact().map(Cell::of).orElse(Cell.none()), Cell.of(citations.bracketed(origin.cites())));
    }
    return table.build();
  }

  /** One row a stance: whose, against what, while what, and whether it speaks now. */
  public Table stances() {
    var table = Table.of("stance", "of", "refuses", "while", "force", "now", "sources");
    for (Stance stance : simulation.world().spec().stances()) {
      table.row(Cell.name(stance.name()), Cell.of(stance.actor().id()), Cell.of(stance.refuses().toString()),
          Cell.of(stance.during().toString()), Cell.of(Names.kebab(stance.force())),
          Cell.of(simulation.holds(stance.during()) ? "speaks" : "silent"),
          Cell.of(citations.bracketed(stance.cites())));
    }
    return table.build();
  }

  /** One row a move that was made against a stance. */
  public Table departures() {
    var table = Table.of("departure", "of", "from", "move", "while", "sources");
    for (Entry entry : simulation.journal()) {
      if (entry.event() instanceof WorldEvent.Departed departed) {
        table.row(Cell.of(entry.day()), Cell.of(departed.actor().id()), Cell.name(departed.stance()),
            Cell.of(departed.move()), Cell.of(departed.found()), Cell.of(citations.bracketed(departed.cites())));
      }
    }
    return table.build();
  }

  /** How far the sides are, in a few words: {@code call held}. */
  static String state(TalksBook.Talks talks) {
    return talks.stateName().replace('-', ' ');
  }

  /** Which talks it is, where there are several: {@code talks us-cn}. */
  static String label(TalksBook.Talks talks, boolean one) {
    return one ? "talks: " : "talks " + String.join("-", talks.spec().sides().both().stream().map(Actor::id).toList())
        + ": ";
  }
}
