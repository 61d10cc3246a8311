package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.control.ComplaintMachine;
import dev.snapback.control.ControlMachine;
import dev.snapback.kernel.Diagram;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Transition;
import dev.snapback.license.ApplicationMachine;
import dev.snapback.license.RegimeMachine;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Reply;
import dev.snapback.supply.StockMachine;
import dev.snapback.talks.TalksBook;
import dev.snapback.talks.TalksMachine;
import dev.snapback.tariff.TariffMachine;
import dev.snapback.truce.ObligationMachine;
import dev.snapback.truce.TruceMachine;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.World;
import java.util.List;
import java.util.Optional;

/** Draws machines from their rows. */
final class Diagrams {
  private static final String TALKS = "talks.";
  private static final String CONTROL = "control.";
  /** What the names of stocks begin with; no government is called so, since it is a word of the language. */
  static final String STOCK = "supply.";

  private final World world;

  Diagrams(Simulation simulation) {
    this.world = simulation.world();
  }

  /** A machine and, of an instance, where it stands. */
  private record Drawn(String name, List<Transition> rows, Optional<String> now) {}

  Reply reply(String name, boolean mermaid) {
    Drawn drawn = find(name);
    Diagram diagram = new Diagram(drawn.name(), drawn.rows());
    List<String> lines = mermaid ? diagram.mermaid(drawn.now()).lines().toList() : diagram.text(drawn.now());
    return Reply.of("diagram").block(new Block.Drawing(lines, mermaid)).json("machine", name)
        .json("now", drawn.now().orElse(null)).json("mermaid", diagram.mermaid(drawn.now()));
  }

  private Drawn find(String name) {
    return switch (name) {
      case "tariff" -> new Drawn(name, TariffMachine.transitions(), Optional.empty());
      case "truce" -> new Drawn(name, TruceMachine.transitions(), only(truces()));
      case "obligation" -> new Drawn(name, ObligationMachine.transitions(), Optional.empty());
      case "license" -> new Drawn(name, RegimeMachine.transitions(), only(regimes()));
      case "supply" -> new Drawn(name, StockMachine.TABLE.transitions(), Optional.empty());
      case "application" -> new Drawn(name, ApplicationMachine.TABLE.transitions(), Optional.empty());
      case "control" -> new Drawn(name, ControlMachine.transitions(), Optional.empty());
      case "complaint" -> new Drawn(name, ComplaintMachine.transitions(), Optional.empty());
      case "talks" -> new Drawn(name, TalksMachine.transitions(), Optional.empty());
      default -> instance(name);
    };
  }

  /** Where the one instance of a machine stands; with several, none is marked. */
  private static Optional<String> only(List<String> states) {
    return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
  }

  private List<String> truces() {
    return world.truces().truces().stream().map(t -> t.stateName()).toList();
  }

  private List<String> regimes() {
    return world.licenses().names().stream().flatMap(r -> world.licenses().state(r).stream())
        .map(s -> Names.kebab(s.getClass())).toList();
  }

  private Drawn instance(String name) {
    if (name.startsWith(TALKS)) {
      return new Drawn(name, TalksMachine.transitions(), world.talks().pairs().stream()
          .filter(t -> t.spec().sides().toString().equals(name.substring(TALKS.length())))
          .map(TalksBook.Talks::stateName).findFirst());
    }
    Optional<Drawn> control = world.controls().controls().stream()
        .filter(c -> name.equals(c.spec().name().id()) || name.equals(CONTROL + c.spec().name()))
        .map(c -> new Drawn(name, ControlMachine.transitions(), Optional.of(c.stateName()))).findFirst();
    if (control.isPresent()) {
      return control.get();
    }
    if (name.startsWith(STOCK)) {
      String[] parts = name.split("\\.", -1);
      return new Drawn(name, StockMachine.TABLE.transitions(),
          world.supply().state(new SupplyName(parts[1]), new ClassName(parts[2])).map(Names::kebab));
    }
    if (name.indexOf('.') >= 0) {
      String state = Names.kebab(world.tariffs().find(MeasureId.parse(name)).state().getClass());
      return new Drawn(name, TariffMachine.transitions(), Optional.of(state));
    }
    return world.truces().find(new TruceName(name))
        .map(t -> new Drawn(name, TruceMachine.transitions(), Optional.of(t.stateName())))
        .or(() -> world.licenses().state(new RegimeName(name)).map(s ->
            new Drawn(name, RegimeMachine.transitions(), Optional.of(Names.kebab(s.getClass())))))
        .orElseGet(() -> new Drawn(name, ObligationMachine.transitions(), obligation(new ObligationName(name))));
  }

  private Optional<String> obligation(ObligationName name) {
    return world.truces().truces().stream().flatMap(t -> Optional.ofNullable(t.obligations().get(name)).stream())
        .findFirst().map(s -> Names.kebab(s.getClass()));
  }
}
