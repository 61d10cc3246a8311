package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Entry;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories of scenarios that run by reactions tell the path of the file's seed: every date in them is one of the path's. */
class StoryTest {
  private static final String SEED = "On the file's seed";
  private static final Pattern DAY = Pattern.compile("\\b([1-9]|[12][0-9]|3[01]) ("
      + Arrays.stream(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).collect(Collectors.joining("|")) + ")\\b");

  /** What the stories say of a day, and the words that the journal has for it. */
  private static final Map<String, Map<String, String>> TOLD = Map.of(
      "mutual-accusation", Map.of("the US leaves on 7 July", "us withdrew from truce geneva"),
      "tech-escalation", Map.of(
          "the truce is extended on 3 August", "truce geneva extended",
          "visas fall on 21 August", "student-visas",
          "the US leaves on 5 October", "us withdrew from truce geneva",
          "car makers stop on 18 October", "line-stop",
          "an easing of engine parts on 29 October", "engine-parts",
          "brings the licenses back on 3 November", "rare-earths"));

  @ParameterizedTest
  @ValueSource(strings = {"mutual-accusation", "tech-escalation"})
  void everyDateOfTheStoryIsOneOfThePath(String name) {
    Scenario scenario = ScenarioReader.read(Files2025.FOLDER.resolve(name + ".yaml")).orElseThrow();
    String story = scenario.story().orElseThrow().replaceAll("\\s+", " ");
    String path = story.substring(story.indexOf(SEED));
    Simulation sim = Simulation.start(scenario);
    sim.advanceTo(scenario.spec().clock().end());
    Map<LocalDate, List<String>> happened = sim.journal().stream()
        .collect(Collectors.groupingBy(Entry::day, TreeMap::new, Collectors.mapping(e -> e.event().text() + " " + e.cause(), Collectors.toList())));

    List<String> days = DAY.matcher(path).results().map(m -> m.group()).toList();
    assertThat(days).as("days in the story").isNotEmpty().hasSameSizeAs(TOLD.getOrDefault(name, Map.of()).keySet());
    TOLD.getOrDefault(name, Map.of()).forEach((words, event) -> {
      assertThat(path).contains(words);
      var day = DAY.matcher(words);
      assertThat(day.find()).isTrue();
      LocalDate date = LocalDate.of(2025, Month.valueOf(day.group(2).toUpperCase(Locale.ROOT)), Integer.parseInt(day.group(1)));
      assertThat(happened.getOrDefault(date, List.of())).as(words).anySatisfy(text -> assertThat(text).contains(event));
    });
  }
}
