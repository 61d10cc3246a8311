package dev.snapback.scenario.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Characters;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files from strangers: every row of the table in the design, as a file or, where huge or unprintable, made here. */
class HostileTest {
  private static final Path CORPUS = Path.of("src/test/resources/hostile");

  private record Expected(String file, int line, String says) {}

  private static List<Expected> expected() throws IOException {
    return Files.readAllLines(CORPUS.resolve("expected.txt")).stream()
        .filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ", 3))
        .map(part -> new Expected(part[0], Integer.parseInt(part[1]), part[2])).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyHostileFileIsRefusedAtItsTruePlace() throws IOException {
    return expected().stream().map(row -> DynamicTest.dynamicTest(row.file() + ": " + row.says(), () -> {
      List<Problem> problems = refused(row.file(), Files.readAllBytes(CORPUS.resolve(row.file())));
      assertThat(problems).anySatisfy(problem -> {
        assertThat(problem.line()).isBetween(row.line() - 1, row.line() + 1);
        assertThat(problem.text()).contains(row.says());
        assertThat(problem.maybe()).as("what to do about it").isNotEmpty();
      });
    }));
  }

  @Test
  void everyFileOfTheCorpusIsExpected() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<String> names = files.map(file -> file.getFileName().toString()).filter(n -> !n.endsWith(".txt")).toList();
      assertThat(expected()).extracting(Expected::file).containsAll(names);
    }
  }

  @TestFactory
  Stream<DynamicTest> charactersThatHideOrMoveAreRefusedWhereTheyStand() {
    return Stream.of("\u0000", "\u001b", "\u009b", "\u0085", "\u007f", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028",
        "\ufffe", "\ue000", "\u0378", "\udb40\udc41").map(bad -> DynamicTest.dynamicTest(
            Characters.named(bad.codePointAt(0)), () -> assertThat(refused("x.yaml",
                ("days: 45\nname: \ud83d\ude00ab" + bad + "c\n").getBytes(UTF_8))).singleElement().satisfies(problem -> {
                  assertThat(problem.place()).isEqualTo("x.yaml:2:10");
                  assertThat(problem.message()).contains(Characters.named(bad.codePointAt(0)));
                })));
  }

  @Test
  void aByteOrderMarkAtTheBeginningIsNothing() {
    var problems = new Problems();
    assertThat(Small.read("x.yaml", "\ufeffdays: 45\n".getBytes(UTF_8), problems)).isPresent();
    assertThat(problems.count()).isZero();
  }

  @Test
  void whatIsNotUtf8IsRefusedAtItsByte() {
    assertThat(refused("x.yaml", "days: 45\n".getBytes(UTF_16))).singleElement()
        .extracting(Problem::message).isEqualTo("not UTF-8 at byte 1");
    assertThat(refused("x.yaml", "days: 45\ntitle: Espa\u00f1a\n".getBytes(ISO_8859_1))).singleElement()
        .satisfies(problem -> assertThat(problem.text()).startsWith("x.yaml:2:12: not UTF-8 at byte 21"));
    assertThat(refused("x.yaml", new byte[] {'a', ':', ' ', (byte) 0xc0, (byte) 0xaf})).singleElement()
        .extracting(Problem::message).isEqualTo("not UTF-8 at byte 4");
    assertThat(refused("x.yaml", new byte[] {'a', (byte) 0xe2, (byte) 0x82})).singleElement()
        .extracting(Problem::message).isEqualTo("not UTF-8 at byte 2");
  }

  @TestFactory
  Stream<DynamicTest> whatIsHugeIsRefusedQuickly() {
    int mebi = 1 << 20;
    return Stream.of(
        huge("one text", "title: " + "x".repeat(mebi - 10), "the line is too long"),
        huge("one text in many lines", "title: |\n" + "  x\n".repeat(20_000) + "  " + "y".repeat(40_000),
            "the text is too long"),
        huge("brackets", "[".repeat(100_000), "the line is too long"),
        huge("brackets, line by line", "title: x\nlist: " + "[\n".repeat(100_000), "too deep"),
        huge("dashes", "- ".repeat(30_000), "too deep"),
        huge("braces in JSON", "{\"a\":".repeat(100_000), "too deep"),
        huge("tokens", "- a\n".repeat(200_001), "too much in one file"),
        huge("60,000 digits", "days: " + "7".repeat(60_000), "the number is too long"),
        huge("a million digits", "days: " + "7".repeat(1_000_000), "the line is too long"),
        huge("a long key", "? " + "k".repeat(60_000) + "\n: 1", "the key is too long"),
        huge("unknown keys", line("k%d: 1\n", 60_000), "unknown key"),
        huge("characters of two halves", "title: " + "\ud83d\ude00".repeat(60_000) + "\nx: [" + "\ud83d\ude00,".repeat(5_000) + "]",
            "unknown key"),
        huge("more than a mebibyte", "a".repeat(mebi + 1), "the file is too large"));
  }

  private static String line(String format, int times) {
    var all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(format.replace("%d", Integer.toString(i)));
    }
    return all.toString();
  }

  private static DynamicTest huge(String what, String text, String says) {
    return DynamicTest.dynamicTest(what, () -> {
      String name = what.endsWith("JSON") ? "huge.json" : "huge.yaml";
      List<Problem> problems = refused(name, text.getBytes(UTF_8));
      assertThat(problems).anySatisfy(problem -> {
        assertThat(problem.message()).contains(says);
        assertThat(problem.maybe()).as("what to do about it").isNotEmpty();
      });
    });
  }

  @Test
  @DisplayName("a file of 50 MB is refused by its size before any of it is parsed")
  void fiftyMegabytes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.yaml");
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(50_000_000);
    }
    var problems = new Problems();
    assertThat(Intake.read("huge.yaml", file, problems)).isEmpty();
    assertThat(problems.text()).containsExactly("huge.yaml:1:1: the file is too large "
        + "(allowed: at most 1048576 bytes in one file (limit \"file\"); "
        + "maybe: this is no scenario; a long one can be cut in two with extends: and sources:)");
  }

  @Test
  void aFolderAndAMissingFileAreRefused(@TempDir Path folder) {
    var problems = new Problems();
    assertThat(Intake.read("folder", folder, problems)).isEmpty();
    assertThat(Intake.read("none.yaml", folder.resolve("none.yaml"), problems)).isEmpty();
    assertThat(problems.text()).containsExactly(
        "folder:1:1: this is no regular file (maybe: name a file in it)",
        "none.yaml:1:1: there is no such file (maybe: the name begins in the folder that you are in)");
  }

  private static List<Problem> refused(String name, byte[] bytes) {
    var problems = new Problems();
    Small.read(name, bytes, problems);
    assertThat(problems.hasErrors()).as("a hostile file is refused").isTrue();
    assertThat(problems.list()).allSatisfy(problem -> assertThat(problem.text().codePoints())
        .as("a message is safe to print").noneMatch(Characters::forbidden));
    return problems.list();
  }
}
