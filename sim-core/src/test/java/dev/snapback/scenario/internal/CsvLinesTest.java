package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table with the columns {@code name} and {@code value}, and {@code note} where it has one: what is read, what is refused. */
class CsvLinesTest {
  private static final String NO_NUMBER = "t.csv:2:3: a number has to stand here "
      + "(got %s; allowed: digits with a decimal point, no separators)";

  private final Problems problems = new Problems();
  private final CsvLines lines = new CsvLines("t.csv", problems);
  private final List<String> rows = new ArrayList<>();

  @TempDir
  private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), text);
  }

  private void read(Path file) {
    lines.read(file, List.of("name", "value"), List.of("note"),
        row -> rows.add(row.line() + " " + row.cell("name") + "=" + row.cell("value") + row.cell("note")));
  }

  private List<String> refused(String text) throws IOException {
    read(file(text));
    return problems.text();
  }

  /** The number of the second line's value, as text; what is wrong with it where there is none. */
  private String amount(String cell, boolean share) throws IOException {
    var found = new ArrayList<String>();
    lines.read(file("name,value\na," + cell + "\n"), List.of("name", "value"), List.of(),
        row -> row.amount("value", share).ifPresent(v -> found.add(v.toString())));
    found.addAll(problems.text());
    return String.join("", found);
  }

  @Test
  void columnsStandInAnyOrderAndThoseThatAreNotThereAreEmpty() throws IOException {
    assertThat(refused("value,name\n1,a\n2, b \n")).isEmpty();
    assertThat(rows).containsExactly("2 a=1", "3 b=2");
    assertThat(lines.has("value")).isTrue();
    assertThat(lines.has("note")).isFalse();
  }

  @Test
  void quotationMarksKeepACommaInACell() throws IOException {
    assertThat(refused("name,value,note\n\"a, b\",1,\"c\"\nd,2,\n")).isEmpty();
    assertThat(rows).containsExactly("2 a, b=1c", "3 d=2");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertThat(refused("\uFEFFname,value\na,1\n")).isEmpty();
    assertThat(rows).containsExactly("2 a=1");
  }

  @Test
  void linesWithoutAnyContentAreLeftOut() throws IOException {
    assertThat(refused("name,value\n\na,1\n , \n\n")).isEmpty();
    assertThat(rows).containsExactly("3 a=1");
  }

  @Test
  void aProblemWithAColumnThatIsNotThereIsTheLines() throws IOException {
    lines.read(file("name,value\na,1\n"), List.of("name", "value"), List.of(), row -> {
      problems.add(row.problem("value", "no"));
      problems.add(row.problem("note", "none"));
    });
    assertThat(problems.text()).containsExactly("t.csv:2:1: none", "t.csv:2:3: no (got 1)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      name,valu           | t.csv:1:1: the column value is missing; t.csv:1:6: unknown column (got valu; allowed: name, value, note; maybe: value)
      name,value,zzz      | t.csv:1:12: unknown column (got zzz; allowed: name, value, note)
      name,value,name     | t.csv:1:12: a column twice (got name)
      'value'             | t.csv:1:1: the column name is missing
      """)
  void aHeadingThatIsNotTheTablesIsRefusedAndNoLineRead(String heading, String told) throws IOException {
    assertThat(String.join("; ", refused(heading + "\na,b,c\n"))).isEqualTo(told);
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      a        | t.csv:2:1: 1 cells in this line, and 2 in the heading
      a,1,     | t.csv:2:1: 3 cells in this line, and 2 in the heading
      "a,1     | t.csv:2:1: this quotation mark is never closed; t.csv:2:1: 1 cells in this line, and 2 in the heading
      "a"b,1   | t.csv:2:1: 1 cells in this line, and 2 in the heading; t.csv:2:4: a comma has to follow the quotation mark
      """)
  void aLineThatIsNotTheHeadingsIsLeftOutAndTold(String line, String told) throws IOException {
    assertThat(String.join("; ", refused("name,value\n" + line + "\nb,2\n"))).isEqualTo(told);
    assertThat(rows).containsExactly("3 b=2");
  }

  @Test
  void aCharacterThatCannotBeSeenIsRefusedWhereItStands() throws IOException {
    assertThat(refused("name,value\na,1\u200B\n"))
        .containsExactly("t.csv:2:3: an invisible format character U+200B is not allowed here");
  }

  @Test
  void aLineThatIsTooLongIsToldOnce() throws IOException {
    assertThat(refused("name,value\n" + "x".repeat(4095) + ",\n" + "y".repeat(4096) + ",\nb,2\n"))
        .containsExactly("t.csv:3:1: the line is too long (allowed: at most 4096 characters)");
    assertThat(rows).hasSize(2).last().isEqualTo("4 b=2");
  }

  @Test
  void aLineCanHaveMoreCellsThanAnyTable() throws IOException {
    assertThat(refused("name,value\n" + ",".repeat(20) + "x\n"))
        .containsExactly("t.csv:2:1: 21 cells in this line, and 2 in the heading");
  }

  @Test
  void anEmptyFileIsToldTheHeadingItNeeds() throws IOException {
    assertThat(refused("")).containsExactly("t.csv:1:1: the file is empty (allowed: a heading: name,value)");
  }

  @Test
  void whatIsNoFileIsToldApart() {
    read(folder.resolve("nowhere.csv"));
    read(folder);
    assertThat(problems.text()).containsExactly("t.csv:1:1: there is no such file", "t.csv:1:1: this is no regular file");
  }

  @Test
  void aFileLargerThanATableIsNotRead() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("large.csv").toFile(), "rw")) {
      file.setLength(Limits.TABLE.max() + 1L); // of holes: nothing is written
    }
    read(folder.resolve("large.csv"));
    assertThat(problems.text())
        .containsExactly("t.csv:1:1: the file is too large (allowed: at most 67108864 bytes in one CSV file (limit \"table\"))");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() throws IOException {
    read(Files.write(folder.resolve("t.csv"), "name,value\nZ\u00fcrich,1\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(problems.text()).singleElement().satisfies(told ->
        assertThat(told).endsWith("not UTF-8 in or after this line (maybe: save the file as UTF-8)"));
    assertThat(rows).isEmpty();
  }

  @Test
  void readingEndsWhereNobodyWouldReadFurtherProblems() throws IOException {
    assertThat(refused("name,value\n" + "x\n".repeat(5_000))).hasSize(Problems.SHOWN + 1).last().isEqualTo("and 950 more");
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "+1.5, 1.5", "2., 2.0", ".25, 0.25", "1e3, 1000.0", "5E-1, 0.5", "-0, 0.0"})
  void aNumberHasADecimalPointAndMayHaveAPower(String cell, String value) throws IOException {
    assertThat(amount(cell, false)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"five", "1'000", "1 000", ".", "0x10", "NaN", "1e999", "1e1000", "12%"})
  void whatIsNoPlainNumberIsRefused(String cell) throws IOException {
    assertThat(amount(cell, false)).isEqualTo(String.format(NO_NUMBER, cell));
  }

  @Test
  void anEmptyCellAndANumberLongerThanAllAreNoNumbers() throws IOException {
    assertThat(amount("", false)).isEqualTo("t.csv:2:3: a number has to stand here (allowed: digits with a decimal point, no separators)");
    assertThat(amount("1".repeat(65), false)).contains("a number has to stand here (got 111");
  }

  @Test
  void aNumberBelowZeroIsNamed() throws IOException {
    assertThat(amount("-1", false)).isEqualTo("t.csv:2:3: value is negative (got -1; allowed: at least 0)");
  }

  @Test
  void aShareMayBeWrittenInPercent() throws IOException {
    assertThat(amount("25%", true)).isEqualTo("0.25");
    assertThat(amount("25 %", true)).isEqualTo("0.25");
    assertThat(amount("0.25", true)).isEqualTo("0.25");
  }
}
