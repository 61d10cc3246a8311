package dev.snapback.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Names;
import dev.snapback.kernel.Transition;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read off the rows alone. */
class TariffTableTest {
  @Test
  void every_state_is_reached_from_none() {
    var reached = new TreeSet<String>(Set.of("none"));
    var open = new ArrayDeque<String>(reached);
    while (!open.isEmpty()) {
      String from = open.remove();
      for (Transition t : TariffMachine.transitions()) {
        if (t.from().equals(from) && reached.add(t.to())) {
          open.add(t.to());
        }
      }
    }
    assertThat(reached).isEqualTo(leaves(LayerState.class));
  }

  @Test
  void every_event_is_emitted_and_every_command_has_a_row() {
    assertThat(new TreeSet<>(TariffMachine.transitions().stream().map(Transition::event).toList()))
        .isEqualTo(leaves(TariffEvent.class));
    assertThat(new TreeSet<>(TariffMachine.transitions().stream().map(Transition::command).toList()))
        .isEqualTo(leaves(TariffCommand.class));
  }

  @Test
  void nothing_but_a_new_move_leads_out_of_an_end() {
    assertThat(TariffMachine.transitions().stream()
            .filter(t -> !t.from().equals(t.to()))
            .filter(t -> Set.of("removed", "expired", "voided", "withdrawn").contains(t.from()))
            .map(Transition::command).distinct().toList())
        .containsExactly("threaten", "impose", "announce");
  }

  @Test
  void the_diagram_as_a_list() {
    assertThat(TariffMachine.transitions().stream()
            .filter(t -> !t.from().equals(t.to()))
            .filter(t -> !Set.of("removed", "expired", "voided", "withdrawn").contains(t.from()))
            .map(t -> t.from() + " --" + t.command() + "/" + Names.kebab(t.by()) + "--> " + t.to())
            .distinct().collect(Collectors.joining("\n", "", "\n")))
        .isEqualTo("""
            none --threaten/actor--> threatened
            none --impose/actor--> in-force
            none --impose/actor--> announced
            none --announce/actor--> announced
            threatened --impose/actor--> in-force
            threatened --impose/actor--> announced
            threatened --announce/actor--> announced
            announced --impose/actor--> in-force
            in-force --impose/actor--> announced
            in-force --announce/actor--> announced
            announced --take-effect/timer--> in-force
            threatened --drop/actor--> withdrawn
            announced --withdraw-announcement/actor--> withdrawn
            announced --remove-to/reaction--> withdrawn
            in-force --remove/actor--> removed
            in-force --remove-to/reaction--> removed
            in-force --expire/timer--> expired
            announced --void-basis/actor--> voided
            announced --take-void/timer--> voided
            in-force --void-basis/actor--> voided
            in-force --take-void/timer--> voided
            """);
  }

  @Test
  void what_a_layer_takes_where_it_stands() {
    var taken = new LinkedHashMap<String, Set<String>>();
    TariffMachine.transitions().stream().filter(t -> t.from().equals(t.to()))
        .forEach(t -> taken.computeIfAbsent(t.from(), from -> new LinkedHashSet<>()).add(t.command()));
    assertThat(taken.entrySet().stream().map(e -> e.getKey() + ": " + String.join(" ", e.getValue()) + "\n")
            .collect(Collectors.joining()))
        .isEqualTo("""
            threatened: threaten raise lower set void-basis
            announced: impose announce raise lower set remove remove-to suspend cap restore end-suspension uncap make-permanent hand-over exempt end-exemption void-basis
            in-force: impose raise lower set remove remove-to take-effect suspend cap restore end-suspension uncap make-permanent hand-over exempt end-exemption withdraw-announcement void-basis
            removed: void-basis
            expired: void-basis
            withdrawn: void-basis
            """);
  }

  private static Set<String> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(c -> c.isSealed() ? leaves(c).stream() : Stream.of(Names.kebab(c)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
