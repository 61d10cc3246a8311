package dev.snapback.shell.session;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Scenario;
import dev.snapback.shell.record.Entry;
import dev.snapback.shell.record.Keeper;
import dev.snapback.shell.record.Loaded;
import dev.snapback.shell.record.Mark;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.record.SessionLog;
import dev.snapback.shell.record.Transcript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sitting: a scenario, its branches, and the accepted lines that made them. For one thread.
 *
 * <pre>
 *  empty ──load──▶ loaded ──accepted line──▶ unsaved ──save──▶ loaded        load, open: a new sitting
 * </pre>
 */
public final class Session {
  private final Catalog catalog;
  private final String version;
  private Map<String, Branch> branches = new LinkedHashMap<>();
  private @Nullable Branch current;
  private List<String> lines = new ArrayList<>();
  private Standing standing = new Standing();
  private boolean branched;
  private int saved;
  private @Nullable SessionLog log;
  private @Nullable Keeper keeper;
  private Optional<String> notKept = Optional.empty();

  /** Starts with nothing loaded. */
  public Session(Catalog catalog, String version) {
    this.catalog = catalog;
    this.version = version;
  }

  /** Where scenarios are found. */
  public Catalog catalog() {
    return catalog;
  }

  /** The version of Snapback. */
  public String version() {
    return version;
  }

  // --- branches ---

  /** Starts anew from a simulation as the only branch; all that was is gone. */
  public void start(String branch, Simulation simulation) {
    Branch first = new Branch(branch, simulation);
    branches = new LinkedHashMap<>(Map.of(branch, first));
    current = first;
    lines = new ArrayList<>();
    standing = new Standing();
    saved = 1; // the line that loads is nothing to lose
  }

  /** Takes up all that another session holds, which is not to be used any more. */
  public void become(Session other) {
    branches = other.branches;
    current = other.current;
    lines = other.lines;
    standing = other.standing;
    saved = lines.size();
    keep(k -> k.restart(transcript()));
  }

  /** Whether a scenario is loaded. */
  public boolean isLoaded() {
    return current != null;
  }

  /**
   * The branch one is on.
   *
   * @throws AskException if nothing is loaded
   */
  public Branch branch() {
    if (current == null) {
      throw new AskException("nothing is loaded yet", List.of("load NAME", "scenarios"));
    }
    return current;
  }

  /** The simulation of the branch one is on. */
  public Simulation simulation() {
    return branch().simulation();
  }

  /** The scenario of the branch one is on. */
  public Scenario scenario() {
    return simulation().scenario();
  }

  /** All branches, oldest first. */
  public Collection<Branch> branches() {
    return Collections.unmodifiableCollection(branches.values());
  }

  /** Returns a branch by its name. */
  public Optional<Branch> find(String name) {
    return Optional.ofNullable(branches.get(name));
  }

  /**
   * Makes a copy of the branch one is on, and goes there.
   *
   * @param from the morning to stand on; empty for now
   */
  public void makeBranch(String name, Optional<LocalDate> from) {
    if (branches.size() >= Limits.BRANCHES.max()) {
      throw new AskException(Limits.BRANCHES.toString(), List.of("drop BRANCH"));
    }
    Branch here = branch();
    LocalDate today = here.simulation().today();
    if (from.isPresent() && from.get().isAfter(today)) {
      throw new AskException("this branch stands on " + today + "; " + from.get() + " lies ahead",
          List.of("branch " + name, "advance to " + from.get()));
    }
    Branch made = from.map(day -> here.copy(name, day)).orElseGet(() -> here.copy(name));
    branches.put(name, made);
    current = made;
    branched = true;
  }

  /** Goes to a branch that there is. */
  public void switchTo(String name) {
    current = find(name).orElseThrow();
  }

