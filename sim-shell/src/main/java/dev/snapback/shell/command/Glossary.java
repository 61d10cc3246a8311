package dev.snapback.shell.command;

import dev.snapback.kernel.OrderedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The terms of the product, read from docs/glossary.md, which the build lays beside this class.
 *
 * @param sections its parts in order
 */
record Glossary(List<Section> sections) {
  /** The word of {@code help} that asks for all of it. */
  static final String TOPIC = "glossary";

  private static final String FILE = "glossary.md";

  /** A part: what it is about, and its terms. */
  record Section(String title, List<Term> terms) {}

  /**
   * A term.
   *
   * @param names its words, the product's own first
   * @param meaning what it means
   * @param source whose term it is
   */
  record Term(List<String> names, String meaning, String source) {
    boolean isCalled(String words) {
      return String.join(", ", names).equalsIgnoreCase(words) || names.stream().anyMatch(n -> folded(n).equals(folded(words)));
    }

    boolean speaksOf(Pattern words) {
      return words.matcher(String.join(", ", names)).find() || (words.pattern().contains(" ") && words.matcher(meaning).find());
    }

    Map<String, Object> json() {
      return OrderedMap.of("term", String.join(", ", names), "meaning", meaning, "source", source);
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  /** Reads it. */
  static Glossary read() {
    try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build has left out " + FILE);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Glossary of(String markdown) {
    var sections = new ArrayList<Section>();
    for (String part : markdown.split("\n## ", -1)) {
      List<String> lines = part.lines().toList();
      List<Term> terms = lines.stream().filter(l -> l.startsWith("| ")).skip(2).map(Glossary::term).toList();
      if (!terms.isEmpty()) {
        sections.add(new Section(lines.get(0), terms));
      }
    }
    return new Glossary(List.copyOf(sections));
  }

  private static Term term(String row) {
    List<String> cells = Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("(?<!\\\\)\\|", -1))
        .map(c -> c.strip().replaceAll("(?<!\\\\)[`*]", "").replace("\\", "")).toList();
    return new Term(List.of(cells.get(0).split(", ", -1)), cells.get(1), cells.get(2));
  }

  /** The terms that are called so, in any case. */
  List<Term> called(String words) {
    return terms().filter(t -> t.isCalled(words)).toList();
  }

  /** The terms whose names have these words, or whose meanings have them where they are several, in any case. */
  List<Term> speakingOf(String words) {
    Pattern whole = Pattern.compile("(?<!\\pL)" + Pattern.quote(words) + "(?!\\pL)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return terms().filter(t -> t.speaksOf(whole)).toList();
  }

  private Stream<Term> terms() {
    return sections.stream().flatMap(s -> s.terms().stream());
  }
}
