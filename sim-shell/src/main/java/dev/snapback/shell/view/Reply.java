package dev.snapback.shell.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers, as data; a {@link Renderer} makes text of it. Immutable.
 *
 * @param command the command's first word; {@code move} for a move; empty for a blank line
 * @param ok whether it was done and nothing that it checked failed
 * @param failure why it was not done
 * @param blocks what people see
 * @param data the table for files, where it is not simply the first of the blocks
 * @param further the other tables for files, by what they are of, in the order written
 * @param json the JSON object; keys are a contract
 * @param as how to write this one answer, where the line said so
 * @param ends whether the session ends here
 */
public record Reply(
    String command,
    boolean ok,
    Optional<Failure> failure,
    List<Block> blocks,
    Optional<Table> data,
    Map<String, Table> further,
    Map<String, @Nullable Object> json,
    Optional<Output> as,
    boolean ends) {

  public Reply {
    blocks = List.copyOf(blocks);
    further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    json = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(json));
  }

  /** Starts the answer of a command that was done. */
  public static Reply of(String command) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("command", command);
    return new Reply(command, true, Optional.empty(), List.of(), Optional.empty(), Map.of(), json, Optional.empty(), false);
  }

  /** Answers a blank line or a comment: nothing. */
  public static Reply nothing() {
    return new Reply("", true, Optional.empty(), List.of(), Optional.empty(), Map.of(), Map.of(), Optional.empty(), false);
  }

  /** Answers a command that was not done. */
  public static Reply failed(String command, Failure failure) {
    return of(command).failed(failure);
  }

  /** Returns this answer as that of a command that was not done, or not to its end. */
  public Reply failed(Failure why) {
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("message", why.message());
    why.place().ifPresent(p -> error.put("place", p));
    if (!why.maybe().isEmpty()) {
      error.put("maybe", why.maybe().get(0));
    }
    return new Reply(command, false, Optional.of(why), blocks, data, further, json, as, ends).json("error", error);
  }

  /** Returns this answer with its command's place in a file, where it failed. */
  public Reply at(String place) {
    return failure.map(f -> failed(f.at(place))).orElse(this);
  }

  /** Returns this answer of a command that was done and found something that does not hold. */
  public Reply notOk() {
    return new Reply(command, false, failure, blocks, data, further, json, as, ends);
  }

  /** Returns this answer with one more line. */
  public Reply line(Text text) {
    return block(new Block.Line(text));
  }

  /** Returns this answer with one more line. */
  public Reply line(String text) {
    return line(Text.of(text));
  }

  /** Returns this answer with one more part for somebody who sits at the terminal. */
  public Reply aside(Block part) {
    return block(new Block.Aside(part));
  }

  /** Returns this answer with one more table. */
  public Reply table(Table table, String none) {
    return block(new Block.Grid(table, none));
  }

  /** Returns this answer with one more part. */
  public Reply block(Block block) {
    return blocks(List.of(block));
  }

  /** Returns this answer with more parts. */
  public Reply blocks(List<? extends Block> more) {
    var all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Reply(command, ok, failure, all, data, further, json, as, ends);
  }

  /** Returns this answer with the table that files get. */
  public Reply data(Table table) {
    return new Reply(command, ok, failure, blocks, Optional.of(table), further, json, as, ends);
  }

  /**
   * Returns this answer with one more table for files, which has a file of its own.
   *
   * @param of what it is of, as the key of the JSON object that holds the same
   */
  public Reply data(String of, Table table) {
    var more = new LinkedHashMap<>(further);
    more.put(of, table);
    return new Reply(command, ok, failure, blocks, data, more, json, as, ends);
  }

  /** Returns this answer with one more key of its JSON object; the same key again replaces the value. */
  public Reply json(String key, @Nullable Object value) {
    var more = new LinkedHashMap<String, @Nullable Object>(json);
    more.put(key, value);
    return new Reply(command, ok, failure, blocks, data, further, more, as, ends);
  }

  /** Returns this answer to be written in one way whatever the session's is. */
  public Reply as(Output output) {
    return new Reply(command, ok, failure, blocks, data, further, json, Optional.of(output), ends);
  }

  /** Returns this answer as the last of the session. */
  public Reply last() {
    return new Reply(command, ok, failure, blocks, data, further, json, as, true);
  }

  /** The table for files: the one given, else the first of the blocks, else none. */
  public Optional<Table> tableForFiles() {
    return data.or(() -> tables().stream().findFirst());
  }

  /** The tables that people see. */
  public List<Table> tables() {
    return blocks.stream().<Table>mapMulti((b, sink) -> {
      if (b instanceof Block.Grid grid) {
        sink.accept(grid.table());
      }
    }).toList();
  }
}
