package dev.snapback.shell.session;

import dev.snapback.Simulation;
import dev.snapback.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One named branch of a session. For one thread. */
public final class Branch {
  private final String name;
  private final List<Note> notes = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<Turn> undone = new ArrayList<>();
  private final Simulation simulation;
  private String label = "";
  private Standing.Deed deed = Standing.Deed.OTHER;
  private int deedTurns;

  /**
   * What one accepted line did: what undo takes back.
   *
   * @param steps how many of the simulation's steps it took
   * @param text what it was, for people
   */
  private record Turn(int steps, String text) {}

  /**
   * A remark.
   *
   * @param day the day on which the branch stood
   * @param text the remark
   */
  public record Note(LocalDate day, String text) {}

  Branch(String name, Simulation simulation) {
    this.name = name;
    this.simulation = simulation;
  }

  /** Returns an independent copy under another name; notes and label stay behind. */
  Branch copy(String other) {
    Branch copy = new Branch(other, simulation.fork());
    copy.turns.addAll(turns);
    copy.undone.addAll(undone);
    return copy;
  }

  /** Returns a branch that stands as this one stood on the morning of a day, before anything was typed on it. */
  Branch copy(String other, LocalDate from) {
    return new Branch(other, simulation.from(from));
  }

  /**
   * Does what one line says, as one thing to undo.
   *
   * @param deed changes the simulation, or does not
   * @return what the deed returns
   */
  public <T> T turn(Function<Simulation, T> deed) {
    int before = simulation.steps().size();
    T result = deed.apply(simulation);
    int steps = simulation.steps().size() - before;
    if (steps > 0) {
      List<Step> all = simulation.steps();
      turns.add(new Turn(steps, all.subList(before, all.size()).stream().map(s -> s.action().line())
          .collect(Collectors.joining("; "))));
      undone.clear();
      did(Standing.Deed.TURN, 1);
    }
    return result;
  }

  /** The lines that can be taken back, oldest first. */
  public List<String> done() {
    return turns.stream().map(Turn::text).toList();
  }

  /** Takes back the last lines; returns how many there were. */
  public int undo(int n) {
    int count = 0;
    for (; count < n && !turns.isEmpty(); count++) {
      Turn last = turns.remove(turns.size() - 1);
      simulation.undo(last.steps());
      undone.add(last);
    }
    did(Standing.Deed.UNDO, count);
    return count;
  }

  /** Does again the lines last taken back; returns how many there were. */
  public int redo(int n) {
    int count = 0;
    for (; count < n && !undone.isEmpty(); count++) {
      Turn next = undone.remove(undone.size() - 1);
      simulation.redo(next.steps());
      turns.add(next);
    }
    did(Standing.Deed.REDO, count);
    return count;
  }

  private void did(Standing.Deed next, int count) {
    deed = next;
    deedTurns = count;
  }

  /** Tells what has been done here since this was last asked. */
  void tell(Standing standing, String line) {
    standing.add(line, name, deed, deedTurns);
    did(Standing.Deed.OTHER, 0);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its history. */
  public Simulation simulation() {
    return simulation;
  }

  /** What it is about; may be empty. */
  public String label() {
    return label;
  }

  /** Says what it is about. */
  public void label(String text) {
    this.label = text;
  }

  /** Its remarks, oldest first. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /** Keeps a remark. */
  public void note(String text) {
    notes.add(new Note(simulation.today(), text));
  }
}
