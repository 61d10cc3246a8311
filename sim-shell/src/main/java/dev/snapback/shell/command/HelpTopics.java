package dev.snapback.shell.command;

import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.language.Reference;
import dev.snapback.shell.session.Session;
import dev.snapback.vocabulary.Metric;
import dev.snapback.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the words of {@code help} mean: forms, else metrics of that name or concept, else forms that speak of them, else metrics whose concept or
 * name has them.
 *
 * @param asked forms that were asked for, to be told whole
 * @param mentioned forms that speak of the words, to be told in a line each
 * @param metrics what is measured
 */
record HelpTopics(List<Form<?>> asked, List<Form<?>> mentioned, List<Metric<World>> metrics) {
  private static final HelpTopics NONE = new HelpTopics(List.of(), List.of(), List.of());

  /** Looks words up in a session. */
  static HelpTopics of(Session session, Forms forms, String words) {
    var reference = new Reference(forms);
    List<Form<?>> asked = reference.about(words);
    if (!asked.isEmpty()) {
      return new HelpTopics(asked, List.of(), List.of());
    }
    List<Metric<World>> all = session.isLoaded() ? List.copyOf(session.simulation().metrics().all()) : List.of();
    List<Metric<World>> named = all.stream()
        .filter(m -> m.name().equalsIgnoreCase(words) || m.concept().equalsIgnoreCase(words)).toList();
    List<Form<?>> mentioned = named.isEmpty() ? reference.mentioning(words) : List.of();
    if (!mentioned.isEmpty()) {
      return new HelpTopics(List.of(), mentioned, List.of());
    }
    return named.isEmpty() ? concepts(all, words) : new HelpTopics(List.of(), List.of(), named);
  }

  private static HelpTopics concepts(List<Metric<World>> all, String words) {
    Map<String, Metric<World>> byConcept = new LinkedHashMap<>();
    String folded = folded(words);
    all.stream().filter(m -> folded(m.concept()).contains(folded) || folded(m.name()).contains(folded))
        .forEach(m -> byConcept.putIfAbsent(m.concept(), m));
    return byConcept.isEmpty() ? NONE : new HelpTopics(List.of(), List.of(), List.copyOf(byConcept.values()));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  /** Whether the words mean nothing. */
  boolean isEmpty() {
    return asked.isEmpty() && mentioned.isEmpty() && metrics.isEmpty();
  }
}
