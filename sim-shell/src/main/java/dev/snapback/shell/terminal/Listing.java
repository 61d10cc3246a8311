package dev.snapback.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * The list of what could stand at the cursor, under the names of their groups.
 *
 * @param rows the rows, none wider than the screen
 * @param selected the number of the row of the candidate that is chosen at the moment, from 0
 * @param columns how many candidates stand side by side
 */
record Listing(List<AttributedString> rows, int selected, int columns) {
  private static final int WIDEST_NAME = 40;
  private static final int GAP = 2;

  Listing {
    rows = List.copyOf(rows);
  }

  /**
   * A group of candidates.
   *
   * @param name its name; may be empty
   * @param candidates its candidates in order
   */
  record Group(String name, List<Candidate> candidates) {
    /** Makes groups of what JLine hands over: names of groups and lists of candidates. */
    static List<Group> of(List<?> items) {
      var groups = new ArrayList<Group>();
      String name = "";
      for (Object item : items) {
        if (item instanceof List<?> list) {
          groups.add(new Group(name, list.stream().map(Candidate.class::cast).toList()));
          name = "";
        } else {
          name = item.toString();
        }
      }
      return groups;
    }
  }

  /**
   * How a list is laid out.
   *
   * @param groups what is in it
   * @param selection the candidate that is chosen at the moment
   * @param typed what is typed already
   * @param width the width of the screen
   * @param theme the colors
   */
  record Layout(List<Group> groups, @Nullable Candidate selection, String typed, int width, Theme theme) {
    /** A row for each candidate with its description; if there are no descriptions, as many in a row as fit. */
    Listing listing() {
      return candidates().stream().anyMatch(c -> c.descr() != null) ? described() : bare();
    }

    /** The list of a screen with so many rows left: descriptions are given up first, then the end of the list. */
    Listing listing(int room) {
      Listing full = listing();
      if (full.rows().size() <= room) {
        return full;
      }
      Listing bare = bare();
      return bare.rows().size() <= room ? bare : cut(full, room);
    }

    private Listing described() {
      int name = candidates().stream().mapToInt(c -> columnsOf(c.displ())).filter(w -> w <= WIDEST_NAME).max().orElse(0);
      var rows = new ArrayList<AttributedString>();
      int selected = 0;
      for (Group group : groups) {
        title(group, rows);
        for (Candidate candidate : group.candidates()) {
          selected = candidate.equals(selection) ? rows.size() : selected;
          var row = new AttributedStringBuilder().append(indent()).append(shown(candidate));
          if (candidate.descr() != null) {
            row.append(blanks(name - columnsOf(candidate.displ()) + GAP)).styled(theme.proposed(), candidate.descr());
          }
          rows.add(fit(row.toAttributedString()));
        }
      }
      return new Listing(rows, selected, 1);
    }

    private Listing bare() {
      int cell = candidates().stream().mapToInt(c -> columnsOf(c.displ())).max().orElse(0) + GAP;
      int columns = Math.max(1, (width - indent().length()) / cell);
      var rows = new ArrayList<AttributedString>();
      int selected = 0;
      for (Group group : groups) {
        title(group, rows);
        int height = (group.candidates().size() + columns - 1) / columns;
        for (int y = 0; y < height; y++) {
          var row = new AttributedStringBuilder().append(indent());
          for (int i = y; i < group.candidates().size(); i += height) {
            Candidate candidate = group.candidates().get(i);
            selected = candidate.equals(selection) ? rows.size() : selected;
            row.append(shown(candidate)).append(blanks(cell - columnsOf(candidate.displ())));
          }
          rows.add(fit(row.toAttributedString()));
        }
      }
      return new Listing(rows, selected, columns);
    }

    private Listing cut(Listing full, int room) {
      int left = full.rows().size() - room + 1;
      var some = new ArrayList<>(full.rows().subList(0, room - 1));
      some.add(fit(new AttributedString("… and " + left + " more rows; Tab walks through all of them", theme.proposed())));
      return new Listing(some, 0, full.columns());
    }

    private List<Candidate> candidates() {
      return groups.stream().flatMap(g -> g.candidates().stream()).toList();
    }

    private String indent() {
      return groups.stream().allMatch(g -> g.name().isEmpty()) ? "" : "  ";
    }

    private void title(Group group, List<AttributedString> rows) {
      if (!group.name().isEmpty()) {
        rows.add(fit(new AttributedString(group.name(), theme.group())));
      }
    }

    private AttributedString shown(Candidate candidate) {
      String text = candidate.displ();
      if (candidate.equals(selection)) {
        return new AttributedString(text, AttributedStyle.INVERSE);
      }
      int known = text.startsWith(typed) ? typed.length() : 0;
      return new AttributedStringBuilder().styled(theme.typed(), text.substring(0, known)).append(text.substring(known))
          .toAttributedString();
    }

    private AttributedString fit(AttributedString row) {
      return row.columnLength() < width
          ? row
          : AttributedString.join(AttributedString.EMPTY, row.columnSubSequence(0, Math.max(0, width - 2)),
              new AttributedString("…"));
    }

    private static String blanks(int count) {
      return " ".repeat(Math.max(0, count));
    }

    private static int columnsOf(String text) {
      return new AttributedString(text).columnLength();
    }
  }

  /** The rows as one text. */
  AttributedString text() {
    return AttributedString.join(AttributedString.NEWLINE, rows);
  }
}
