package dev.snapback.language;

import dev.snapback.language.Form.Who;
import dev.snapback.vocabulary.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a whole line is read: the actors come first, then the forms whose first word is there are tried one after the
 * other, then comes the reason of a move, then the end.
 */
final class Sentence {
  static final String NO_ACTOR = "a move begins with who makes it";
  private static final String BECAUSE = "because";
  private static final SlotType<String> REASON = new QuotedType("the reason in quotation marks", "\"WHY\"");

  private final Forms forms;
  private final Names names;

  Sentence(Forms forms, Names names) {
    this.forms = forms;
    this.names = names;
  }

  /** Reads to the end of the line; empty where it says nothing in these forms, or several things. */
  Optional<Parsed> read(Input in, Predicate<Form<?>> which) {
    int start = in.at();
    Set<Parsed> found = readings(in, which).keySet();
    if (!found.isEmpty()) {
      in.at(in.line().tokens().size());
    }
    if (found.size() > 1) {
      in.rejectForm(start, "this can be read in " + found.size() + " ways: a name is used for two kinds of things");
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** All that a line says, each with the first form that says it. */
  Map<Parsed, Form<?>> readings(Input in, Predicate<Form<?>> which) {
    int start = in.at();
    var found = new LinkedHashMap<Parsed, Form<?>>();
    attempt(in, List.of(), f -> f.who() == Who.NOBODY && which.test(f), found);
    in.at(start);
    in.begin();
    Optional<List<Actor>> actors = ListType.of(forms.actorType(), false).read(in);
    if (actors.isPresent()) {
      attempt(in, actors.get(), f -> f.who() == Who.GOVERNMENTS && which.test(f), found);
    } else {
      in.at(start);
      if (in.isCurious()) {
        actorMissing(in, which);
      }
    }
    return found;
  }

  private void attempt(Input in, List<Actor> actors, Predicate<Form<?>> which, Map<Parsed, Form<?>> found) {
    int start = in.at();
    String first = in.word().orElse("");
    List<Form<?>> begun = forms.beginning(first).stream().filter(which).toList();
    if (begun.isEmpty() && !in.isCurious()) {
      return;
    }
    for (Form<?> form : begun.isEmpty() ? forms.all() : begun) {
      in.at(start);
      var bound = new LinkedHashMap<String, Object>();
      in.begin(form, actors, bound);
      if (begun.isEmpty()) {
        if (which.test(form)) {
          in.take(form.firstWords().get(0));
        }
        continue;
      }
      Phrase<?> phrase = forms.phrase(form);
      if (!phrase.read(in, bound)) {
        continue;
      }
      Optional<Optional<String>> because = because(in, form);
      if (because.isPresent()) {
        try {
          found.putIfAbsent(new Parsed(actors, phrase.make(bound), because.get()), form);
        } catch (IllegalArgumentException refused) {
          in.rejectForm(start, String.valueOf(refused.getMessage()));
        }
      }
    }
  }

  /** Reads the reason, where there is one, and the end of the line; empty if something else stands there. */
  private Optional<Optional<String>> because(Input in, Form<?> form) {
    Optional<String> reason = Optional.empty();
    if (form.isMove() && in.take(BECAUSE)) {
      reason = REASON.read(in);
      if (reason.isEmpty()) {
        return Optional.empty();
      }
    }
    if (!in.ended()) {
      if (form.isMove() && in.peek().is(Timed.EXPIRES)) {
        in.rejectForm(in.at(), forms.unending(form));
      }
      in.missEnd();
      return Optional.empty();
    }
    return Optional.of(reason);
  }

  private void actorMissing(Input in, Predicate<Form<?>> which) {
    String word = in.word().orElse("");
    boolean verb = forms.all().stream()
        .anyMatch(f -> which.test(f) && f.who() == Who.GOVERNMENTS && f.firstWords().contains(word));
    boolean command = forms.all().stream()
        .anyMatch(f -> which.test(f) && f.who() == Who.NOBODY && f.firstWords().contains(word));
    if (verb && !command) {
      in.miss(
          forms.actorType(),
          NO_ACTOR,
          names.names(Actor.class, Names.Scope.ALL).stream().map(a -> a + " " + word).toArray(String[]::new));
    }
  }
}
