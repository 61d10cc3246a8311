package dev.snapback.shell.command;

import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.language.Reference;
import dev.snapback.shell.session.Session;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.world.World;
import dev.snapback.world.WorldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the words of {@code help} mean: forms; else terms of the glossary; metrics of that name or concept, or forms that speak of them, and parameters
 * that are called so; else metrics and parameters whose concept or name has them, and terms that speak of them.
 *
 * @param asked forms that were asked for, to be told whole
 * @param mentioned forms that speak of the words, to be told in a line each
 * @param metrics what is measured
 * @param parameters what can be set
 * @param terms what the product's words mean
 */
record HelpTopics(
    List<Form<?>> asked, List<Form<?>> mentioned, List<Metric<World>> metrics, List<Parameter<WorldSpec>> parameters,
    List<Glossary.Term> terms) {

  /** Looks words up in a session. */
  static HelpTopics of(Session session, Forms forms, String words) {
    var reference = new Reference(forms);
    List<Form<?>> asked = reference.about(words);
    if (!asked.isEmpty()) {
      return new HelpTopics(asked, List.of(), List.of(), List.of(), List.of());
    }
    List<Metric<World>> all = session.isLoaded() ? List.copyOf(session.simulation().metrics().all()) : List.of();
    List<Metric<World>> named = all.stream()
        .filter(m -> m.name().equalsIgnoreCase(words) || m.concept().equalsIgnoreCase(words)).toList();
    List<Form<?>> mentioned = named.isEmpty() ? reference.mentioning(words) : List.of();
    List<Parameter<WorldSpec>> settable = session.isLoaded() ? List.copyOf(session.simulation().parameters().all()) : List.of();
    Glossary glossary = Glossary.read();
    var found = new HelpTopics(List.of(), mentioned, named, called(settable, words), glossary.called(words));
    return found.isEmpty()
        ? new HelpTopics(List.of(), List.of(), concepts(all, words), having(settable, words), glossary.speakingOf(words)) : found;
  }

  /** The parameter of that full name; else those whose name ends with the last word and has the others before it. */
  private static List<Parameter<WorldSpec>> called(List<Parameter<WorldSpec>> all, String words) {
    List<Parameter<WorldSpec>> exactly = all.stream().filter(p -> p.name().equalsIgnoreCase(words)).toList();
    List<String> typed = segments(words.replace(' ', '.'));
    return !exactly.isEmpty() ? exactly : all.stream().filter(p -> {
      List<String> own = segments(p.name());
      return own.get(own.size() - 1).equals(typed.get(typed.size() - 1)) && own.containsAll(typed);
    }).toList();
  }

  private static List<String> segments(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("\\.", -1));
  }

  private static List<Parameter<WorldSpec>> having(List<Parameter<WorldSpec>> all, String words) {
    return all.stream().filter(p -> folded(p.name()).contains(folded(words))).toList();
  }

  private static List<Metric<World>> concepts(List<Metric<World>> all, String words) {
    Map<String, Metric<World>> byConcept = new LinkedHashMap<>();
    String folded = folded(words);
    all.stream().filter(m -> folded(m.concept()).contains(folded) || folded(m.name()).contains(folded))
        .forEach(m -> byConcept.putIfAbsent(m.concept(), m));
    return List.copyOf(byConcept.values());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  /** Whether the words mean nothing. */
  boolean isEmpty() {
    return asked.isEmpty() && mentioned.isEmpty() && metrics.isEmpty() && parameters.isEmpty() && terms.isEmpty();
  }
}