  /**
   * Removes a branch.
   *
   * @throws AskException if one is on it
   */
  public void drop(String name) {
    if (branch().name().equals(name)) {
      throw new AskException("you are on " + name + "; switch to another branch first",
          branches.keySet().stream().filter(b -> !b.equals(name)).map(b -> "switch " + b).limit(2).toList());
    }
    branches.remove(name);
    branched = true;
  }

  // --- what was typed ---

  /**
   * Keeps an accepted line that changed the session; when it is recorded, it is on the disk when this returns.
   *
   * @throws SessionFileException if it could not be recorded; recording has then ended, and the line is kept all the same
   */
  public void accepted(String line, String reply, boolean loads) throws SessionFileException {
    lines.add(line);
    stand(line);
    if (keeper == null && log == null) {
      return; // nobody reads the mark, which costs a hash of the journal
    }
    Entry entry =
        new Entry(line, reply, loads ? loaded() : List.of(), current == null ? List.of() : List.of(mark(current)));
    keep(k -> {
      if (loads) {
        k.restart(transcript());
      } else {
        k.append(entry, transcript());
      }
    });
    SessionLog open = log;
    if (open != null) {
      try {
        open.append(entry);
      } catch (SessionFileException e) {
        stopRecording();
        throw e;
      }
    }
  }

  private void stand(String line) {
    if (branched || current == null) {
      standing.add(line, "", Standing.Deed.BRANCH, 0);
      branched = false;
    } else {
      current.tell(standing, line);
    }
  }

  /** Something done to the keeper. */
  @FunctionalInterface
  private interface Keeping {
    void on(Keeper keeper) throws SessionFileException;
  }

  private void keep(Keeping deed) {
    Keeper open = keeper;
    if (open != null) {
      try {
        deed.on(open);
      } catch (SessionFileException e) {
        keeper = null;
        notKept = Optional.of("what you type is not kept from here on: " + e.getMessage());
      }
    }
  }

  /** Keeps every accepted line from now on, so that a crash loses none. */
  public void keepIn(Keeper next) {
    keeper = next;
  }

  /** Says once that lines are not kept any more, and why. */
  public Optional<String> troubleKeeping() {
    Optional<String> trouble = notKept;
    notKept = Optional.empty();
    return trouble;
  }

  /** The person leaves: what was kept against a crash is not needed any more. */
  public void leave() {
    keep(Keeper::leave);
  }

  /** Says that no file that the person knows has what was accepted. */
  public void markUnsaved() {
    saved = 1;
  }

  /** The accepted lines, oldest first. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The lines that lead to where the session stands: the accepted ones without what was taken back. */
  public List<String> standing() {
    return standing.lines();
  }

  /** Says what was accepted and no file has: {@code 3 lines are not saved}; empty if there is nothing. */
  public Optional<String> unsaved() {
    int count = log == null ? lines.size() - saved : 0;
    return count <= 0 ? Optional.empty() : Optional.of(count == 1 ? "1 line is not saved" : count + " lines are not saved");
  }

  /** Says that a file has all of it. */
  public void markSaved() {
    saved = lines.size();
  }

  /** The session as a file tells it. */
  public Transcript transcript() {
    return new Transcript(version, loaded(), lines, branches.values().stream().map(this::mark).toList());
  }

  /** The scenario loaded, as a file tells it; none where nothing is loaded. */
  public List<Loaded> loaded() {
    if (current == null) {
      return List.of();
    }
    Simulation first = branches.values().iterator().next().simulation();
    return List.of(
        new Loaded(first.scenario().name(), first.scenario().hash(), first.sourcesHash(), first.seed()));
  }

  private Mark mark(Branch branch) {
    return new Mark(lines.size(), branch.name(), branch.simulation().journalHash());
  }

  /** Writes every accepted line to a log from now on, instead of to an earlier one. */
  public void record(SessionLog next) throws SessionFileException {
    stopRecording();
    log = next;
  }

  /** Ends the recording, if there is one. */
  public void stopRecording() throws SessionFileException {
    SessionLog open = log;
    log = null;
    if (open != null) {
      saved = lines.size();
      open.close();
    }
  }
}
