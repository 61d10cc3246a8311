package dev.snapback.scenario;

import java.util.Optional;

/** What reading a scenario's files gives. */
public sealed interface ScenarioReading {
  /** Problems, coverage and loads. */
  Check check();

  /** The scenario; empty if the files were refused. */
  Optional<Scenario> scenario();

  /**
   * Returns the scenario.
   *
   * @throws IllegalArgumentException if the files were refused; the message has one line a problem
   */
  default Scenario orElseThrow() {
    return scenario().orElseThrow(() -> new IllegalArgumentException(String.join("\n", check().text())));
  }

  /**
   * The files are a scenario.
   *
   * @param read the scenario
   * @param check warnings, coverage and loads
   */
  record Accepted(Scenario read, Check check) implements ScenarioReading {
    @Override
    public Optional<Scenario> scenario() {
      return Optional.of(read);
    }
  }

  /**
   * The files are no scenario.
   *
   * @param check the problems, at least one of them an error
   */
  record Refused(Check check) implements ScenarioReading {
    @Override
    public Optional<Scenario> scenario() {
      return Optional.empty();
    }
  }
}
