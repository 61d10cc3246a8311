package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.license.ApplicationCommand;
import dev.snapback.license.LicenseListener;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.SupplyName;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which stock a granted license is for: two lines of one regime, one of another, and grants that are for none. */
class GrantsTest {
  private static final String FILE = """
      snapback: 1
      scenario: grants
      clock: {start: 2030-01-01, end: 2030-12-31}
      source: A1
      assumptions: {A1: {text: Everything here, because: invented}}
      actors: {av: {name: Arvia}, bo: {name: Borland}, co: {name: Corland}, du: {name: Durland}}
      licenses:
      """ + regime("cobalt", "{class: toys, to: du, ", "{class: toys, to: av, ", "{class: batteries, to: av, ", "{class: batteries, to: co, ")
      + regime("tin", "{class: cans, ")
      + "supply:\n" + line("co-cobalt", "co", "cobalt", "batteries") + line("av-cobalt", "av", "cobalt", "batteries")
      + line("av-tin", "av", "tin", "cans");

  private static String regime(String name, String... arrivals) {
    return "  " + name + """
        :
            exporter: bo
            limit: 20wd
            calendar: weekdays
            yields: promise
            review: fixed(10d)
            capacity: 2 per wd
            approval: 90%
            returned: 0%
            initial: controlled
            arrivals:
        """ + Arrays.stream(arrivals).map(a -> "      - " + a + "rate: 0 per wd, tonnes: fixed(5)}\n").collect(Collectors.joining());
  }

  private static String line(String name, String user, String regime, String users) {
    return "  " + name + ": {user: " + user + ", licenses: " + regime + ", lead: 14d, use: {" + users + ": 6 t per day}, stock: {"
        + users + ": 25d}, levels: {tight: 20d, shortage: 7d, line-stop: 0d}}\n";
  }

  private static final RegimeName COBALT = new RegimeName("cobalt");
  private static final RegimeName TIN = new RegimeName("tin");
  private static final int TO_DU = 0;
  private static final int TO_AV = 1;
  private static final int TO_CO = 2;
  private static final int TOYS = 0;
  private static final int BATTERIES = 1;

  private final Scenario scenario = ScenarioReader.read("grants.yaml", FILE).orElseThrow();
  private final World world = new Engine(scenario.spec()).start(1, 0, false);
  private LicenseListener listener = LicenseListener.NONE;

  @BeforeEach
  void listen() {
    listener = new Grants(scenario.spec().licenses(), scenario.spec().supply()).listener(world);
  }

  private void happens(RegimeName regime, int users, int destination, ApplicationCommand what) {
    listener.happened(regime, scenario.spec().clock().start().toEpochDay(), 1, users, destination, 5000, what);
  }

  private long licensed(String line, String users) {
    return world.supply().account(new SupplyName(line), new ClassName(users)).licensed();
  }

  private long all() {
    return licensed("co-cobalt", "batteries") + licensed("av-cobalt", "batteries") + licensed("av-tin", "cans");
  }

  @Test
  void destinationsAreCountedAsTheyAreFirstNamed() {
    assertThat(Grants.destinations(scenario.spec().licenses().get(0)))
        .containsExactly(new Actor("du"), new Actor("av"), new Actor("co"));
    assertThat(listener.hears()).isEqualTo(LicenseListener.Hears.LICENSES);
  }

  @Test
  void aLicenseIsForTheLineOfItsDestination() {
    happens(COBALT, BATTERIES, TO_AV, ApplicationCommand.GRANT);
    assertThat(licensed("av-cobalt", "batteries")).isEqualTo(5000);
    happens(COBALT, BATTERIES, TO_CO, ApplicationCommand.DEEM_GRANTED);
    assertThat(licensed("co-cobalt", "batteries")).isEqualTo(5000);
    assertThat(all()).isEqualTo(10_000);
  }

  @Test
  void aLicenseThatNamesNoDestinationIsForTheFirstLine() {
    happens(TIN, 0, -1, ApplicationCommand.GRANT);
    assertThat(licensed("av-tin", "cans")).isEqualTo(5000);
    happens(COBALT, BATTERIES, -1, ApplicationCommand.COVER);
    assertThat(licensed("co-cobalt", "batteries")).isEqualTo(5000);
    happens(TIN, 0, -1, ApplicationCommand.GRANT);
    assertThat(licensed("av-tin", "cans")).as("after another regime has spoken").isEqualTo(10_000);
  }

  @Test
  void whatGoesElsewhereIsForNoLine() {
    happens(COBALT, BATTERIES, TO_DU, ApplicationCommand.GRANT);
    happens(COBALT, TOYS, TO_DU, ApplicationCommand.GRANT);
    happens(COBALT, TOYS, TO_AV, ApplicationCommand.GRANT);
    happens(COBALT, TOYS, -1, ApplicationCommand.GRANT);
    happens(new RegimeName("silver"), 0, -1, ApplicationCommand.GRANT);
    assertThat(all()).isZero();
  }

  @Test
  void whatIsNotLicensedIsNotGranted() {
    happens(COBALT, BATTERIES, TO_AV, ApplicationCommand.DENY);
    happens(COBALT, BATTERIES, TO_AV, ApplicationCommand.DEEM_DENIED);
    happens(COBALT, BATTERIES, TO_AV, ApplicationCommand.RETURN);
    assertThat(all()).isZero();
  }
}
