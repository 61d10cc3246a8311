package dev.snapback.shell.report;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A report as data.
 *
 * @param title what stands above it and in the window
 * @param subtitle one line below it
 * @param sections in the order of reading
 */
public record Report(String title, String subtitle, List<Section> sections) {

  /**
   * A section.
   *
   * @param id its name in links: letters and dashes
   * @param title its heading
   * @param parts from top to bottom
   */
  public record Section(String id, String title, List<Part> parts) {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /** A part of a section. */
  public sealed interface Part {
    /** What a command would answer: lines, tables, trees. */
    record Told(List<Block> blocks) implements Part {
      public Told {
        blocks = List.copyOf(blocks);
      }
    }

    /** A table under a caption. */
    record Tabled(String caption, Table table) implements Part {}

    /** A chart under a caption; its numbers follow as a table. */
    record Charted(String caption, Chart chart) implements Part {}

    /** Text to copy, such as commands. */
    record Verbatim(String caption, String text) implements Part {}

    /** What is cited elsewhere in the report by its id. */
    record Cited(List<Source> sources) implements Part {
      public Cited {
        sources = List.copyOf(sources);
      }
    }
  }

  /**
   * A fact, a document or an assumption.
   *
   * @param id how it is cited
   * @param kind what it is, in a word
   * @param quote the words of a document; empty where it is none
   * @param text what is said about it
   */
  public record Source(String id, String kind, String quote, String text) {}

  public Report {
    sections = List.copyOf(sections);
  }

  /** The ids that can be linked to. */
  Set<String> cited() {
    var found = new LinkedHashSet<String>();
    for (Section section : sections) {
      for (Part part : section.parts()) {
        if (part instanceof Part.Cited cited) {
          cited.sources().forEach(s -> found.add(s.id()));
        }
      }
    }
    return found;
  }
}
