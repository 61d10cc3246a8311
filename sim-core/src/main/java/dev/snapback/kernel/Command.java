package dev.snapback.kernel;

/** What somebody wants a machine to do. Implementations are records with imperative names. */
public interface Command {
  /** The command's name in tables, diagrams and refusals, for instance {@code withdraw}. */
  default String name() {
    return Names.kebab(getClass());
  }
}
