package dev.snapback.shell.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plays a session again and sees to it that it comes out as it was: with the same version and scenarios, or else with
 * the same journals. Never silently different.
 */
public final class Reopening {
  private static final int SHOWN = 12;

  private final Path file;
  private final Transcript session;
  private final Player player;
  private final List<String> differences = new ArrayList<>();

  private Reopening(Path file, Transcript session, Player player) {
    this.file = file;
    this.session = session;
    this.player = player;
  }

  /** A fresh session that lines are played into. */
  public interface Player {
    /** The version of Snapback. */
    String version();

    /** Runs a line; returns why it was not accepted, or empty if it was. */
    Optional<String> play(String line);

    /** The scenarios loaded so far. */
    List<Loaded> scenarios();

    /** The hash of a branch's journal now; empty if there is no such branch. */
    Optional<String> journal(String branch);
  }

  /**
   * Plays a session that was read from a file.
   *
   * @return what differs and turned out to make no difference, as sentences; empty if nothing differs
   * @throws SessionFileException if a line is not accepted, a journal is not what it was, or version or scenario differ
   *     and the file does not say what the journals were
   */
  public static List<String> play(Path file, Transcript session, Player player) throws SessionFileException {
    var reopening = new Reopening(file, session, player);
    reopening.play();
    return List.copyOf(reopening.differences);
  }

  private void play() throws SessionFileException {
    if (!player.version().equals(session.version())) {
      differences.add("it was recorded with version " + session.version() + ", this is " + player.version());
    }
    for (int i = 0; i < session.lines().size(); i++) {
      String line = session.lines().get(i);
      Optional<String> refused = player.play(line);
      compareScenarios();
      if (refused.isPresent()) {
        throw differs("line " + (i + 1) + " of the session, " + line + ", is not accepted: " + refused.get());
      }
      compareJournals(i + 1, line);
    }
    compareNames();
    if (!differences.isEmpty() && session.last().isEmpty()) {
      throw differs("the file does not say what the journals were, so nothing shows that it came out the same");
    }
  }

  private void compareScenarios() {
    for (Loaded then : session.scenarios()) {
      for (Loaded now : player.scenarios()) {
        if (now.scenario().equals(then.scenario())) {
          compare("scenario " + then.scenario() + " was ", then.hash(), " and is ", now.hash());
          if (then.tellsSources()) {
            compare("the sources of scenario " + then.scenario() + " were ", then.sourcesHash(), " and are ",
                now.sourcesHash());
          }
        }
      }
    }
  }

  /** Whether the same names were loaded; a file that was renamed inside would otherwise be compared with nothing. */
  private void compareNames() {
    String then = names(session.scenarios());
    String now = names(player.scenarios());
    if (!then.equals(now)) {
      differences.add("it had loaded " + then + " and has loaded " + now + " now");
    }
  }

  private static String names(List<Loaded> scenarios) {
    return scenarios.isEmpty()
        ? "no scenario"
        : scenarios.stream().map(Loaded::scenario).distinct().collect(Collectors.joining(", "));
  }

  private void compare(String was, String then, String is, String now) {
    if (!then.equals(now)) {
      String difference = was + shown(then) + is + shown(now) + " now";
      if (!differences.contains(difference)) {
        differences.add(difference);
      }
    }
  }

  private void compareJournals(int lines, String line) throws SessionFileException {
    for (Mark mark : session.marks()) {
      String now = player.journal(mark.branch()).orElse("");
      if (mark.lines() == lines && !Objects.equals(now, mark.journal())) {
        throw differs("after line " + lines + " of the session, " + line + ", branch " + mark.branch()
            + (now.isEmpty() ? " is not there" : " is not what it was: journal " + shown(mark.journal()) + " then, "
                + shown(now) + " now"));
      }
    }
  }

  private SessionFileException differs(String what) {
    return new SessionFileException(file, differences.isEmpty() ? what : String.join("; ", differences) + "; " + what);
  }

  private static String shown(String hash) {
    return hash.length() > SHOWN ? hash.substring(0, SHOWN) : hash;
  }
}
