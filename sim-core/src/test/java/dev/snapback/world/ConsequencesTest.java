package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.Names;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from the force of a truce: each term does what it says and says whose word it is, its own or the move's. */
class ConsequencesTest {
  private static final String FILE = """
      snapback: 1
      scenario: terms
      clock: {start: 2030-01-01, end: 2030-12-31}
      source: A1
      assumptions: {A1: {text: Everything here, because: invented}, A2: {text: The term, because: it has its own}, A3: {text: x, because: y}}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      tariffs:
        av.bo: {surcharge: {rate: 40%}, safeguard: {rate: 9%}}
        bo.av: {counter: {rate: 30%}}
      truces:
        peace:
          parties: [av, bo]
          length: 60d
          terms:
            - remove av.bo.safeguard to 2%
            - {term: suspend av.bo.surcharge to 5%, source: A2}
            - suspend bo.av.counter by 20pp
            - av must refrain new-controls
            - bo must approve tin
          source: []
      controls: {scanners: {by: av, on: bo, breaks: new-controls}, lenses: {by: av, on: bo}}
      stances:
        proud: {actor: bo, refuses: "* restore *", while: tariff.bo.av > 0%, force: hard}
        coy: {actor: bo, refuses: "bo lower counter", while: tariff.bo.av > 0%, force: soft}
      """;
  private static final Scenario SCENARIO = ScenarioReader.read("terms.yaml", FILE).orElseThrow();

  private final Engine engine = new Engine(SCENARIO.spec());
  private final World world = engine.start(1, 0, true);

  private List<String> play(String line, Cites cites) {
    var parsed = (Parsed) SCENARIO.grammar().parse(line);
    Outcome outcome = engine.play(world, new Move(parsed.actors(), (Command) parsed.command(), line), cites);
    assertThat(outcome).as(line).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).entries().stream().map(e -> e.event().text()).toList();
  }

  private Value value(String metric) {
    return engine.value(world, new MetricRef(metric));
  }

  @Test
  void eachTermDoesWhatItSays() {
    play("av, bo sign peace", Cites.of("A3"));
    assertThat(value("tariff.av.bo")).as("5% of the surcharge and 2% of the safeguard").isEqualTo(Value.of(7));
    assertThat(value("tariff.bo.av")).isEqualTo(Value.of(10));
    assertThat(value("truce.peace.new-controls.state")).isEqualTo(new Value.State("pending"));
  }

  @Test
  void aTermHasItsOwnSourceOrThatOfTheMove() {
    play("av, bo sign peace", Cites.of("A3"));
    assertThat(why("tariff.av.bo", "surcharge")).contains("A2").doesNotContain("A3");
    assertThat(why("tariff.bo.av", "counter")).contains("A3").doesNotContain("A2");
  }

  private String why(String metric, String label) {
    return engine.metrics().find(metric).orElseThrow().why().apply(world).parts().stream()
        .filter(part -> part.label().contains(label)).findFirst().orElseThrow().toString();
  }

  @Test
  void aControlBreaksWhatATruceInForceObligesToOnce() {
    assertThat(play("av restrict scanners", Cites.NONE)).as("no truce").containsExactly("control scanners in force");
    play("av lift scanners", Cites.NONE);
    play("av, bo sign peace", Cites.NONE);
    assertThat(play("av restrict lenses", Cites.NONE)).as("it breaks nothing").containsExactly("control lenses in force");
    assertThat(play("av restrict scanners", Cites.NONE)).containsExactly("control scanners in force", "obligation new-controls breached");
    play("av lift scanners", Cites.NONE);
    assertThat(play("av restrict scanners", Cites.NONE)).as("it is breached").containsExactly("control scanners in force");
  }

  @Test
  void aControlThatIsAppliedAgainBreaksIt() {
    play("av restrict scanners", Cites.NONE);
    play("av suspend scanners", Cites.NONE);
    play("av, bo sign peace", Cites.NONE);
    assertThat(play("av resume scanners", Cites.NONE)).hasSize(2).last().isEqualTo("obligation new-controls breached");
  }

  @Test
  void aHeadlineIsToldOnlyWhereItMoves() {
    assertThat(play("av raise surcharge to 50%", Cites.NONE)).anyMatch(text -> text.startsWith("headline av on bo"))
        .noneMatch(text -> text.startsWith("headline bo on av") || text.startsWith("headline av on av"));
  }

  @Test
  void onlyTheMovesThatAHardStanceOfTheirActorRefusesAreLeftOut() {
    play("av, bo sign peace", Cites.NONE);
    play("av suspend surcharge to 1% for 9d", Cites.NONE);
    play("bo suspend counter to 1% for 9d", Cites.NONE);
    assertThat(names("av")).contains("restore", "lower");
    assertThat(names("bo")).doesNotContain("restore").contains("lower");
  }

  private List<String> names(String actor) {
    return engine.legal(world, List.of(new Actor(actor))).stream().map(l -> Names.kebab(l.command())).toList();
  }
}
