package dev.snapback.world;

/**
 * A parameter of the scenario by its full dotted name: {@code license.rare-earths.capacity}.
 *
 * @param name as the scenario has it
 */
public record ParameterName(String name) {
  @Override
  public String toString() {
    return name;
  }
}
