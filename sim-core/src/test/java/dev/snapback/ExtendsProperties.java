package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.vocabulary.Metric;
import dev.snapback.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A scenario that changes another one from a day on changes nothing before that day. */
class ExtendsProperties {
  private static final String BASE = text("geneva-truce.yaml");
  private static final String SOURCES = text("sources.yaml");
  private static final List<String> MOVES = List.of("us withdraw from geneva", "us raise reciprocal to 150%",
      "us set fentanyl 25%", "cn remove retaliation", "cn halt licenses for rare-earths", "us break off",
      "cn expedite licenses for rare-earths", "us ease ai-chips", "file 40 applications for rare-earths by autos");
  private static final Scenario GENEVA = Files2025.GENEVA;

  private static String text(String file) {
    try {
      return Files.readString(Files2025.FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<String>> moves() {
    return Arbitraries.of(MOVES).list().ofMaxSize(4);
  }

  @Property(tries = 60)
  void nothing_changes_before_the_first_day_of_the_diff(
      @ForAll @IntRange(min = 20, max = 220) int after, @ForAll("moves") List<String> moves, @ForAll long mask) {
    LocalDate day = GENEVA.spec().clock().start().plusDays(after);
    List<String> dropped = dropped(day, mask);
    Scenario diff = ScenarioReader.read("diff.yaml", diff(day, moves, dropped),
        Map.of("geneva-truce.yaml", BASE, "sources.yaml", SOURCES)).orElseThrow();

    assertThat(diff.lineage().changes()).hasSize(moves.size() + dropped.size());
    assertThat(before(diff, day)).isEqualTo(before(GENEVA, day));
  }

  /** The ids of some of the entries on or after a day. */
  private static List<String> dropped(LocalDate day, long mask) {
    var ids = new ArrayList<String>();
    for (TimelineEntry entry : GENEVA.timeline()) {
      if (!entry.day().isBefore(day) && (mask >> (ids.size() % 60) & 1) == 1) {
        ids.add(entry.id());
      }
    }
    return ids;
  }

  private static String diff(LocalDate day, List<String> moves, List<String> dropped) {
    return "snapback: 1\nscenario: diff\nextends: geneva-truce\n"
        + (dropped.isEmpty() ? "" : "drop: " + dropped + "\n")
        + (moves.isEmpty() ? "" : "timeline:\n" + moves.stream()
            .map(move -> "  - {date: " + day + ", move: \"" + move + "\"}\n").collect(Collectors.joining()));
  }

  /** The journal and the values of all metrics on every day before a day. */
  private static Map<LocalDate, List<String>> before(Scenario scenario, LocalDate day) {
    Simulation sim = Simulation.start(scenario,
        new Simulation.Start(java.util.Optional.of(scenario.spec().clock().start()), java.util.OptionalLong.empty()));
    sim.advanceTo(day);
    var days = new LinkedHashMap<LocalDate, List<String>>();
    sim.replay((on, world) -> {
      if (on.isBefore(day)) {
        days.put(on, sim.metrics().all().stream().map(metric -> value(metric, world)).toList());
      }
    });
    sim.journal().stream().filter(entry -> entry.day().isBefore(day)).forEach(entry ->
        days.put(entry.day(), plus(days.getOrDefault(entry.day(), List.of()), entry.line())));
    return days;
  }

  private static String value(Metric<World> metric, World world) {
    return metric.name() + " = " + metric.value().apply(world);
  }

  private static List<String> plus(List<String> lines, String line) {
    var all = new ArrayList<>(lines);
    all.add(line);
    return all;
  }
}
