package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseParameters;
import dev.snapback.license.LicenseSpec;
import dev.snapback.scenario.TimelineEntry.Precision;
import dev.snapback.tariff.StackingRule;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.Scheduled;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
  private final ScenarioReading reading = ScenarioReader.read("tin-war.yaml", TinWarFile.TEXT);
  private final Scenario tinWar = reading.orElseThrow();

  @Test
  void theDocumentsScenarioIsReadWithoutProblemsAndEveryNumberHasASource() {
    ScenarioReading geneva = ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml"));

    assertThat(geneva.check().text()).isEmpty();
    assertThat(geneva.check().facts().unsourced()).isZero();
    assertThat(geneva.check().facts().sourced()).isGreaterThan(geneva.check().facts().assumed());
    assertThat(geneva.orElseThrow().lastAssumption()).isEqualTo(38);
    assertThat(geneva.orElseThrow().facts().get("T1").document()).isEqualTo("el-pais");
    assertThat(geneva.orElseThrow().citations().get("licenses.rare-earths.limit")).isEqualTo(Cites.of("L2", "A6"));
    assertThat(geneva.orElseThrow().spec().licenses().get(0).cites()).containsEntry("limit", Cites.of("L2", "A6"))
        .containsKey("");
  }

  @Test
  void aScenarioHasItsNameTitleClockAndSeed() {
    assertThat(reading.check().text()).isEmpty();
    assertThat(tinWar.name()).isEqualTo("tin-war");
    assertThat(tinWar.title()).isEqualTo("Arvia and Borland (invented)");
    assertThat(tinWar.spec().clock().today()).isEqualTo(LocalDate.of(2030, 4, 1));
    assertThat(tinWar.spec().seed()).isEqualTo(7);
    assertThat(tinWar.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatItsFilesSayCannotBeChangedAtAnyDepth() {
    assertThat(tinWar.content().values().stream().mapToInt(ScenarioReaderTest::frozen).sum()).isGreaterThan(50);
  }

  /** Tries to change everything in a value; how many maps and lists there are. */
  private static int frozen(Object value) {
    if (value instanceof Map<?, ?> map) {
      assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
      return 1 + map.values().stream().mapToInt(ScenarioReaderTest::frozen).sum();
    }
    if (value instanceof List<?> list) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
      return 1 + list.stream().mapToInt(ScenarioReaderTest::frozen).sum();
    }
    return 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"geneva-truce", "slow-licenses", "magnet-exports-2025", "public-record-2025", "taiwan-shock"})
  void oneFileReadTwiceGivesEqualScenarios(String name) {
    Path file = Path.of("../scenarios/" + name + ".yaml");
    Scenario one = ScenarioReader.read(file).orElseThrow();
    Scenario two = ScenarioReader.read(file).orElseThrow();
    assertThat(two.spec()).isEqualTo(one.spec()).hasSameHashCodeAs(one.spec());
    assertThat(two.content()).isEqualTo(one.content());
  }

  @Test
  void tariffsAreReadWithGoodsGroupsAndStacking() {
    TariffSpec tariffs = tinWar.spec().tariffs();

    assertThat(tariffs.actors()).extracting(Actor::id).containsExactly("av", "bo", "isle");
    assertThat(tariffs.parties().get(2).territoryOf()).contains(new Actor("bo"));
    assertThat(tariffs.goods().get(0).base().values()).containsExactly(Rate.percent(2));
    assertThat(tariffs.goods().get(0).trade().values()).singleElement()
        .satisfies(trade -> assertThat(trade.usd()).isEqualTo(1_500_000_000L));
    assertThat(tariffs.groups().get(0).goods()).containsExactly(new GoodName("tin"), new GoodName("zinc"));
    assertThat(tariffs.stacking()).singleElement().isInstanceOf(StackingRule.Exclusive.class);
    assertThat(tariffs.layers()).extracting(layer -> layer.measure() + " " + layer.rate().orElse(Rate.ZERO))
        .containsExactly("av.bo.safeguard 0%", "av.bo.surcharge 0%", "bo.av.counter 5%");
    assertThat(tariffs.layers().get(2).cites()).isEqualTo(Cites.of("A1"));
  }

  @Test
  void aTruceIsReadWithItsTermsAndRules() {
    TruceSpec truce = tinWar.spec().truces().get(0);

    assertThat(truce.terms()).extracting(cited -> cited.term().toString()).containsExactly(
        "suspend av.bo.surcharge to 5%", "suspend bo.av.counter by 5pp", "remove av.bo.safeguard",
        "bo must approve cobalt-licenses");
    assertThat(truce.extend().times()).contains(1);
    assertThat(truce.extend().length()).contains(Span.days(30));
    assertThat(truce.withdraw().by()).hasSize(2);
    assertThat(truce.withdraw().cause()).isEqualTo(TruceSpec.Cause.DISPUTE);
    assertThat(truce.withdraw().restores()).isEqualTo(TruceSpec.Restores.OWN);
    assertThat(tinWar.spec().collapses().get(new TruceName("port-royal")).condition()).hasToString("tariff.av.bo > 90%");
  }

  @Test
  void aRegimeIsReadWithItsCalendarAndItsDatedCapacity() {
    LicenseSpec regime = tinWar.spec().licenses().get(0);

    assertThat(regime.limit().span()).isEqualTo(Span.workingDays(20));
    assertThat(regime.limit().calendar().works(LocalDate.of(2030, 10, 3))).isFalse();
    assertThat(regime.limit().calendar().works(LocalDate.of(2030, 10, 12))).isTrue();
    assertThat(regime.office().capacity()).hasToString("2 per wd, 3 per wd from 2030-06-01");
    assertThat(regime.expedited().capacity()).hasToString("5 per wd");
    assertThat(regime.expedited().review()).isEqualTo(regime.office().review());
    assertThat(regime.outcomes().refile()).isEqualTo(Span.workingDays(10));
    assertThat(regime.backlog().values()).containsExactly(4);
    assertThat(reading.check().loads()).extracting(QueueLoad::percent).containsExactly(50.0, 100 * 5.0 / 15.0);
  }

  @Test
  void aHurriedOfficeHasTheSourcesOfWhatItSaysAndThoseOfTheOrdinaryOneForTheRest() {
    String given = "expedited: {capacity: 5 per wd}";
    assertThat(sourcesOfOffices(given, "review: A3, capacity: A4, expedited: A2, else: A1"))
        .containsExactly("capacity A4", "review A3", "expedited.capacity A2", "expedited.review A3");
    assertThat(sourcesOfOffices("expedited: {capacity: 5 per wd, source: A2}", "review: A3, else: A1"))
        .containsExactly("capacity A1", "review A3", "expedited.capacity A2", "expedited.review A3");
    assertThat(sourcesOfOffices("title: Cobalt", "capacity: A4, else: A1"))
        .containsExactly("capacity A4", "review A1", "expedited.capacity A4", "expedited.review A1");
    assertThat(sourcesOfOffices(given, "capacity: A4, else: A1"))
        .containsExactly("capacity A4", "review A1", "expedited.capacity A1", "expedited.review A1");
  }

  /** The sources of the parameters of both offices, with this in the place of the hurried one. */
  private static List<String> sourcesOfOffices(String expedited, String sources) {
    String text = TinWarFile.with("expedited: {capacity: 5 per wd}", expedited + "\n    source: {" + sources + "}").replace(
        "assumptions:\n", "assumptions:\n  A2: {text: t, because: b}\n  A3: {text: t, because: b}\n  A4: {text: t, because: b}\n");
    LicenseSpec regime = ScenarioReader.read("f", text).orElseThrow().spec().licenses().get(0);
    return LicenseParameters.of(regime).stream().filter(p -> p.name().endsWith("capacity") || p.name().endsWith("review"))
        .map(p -> p.name().replace("license.cobalt.", "") + " " + p.cites().apply(regime)).toList();
  }

  @Test
  void theTimelineKeepsTheFilesOrderAndTheScheduleIsByDay() {
    assertThat(tinWar.timeline()).extracting(TimelineEntry::id)
        .containsExactly("t1", "surcharge-1", "sign-1", "t4", "t5");
    assertThat(tinWar.spec().timeline()).extracting(Scheduled::id).containsExactly("t1", "surcharge-1", "t5", "sign-1");
    assertThat(tinWar.timeline().get(3)).isInstanceOf(TimelineEntry.Note.class)
        .satisfies(note -> assertThat(note.when().precision()).isEqualTo(Precision.WEEK));
    assertThat(tinWar.timeline().get(2).when().instant()).get()
        .satisfies(at -> assertThat(at.getOffset().getId()).isEqualTo("-05:00"));
    assertThat(tinWar.timeline().get(2).day()).isEqualTo(LocalDate.of(2030, 3, 10));
    assertThat(tinWar.timeline().get(2).when().acts()).as("on the clock of its zone").isEqualTo(LocalDate.of(2030, 3, 10));
    assertThat(tinWar.spec().timeline().get(0).deed().text()).isEqualTo("av impose safeguard 15% on bo for tin");
  }

  @Test
  void anExpectationRemembersWhereItStands() {
    assertThat(tinWar.expectations().get(1)).satisfies(expected -> {
      assertThat(expected.that()).hasToString("tariff.av.bo = 5% and truce.port-royal.state is in-force");
      assertThat(expected.position().path()).isEqualTo("expect[2]");
      assertThat(expected.position().error("no").place()).startsWith("tin-war.yaml:");
    });
  }

  @Test
  void theHashCoversWhatTheFileAndItsSourcesSay() {
    String text = TinWarFile.with("source: A1\n", "sources: more.yaml\nsource: A1\n");
    String document = "documents: {%s: {outlet: The Gazette, title: Tin, date: 2030-01-02}}\n";
    String hash = hash(text, "snapback: 1\n" + document.formatted("gazette"));

    assertThat(hash(text, "snapback: 1\n" + document.formatted("herald"))).isNotEqualTo(hash);
    assertThat(hash(text.replace("length: 60d", "length: 61d"), "snapback: 1\n" + document.formatted("gazette")))
        .isNotEqualTo(hash);
    assertThat(hash("# the same\n" + text, document.formatted("gazette") + "snapback: 1 # again\n")).isEqualTo(hash);
  }

  @Test
  void whatASourceStandsForIsPartOfTheHash() {
    assertThat(citing("approval").hash()).isEqualTo(citing("approval").hash()).isNotEqualTo(citing("review").hash());
  }

  private static Scenario citing(String key) {
    return ScenarioReader.read("x", TinWarFile.with("    approval: 90%\n", "    approval: 90%\n    source: {" + key + ": A1}\n"))
        .orElseThrow();
  }

  private static String hash(String text, String sources) {
    return ScenarioReader.read("x", text, java.util.Map.of("more.yaml", sources)).orElseThrow().hash();
  }

  @Test
  void theJsonFormIsTheSameScenario() {
    String json = """
        {"snapback": 1, "scenario": "mini", "clock": {"start": "2030-01-01", "end": "2030-12-31"},
         "assumptions": {"A1": {"text": "all", "because": "invented"}}, "source": "A1",
         "actors": {"av": "Arvia", "bo": "Borland"}, "tariffs": {"av.bo": {"surcharge": {}}},
         "timeline": [{"date": "2030-02-01", "move": "av impose surcharge 40% on bo"}]}
        """;
    String yaml = """
        snapback: 1
        scenario: mini
        clock: {start: 2030-01-01, end: 2030-12-31}
        source: A1
        # keys in another order
        actors: {av: Arvia, bo: Borland}
        assumptions: {A1: {text: all, because: invented}}
        tariffs: {av.bo: {surcharge: {}}}
        timeline:
          - date: 2030-02-01
            move: av impose surcharge 40% on bo
        """;
    assertThat(ScenarioReader.read("mini.json", json).orElseThrow().spec())
        .isEqualTo(ScenarioReader.read("mini.yaml", yaml).orElseThrow().spec());
  }

  @Test
  void aRefusedFileThrowsOnlyWhenItsScenarioIsDemanded() {
    ScenarioReading refused = ScenarioReader.read("x.yaml", "snapback: 2\n");

    assertThat(refused).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(refused.scenario()).isEmpty();
    assertThatThrownBy(refused::orElseThrow).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x.yaml:1:11: snapback: this is not a version of the format");
  }

  @Test
  void theReferencePageNamesEveryBlock() {
    for (String block : List.of("truces.NAME.withdraw", "licenses.NAME.arrivals", "tariffs.IMPORTER.EXPORTER.NAME")) {
      assertThat(ScenarioReader.reference()).contains("### `" + block + "`");
    }
  }
}
