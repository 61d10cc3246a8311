package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseSpec;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.RegimeName;

/** What is said where the capacity of an office is varied over which the limit decides. */
final class Capacities {
  private Capacities() {}

  /** Adds that the limit decides what capacity leaves, where that is so. */
  static Reply noted(Reply reply, Simulation simulation, String over) {
    LicenseBook book = simulation.world().licenses();
    for (RegimeName name : book.names()) {
      LicenseSpec spec = book.spec(name).orElseThrow();
      String stem = "license." + name + ".";
      if (spec.limit().holds() && (over.equals(stem + "capacity") || over.equals(stem + "expedited.capacity"))) {
        return reply.line(Text.of("  ").plain(spec.limit().rule() + ", so less capacity need not mean fewer licenses  ")
            .and(new Citations(simulation.scenario()).bracketed(spec.cites("deemed"))));
      }
    }
    return reply;
  }
}
