package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.shell.chart.Figure;
import dev.snapback.shell.chart.Png;
import dev.snapback.shell.chart.Svg;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure is to be written.
 *
 * @param svg empty for not as SVG
 * @param png empty for not as PNG
 * @param replace whether files may be written over
 */
record Pictures(Optional<FileName> svg, Optional<FileName> png, boolean replace) {
  /** Whether nothing is to be written. */
  boolean none() {
    return svg.isEmpty() && png.isEmpty();
  }

  /**
   * Writes the files, each with the session's stamp, and says so.
   *
   * @throws AskException if a file cannot be written, or this machine has no fonts for a PNG
   */
  Reply written(Session session, Reply reply, Figure figure, String title, String description) {
    refuse(svg, ".svg");
    refuse(png, ".png");
    Reply told = reply;
    String stamp = Stamps.text(session);
    try {
      if (svg.isPresent()) {
        told = written(session, told, svg.get(),
            Svg.file(figure, title, description, stamp).getBytes(StandardCharsets.UTF_8));
      }
      if (png.isPresent()) {
        told = written(session, told, png.get(), Png.file(figure, title, stamp));
      }
      return told;
    } catch (SessionFileException | Png.NoFontsException e) {
      throw new AskException(String.valueOf(e.getMessage()), List.of());
    }
  }

  private static void refuse(Optional<FileName> file, String ending) {
    if (file.isPresent() && !file.get().text().endsWith(ending)) {
      throw new AskException("--" + ending.substring(1) + " writes a file that ends with " + ending + ", not "
          + file.get().text(), List.of());
    }
  }

  private Reply written(Session session, Reply reply, FileName file, byte[] bytes) throws SessionFileException {
    OutputFile.write(session.catalog().file(file.text()), bytes, replace);
    return reply.line(Text.of("  wrote ").name(file.text()).dim("  " + bytes.length + " bytes")).json("file", file.text());
  }
}
