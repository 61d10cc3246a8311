package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReopeningTest {
  private static final Path FILE = Path.of("a.snap");
  private static final Transcript SESSION = new Transcript("0.1.0", List.of(new Loaded("geneva", "5f0c", "77ab", 1)),
      List.of("load geneva", "us withdraw from geneva"),
      List.of(new Mark(1, "main", "j1"), new Mark(2, "main", "j2")));

  /** A session whose journal is {@code j1}, {@code j2} and so on, unless it is told otherwise. */
  private static final class Fake implements Reopening.Player {
    private final List<String> lines = new ArrayList<>();
    private String version = "0.1.0";
    private String hash = "5f0c";
    private String sources = "77ab";
    private String name = "geneva";
    private String journal = "j";
    private String refused = "";

    @Override
    public String version() {
      return version;
    }

    @Override
    public Optional<String> play(String line) {
      lines.add(line);
      return line.equals(refused) ? Optional.of("geneva is not in force") : Optional.empty();
    }

    @Override
    public List<Loaded> scenarios() {
      return lines.isEmpty() ? List.of() : List.of(new Loaded(name, hash, sources, 1));
    }

    @Override
    public Optional<String> journal(String branch) {
      return branch.equals("main") ? Optional.of(journal + lines.size()) : Optional.empty();
    }
  }

  @Test
  void theSameSaysNothing() throws Exception {
    assertThat(Reopening.play(FILE, SESSION, new Fake())).isEmpty();
  }

  @Test
  void anotherVersionOrScenarioWithTheSameJournalsIsSaid() throws Exception {
    var fake = new Fake();
    fake.version = "0.2.0";
    fake.hash = "6666";
    assertThat(Reopening.play(FILE, SESSION, fake)).containsExactly(
        "it was recorded with version 0.1.0, this is 0.2.0", "scenario geneva was 5f0c and is 6666 now");
  }

  @Test
  void whichOfScenarioAndSourcesDiffersIsSaid() throws Exception {
    var sources = new Fake();
    sources.sources = "7777";
    assertThat(Reopening.play(FILE, SESSION, sources))
        .containsExactly("the sources of scenario geneva were 77ab and are 7777 now");
    var older = new Transcript("0.1.0", List.of(new Loaded("geneva", "5f0c", "5f0c", 1)), SESSION.lines(), SESSION.marks());
    assertThat(Reopening.play(FILE, older, new Fake())).as("older files repeat the scenario's hash").isEmpty();
  }

  @Test
  void anotherJournalIsRefusedAndItsFirstLineNamed() {
    var fake = new Fake();
    fake.hash = "6666";
    fake.journal = "k";
    assertThatThrownBy(() -> Reopening.play(FILE, SESSION, fake)).isInstanceOf(SessionFileException.class)
        .hasMessage("a.snap: scenario geneva was 5f0c and is 6666 now; after line 1 of the session, load geneva,"
            + " branch main is not what it was: journal j1 then, k1 now");
  }

  @Test
  void anotherJournalIsRefusedEvenWhereNothingElseDiffers() {
    var fake = new Fake();
    fake.journal = "k";
    assertThatThrownBy(() -> Reopening.play(FILE, SESSION, fake)).hasMessageContaining("j1 then, k1 now");
  }

  @Test
  void withoutJournalsADifferenceIsRefused() throws Exception {
    var bare = new Transcript("0.1.0", SESSION.scenarios(), SESSION.lines(), List.of(new Mark(1, "main", "j1")));
    var fake = new Fake();
    assertThat(Reopening.play(FILE, bare, fake)).isEmpty();
    var changed = new Fake();
    changed.hash = "6666";
    assertThatThrownBy(() -> Reopening.play(FILE, bare, changed)).hasMessageContaining("5f0c")
        .hasMessageContaining("6666").hasMessageContaining("nothing shows that it came out the same");
    var renamed = new Fake();
    renamed.name = "geneva-2";
    assertThatThrownBy(() -> Reopening.play(FILE, bare, renamed))
        .hasMessageContaining("it had loaded geneva and has loaded geneva-2 now");
  }

  @Test
  void aLineThatIsNoLongerAcceptedIsNamed() {
    var fake = new Fake();
    fake.refused = "us withdraw from geneva";
    fake.version = "0.2.0";
    assertThatThrownBy(() -> Reopening.play(FILE, SESSION, fake)).hasMessage("a.snap: it was recorded with version 0.1.0,"
        + " this is 0.2.0; line 2 of the session, us withdraw from geneva, is not accepted: geneva is not in force");
  }

  @Test
  void aBranchThatIsNotThereIsNamed() {
    var session = new Transcript("0.1.0", SESSION.scenarios(), SESSION.lines(), List.of(new Mark(2, "hawk", "j2")));
    assertThatThrownBy(() -> Reopening.play(FILE, session, new Fake())).hasMessageContaining("branch hawk is not there");
  }

  @Test
  void theStampSaysAllOfIt() {
    var stamp = new Stamp("0.1.0", new Loaded("geneva", "5f0c", "77ab", 1), "main",
        List.of("us withdraw from geneva because \"x\u001b\""), List.of("A7 x"), "j2");
    assertThat(stamp.text()).isEqualTo("""
        version     0.1.0
        scenario    geneva
        hash        5f0c
        sources     77ab
        seed        1
        branch      main
        journal     j2
        lines       1
          us withdraw from geneva because "x<U+001B>"
        assumptions 1
          A7 x
        """);
    assertThat(stamp.json()).containsEntry("journalHash", "j2").containsEntry("seed", 1L);
    assertThat(stamp.json().keySet()).containsExactly("version", "scenario", "scenarioHash", "sourcesHash", "seed",
        "branch", "lines", "assumptions", "journalHash");
  }
}
