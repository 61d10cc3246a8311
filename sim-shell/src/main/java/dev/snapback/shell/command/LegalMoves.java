package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.kernel.Legal;
import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.vocabulary.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be done now, in the words of the forms. */
final class LegalMoves {
  private final Simulation simulation;
  private final Forms forms;

  LegalMoves(Simulation simulation, Forms forms) {
    this.simulation = simulation;
    this.forms = forms;
  }

  /**
   * A kind of move that is possible.
   *
   * @param who who may make it
   * @param usage how it is written for today; that each may be made for a later day is not said of each
   * @param settled with what in the places that the machines settle: layers, truces, obligations
   */
  record Possible(String who, String usage, String settled) {}

  /** What these governments may do together; of nobody: what firms may do. */
  List<Possible> of(List<Actor> actors) {
    Map<Form<?>, Set<String>> found = new LinkedHashMap<>();
    List<Legal> legal = simulation.legal(actors);
    for (Form<?> form : forms.all()) {
      for (Legal one : legal) {
        boolean firms = form.who() == Form.Who.NOBODY;
        if (form.type() == one.command() && firms == actors.isEmpty()) {
          found.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(settled(form, one));
        }
      }
    }
    String who = actors.isEmpty() ? "firms" : actors.stream().map(Actor::id).collect(Collectors.joining(", "));
    var possible = new ArrayList<Possible>();
    found.forEach((form, settled) -> possible.add(new Possible(who, forms.usageNow(form), String.join(", ", settled))));
    return possible;
  }

  /** The settled parts in the order in which the line has them. */
  private static String settled(Form<?> form, Legal legal) {
    return legal.slots().entrySet().stream()
        .filter(slot -> form.pattern().contains("{" + slot.getKey() + "}"))
        .map(slot -> (slot.getKey().equals("partners") ? "on " : "") + slot.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What each government may do, what the parties of each truce and the sides of all talks may do together, and what firms may do. */
  List<Possible> all() {
    var groups = new LinkedHashSet<>(simulation.world().spec().groups());
    groups.add(List.of());
    var alone = new LinkedHashSet<String>();
    var all = new ArrayList<Possible>();
    for (List<Actor> group : groups) {
      for (Possible possible : of(group)) {
        boolean together = group.size() > 1;
        if (!together || alone.stream().noneMatch((possible.usage() + possible.settled())::equals)) {
          all.add(possible);
        }
        if (!together) {
          alone.add(possible.usage() + possible.settled());
        }
      }
    }
    return all;
  }
}
