package dev.snapback.shell.command;

import dev.snapback.language.SafeText;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.TableFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of a file of numbers where they come from: the line that wrote it, the stamp of the branch, and all lines of the
 * session, which make the other branches.
 *
 * @param session the session
 * @param command the line that writes the file
 * @param about what else is to be known of the file
 */
record FileStamp(Session session, String command, Map<String, @Nullable Object> about) {
  FileStamp(Session session, String command) {
    this(session, command, Map.of());
  }

  /** The stamp as an object of JSON. */
  Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("command", command);
    json.putAll(about);
    if (session.isLoaded()) {
      json.putAll(Stamps.of(session).json());
      json.put("session", session.standing());
    } else {
      json.put("version", session.version());
    }
    return json;
  }

  /** The same in lines that are fit to be shown. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("command     " + SafeText.shown(command));
    if (about.get(TableOutput.DATA) instanceof Map<?, ?> data) {
      data.forEach((what, hash) -> lines.add("data        " + SafeText.shown(what + " " + hash)));
    }
    if (session.isLoaded()) {
      lines.addAll(Stamps.text(session).lines().toList());
    } else {
      lines.add("version     " + session.version());
    }
    return lines;
  }

  /** The file beside another that holds its stamp: {@code rates.csv.stamp.json}. */
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + Catalog.STAMP);
  }

  /**
   * Refuses a file that could not be written, or whose stamp could not.
   *
   * @throws SessionFileException as {@link #write} does
   */
  void refuse(Path file, TableFormat format, boolean replace) throws SessionFileException {
    OutputFile.refuse(file, replace);
    if (format == TableFormat.CSV) {
      OutputFile.refuse(beside(file), replace);
    }
  }

  /**
   * Writes a file and, where its format cannot hold a stamp, the stamp beside it.
   *
   * @param replace whether files of these names may be there
   * @throws SessionFileException if they may not and are, or if the file system refuses
   */
  void write(Path file, TableFormat format, byte[] bytes, boolean replace) throws SessionFileException {
    refuse(file, format, replace);
    OutputFile.write(file, bytes, replace);
    if (format == TableFormat.CSV) {
      writeBeside(file, replace);
    }
  }

  /**
   * Writes the stamp beside a file.
   *
   * @param replace whether a file of that name may be there
   * @throws SessionFileException if it may not and is, or if the file system refuses
   */
  void writeBeside(Path file, boolean replace) throws SessionFileException {
    OutputFile.write(beside(file), TableFormat.object(json()).getBytes(StandardCharsets.UTF_8), replace);
  }
}
