package dev.snapback.kernel;

/** What has happened to a machine. Implementations are records with names in the past tense. */
public interface Event {
  /** One plain sentence or line, without date and without a full stop. */
  String text();

  /** The event's kind, for instance {@code lapsed}. */
  default String type() {
    return Names.kebab(getClass());
  }
}
