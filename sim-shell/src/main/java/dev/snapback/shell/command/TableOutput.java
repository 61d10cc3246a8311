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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the table of an answer to a file: what {@code --out FILE} at the end of a line does. */
public final class TableOutput {
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

  /** Writes the table of an answer; an answer without one, or of a command that was not done, writes nothing. */
  public Reply write(Reply reply) {
    if (reply.failure().isPresent()) {
      return reply;
    }
    Optional<Table> table = reply.tableForFiles();
    if (table.isEmpty()) {
      return reply.failed(Failure.of("this answer has no table, so nothing was written to " + out.file()));
    }
    var stamp = new FileStamp(session, line);
    var json = new LinkedHashMap<String, @Nullable Object>(reply.json());
    json.put("stamp", stamp.json());
    try {
      byte[] bytes = format.write(table.get(), json, stamp.lines()).getBytes(StandardCharsets.UTF_8);
      stamp.write(file, format, bytes, out.replace());
    } catch (SessionFileException e) {
      return reply.failed(Failure.of(String.valueOf(e.getMessage())));
    }
    int rows = table.get().rows().size();
    return reply.line(Text.of("  wrote ").name(out.file())
            .dim("  " + rows + (rows == 1 ? " row" : " rows") + (format == TableFormat.JSON ? "" : which(reply))))
        .json("out", out.file());
  }

  /** Which part of the answer it is, where it does not hold all. */
  private static String which(Reply reply) {
    int count = reply.data().isPresent() ? 0 : reply.tables().size();
    String part = count > 1 ? "the first of " + count + " tables" : reply.part();
    return part.isEmpty() ? "" : ": " + part + "; a .json file holds all";
  }
}
