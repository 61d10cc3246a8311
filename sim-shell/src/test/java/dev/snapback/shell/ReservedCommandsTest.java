package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Forms;
import dev.snapback.language.Moves;
import dev.snapback.language.Reserved;
import dev.snapback.shell.command.ShellForms;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The library does not know the shell, and yet keeps names of scenarios apart from what commands begin with. */
class ReservedCommandsTest {
  @Test
  void whatCommandsBeginWithIsReserved() {
    Forms commands = ShellForms.forms();
    Set<String> first = commands.all().stream().flatMap(f -> f.firstWords().stream()).collect(Collectors.toSet());
    assertThat(Moves.forms().words()).containsAll(first);
    assertThat(first).as("and nothing else is said to be one").containsAll(Reserved.commands());
    assertThat(new TreeSet<>(Reserved.commands())).as("in order, each once").containsExactlyElementsOf(Reserved.commands());
  }
}
