package dev.snapback.world;

import dev.snapback.vocabulary.Cites;
import java.util.List;

/**
 * A parameter that a scenario's file sets by its name: it has that value from the first day on.
 *
 * @param parameter its name
 * @param value its value, as typed after {@code set}
 * @param cites the sources of that value
 * @param followers the parameters that have another value since, too, because they follow this one
 */
public record Preset(String parameter, String value, Cites cites, List<String> followers) {
  public Preset {
    followers = List.copyOf(followers);
  }
}
