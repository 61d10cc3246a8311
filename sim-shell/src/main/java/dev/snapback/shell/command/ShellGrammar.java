package dev.snapback.shell.command;

import dev.snapback.language.Forms;
import dev.snapback.language.Grammar;
import dev.snapback.language.MetricNames;
import dev.snapback.language.Names;
import dev.snapback.shell.session.Session;
import java.util.List;

/** The language of a session: moves and commands, with the scenario's names and the session's own. */
public final class ShellGrammar {
  private static final Names NOTHING = new Names() {
    @Override
    public List<String> names(Class<?> type, Scope scope) {
      return List.of();
    }
  };

  private ShellGrammar() {}

  /** Returns the grammar of a session as it stands; cheap to make. */
  public static Grammar of(Session session, Forms forms) {
    Names names = session.isLoaded() ? session.scenario().grammar().names() : NOTHING;
    MetricNames metrics = names instanceof MetricNames known ? known : MetricNames.NONE;
    return new Grammar(forms, new ShellNames(session, forms, names), metrics);
  }
}
