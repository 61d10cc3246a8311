package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.TableFormat;
import dev.snapback.shell.view.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of an answer: what {@code --out FILE} at the end of a line does. Each is a file of its own, for one
 * file holds one table; further ones are called after the first: {@code economy.csv}, {@code economy-pairs.csv}. JSON
 * holds all in one.
 */
public final class TableOutput {
  /** The key of an answer's JSON under which the hashes of the files stand that it was solved from. */
  static final String DATA = "data";

  private final Session session;
  private final String line;
  private final Endings.Out out;
  private final TableFormat format;
  private final Path file;

  /**
   * Prepares to write, so that a long study is not run for a file that cannot be written.
   *
   * @param line the whole line, as it was typed
   * @throws AskException if the file's name says no format, or it is there and may not be written over
   */
  public TableOutput(Session session, String line, Endings.Out out) {
    this.session = session;
    this.line = line;
    this.out = out;
    this.format = TableFormat.of(out.file()).orElseThrow(() -> new AskException(
        out.file() + " does not say which kind of table to write: its name ends in " + String.join(", ", TableFormat.endings()),
        List.of(Endings.off(line) + " --out " + out.file().replaceFirst("[.][^./]*$", "") + ".csv")));
    this.file = session.catalog().file(out.file());
    try {
      OutputFile.refuse(file, out.replace());
    } catch (SessionFileException e) {
      throw new AskException(String.valueOf(e.getMessage()), List.of());
    }
  }

  /** Whether a command's answer may be a table. */
  public static boolean writes(Object command) {
    return command instanceof ShellCommand known && !known.changes()
        && (!(known instanceof FilesCommand) || known instanceof FilesCommand.Run || known instanceof FilesCommand.Help);
  }

  /**
   * Refuses a command whose answer is no table but a deed.
   *
   * @throws AskException if it is one
   */
  public static void refuse(Object command) {
    if (!writes(command)) {
      throw new AskException("this line does something and shows no table, so there is nothing for --out to write",
          List.of("value tariff.us.cn --out rates.csv"));
    }
  }

  /** Writes the tables of an answer; an answer without one, or of a command that was not done, writes nothing. */
  public Reply write(Reply reply) {
    if (reply.failure().isPresent()) {
      return reply;
    }
    Optional<Table> table = reply.tableForFiles();
    if (table.isEmpty()) {
      return reply.failed(Failure.of("this answer has no table, so nothing was written to " + out.file()));
    }
    var files = new LinkedHashMap<String, Table>();
    files.put(out.file(), table.get());
    if (format != TableFormat.JSON) {
      reply.further().forEach((of, more) -> files.put(called(of), more));
    }
    try {
      write(files, reply.json());
    } catch (SessionFileException e) {
      return reply.failed(Failure.of(String.valueOf(e.getMessage())));
    }
    Reply told = reply.json("out", out.file());
    for (Map.Entry<String, Table> one : files.entrySet()) {
      int rows = one.getValue().rows().size();
      told = told.line(Text.of("  wrote ").name(one.getKey()).dim("  " + rows + (rows == 1 ? " row" : " rows") + which(reply)));
    }
    List<String> further = files.keySet().stream().skip(1).toList();
    return further.isEmpty() ? told : told.json("further", further);
  }

  /** All or, where one may not be written over, none. */
  private void write(Map<String, Table> files, Map<String, @Nullable Object> answer) throws SessionFileException {
    Map<String, @Nullable Object> about = new LinkedHashMap<>(answer);
    about.keySet().retainAll(Set.of(DATA));
    var stamp = new FileStamp(session, line, about);
    var json = new LinkedHashMap<String, @Nullable Object>(answer);
    json.put("stamp", stamp.json());
    for (String name : files.keySet()) {
      stamp.refuse(session.catalog().file(name), format, out.replace());
    }
    for (Map.Entry<String, Table> one : files.entrySet()) {
      byte[] bytes = format.write(one.getValue(), json, stamp.lines()).getBytes(StandardCharsets.UTF_8);
      stamp.write(session.catalog().file(one.getKey()), format, bytes, out.replace());
    }
  }

  /** The name of the file of a further table. */
  private String called(String of) {
    int ending = out.file().lastIndexOf('.');
    return out.file().substring(0, ending) + "-" + of + out.file().substring(ending);
  }

  /** Says where tables that people see are in no file. */
  private String which(Reply reply) {
    int count = reply.data().isPresent() || format == TableFormat.JSON ? 0 : reply.tables().size();
    return count > 1 ? ": the first of " + count + " tables; a .json file holds all" : "";
  }
}
