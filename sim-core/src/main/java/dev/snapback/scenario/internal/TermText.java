package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.truce.Term;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Points;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.RegimeName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a term of a truce: {@code suspend us.cn.reciprocal to 10%}, {@code suspend us.cn.fentanyl by 5pp}, {@code suspend
 * rare-earths}, {@code remove us.cn.reciprocal [to 34%]}, {@code keep us.cn.fentanyl}, {@code cn must approve NAME}.
 */
final class TermText {
  /** What a term may be, for a message. */
  static final String FORM = "suspend MEASURE to 10% | suspend MEASURE by 24pp | suspend REGIME | "
      + "remove MEASURE [to 34%] | keep MEASURE | ACTOR must approve|lift|refrain NAME, "
      + "where MEASURE is IMPORTER.EXPORTER.LAYER";

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final List<String> VERBS = List.of("suspend", "remove", "keep");

  private record Word(String text, int at) {}

  private record Wrong(String message, int at, String maybe) {}

  private final List<Word> words;
  private Optional<Wrong> wrong = Optional.empty();

  private TermText(List<Word> words) {
    this.words = words;
  }

  /** Returns the term, or where and why the text is none. */
  static Type.Parsed<Term> parse(Node.Scalar scalar) {
    Matcher m = WORD.matcher(scalar.text());
    var text = new TermText(m.results().map(r -> new Word(r.group(), r.start())).toList());
    Optional<Term> term = text.words.isEmpty() ? Optional.empty() : text.term();
    if (term.isPresent()) {
      return new Type.Parsed.Good<>(term.get());
    }
    Wrong why = text.wrong.orElse(new Wrong("", -1, ""));
    return new Type.Parsed.Bad<>(why.message(), why.at(), why.maybe());
  }

  private Optional<Term> term() {
    Word first = words.get(0);
    if (words.size() > 1 && words.get(1).text().equals("must")) {
      return promise();
    }
    return switch (first.text()) {
      case "keep" -> size(2) ? measure().map(Term.Keep::new) : no();
      case "remove" -> size(2) ? measure().map(m -> new Term.Remove(m, Optional.empty()))
          : size(4) && word(2, "to") ? measure().flatMap(m -> rate().map(r -> new Term.Remove(m, Optional.of(r)))) : no();
      case "suspend" -> suspend();
      default -> bad(first, "a term begins with suspend, remove, keep, or ACTOR must",
          Nearest.to(first.text(), VERBS).orElse(""));
    };
  }

  private Optional<Term> suspend() {
    if (size(2) && Ids.valid(words.get(1).text())) {
      return Optional.of(new Term.SuspendRegime(new RegimeName(words.get(1).text())));
    }
    if (size(4) && word(2, "to")) {
      return measure().flatMap(m -> rate().map(r -> new Term.Suspend(m, new Cut.To(r))));
    }
    if (size(4) && word(2, "by")) {
      return measure().flatMap(m -> points().map(p -> new Term.Suspend(m, new Cut.By(p))));
    }
    return size(2) ? bad(words.get(1), "a measure is suspended to a rate or by points", words.get(1).text() + " to 10%")
        : no();
  }

  private Optional<Term> promise() {
    if (!size(4)) {
      return no();
    }
    List<String> duties = Arrays.stream(Term.Duty.values()).map(Term.Duty::word).toList();
    Word duty = words.get(2);
    if (!duties.contains(duty.text())) {
      return bad(duty, "a party must " + String.join(", ", duties), Nearest.to(duty.text(), duties).orElse(""));
    }
    for (int i : new int[] {0, 3}) {
      if (!Ids.valid(words.get(i).text())) {
        return bad(words.get(i), "this cannot be a name", "");
      }
    }
    return Optional.of(new Term.Promise(new Actor(words.get(0).text()),
        Term.Duty.valueOf(duty.text().toUpperCase(Locale.ROOT)), new ObligationName(words.get(3).text())));
  }

  private Optional<MeasureId> measure() {
    try {
      return Optional.of(MeasureId.parse(words.get(1).text()));
    } catch (IllegalArgumentException e) {
      return bad(words.get(1), "a measure is written IMPORTER.EXPORTER.LAYER or IMPORTER.all.LAYER", "");
    }
  }

  private Optional<Rate> rate() {
    try {
      return Optional.of(Rate.parse(words.get(3).text()));
    } catch (IllegalArgumentException e) {
      return bad(words.get(3), "a rate is written 10% or 7.25%", "");
    }
  }

  private Optional<Points> points() {
    try {
      return Optional.of(Points.parse(words.get(3).text()));
    } catch (IllegalArgumentException e) {
      return bad(words.get(3), "a difference of rates is written 5pp", "");
    }
  }

  private boolean size(int size) {
    return words.size() == size;
  }

  private boolean word(int index, String text) {
    return words.get(index).text().equals(text);
  }

  private <T> Optional<T> no() {
    return Optional.empty();
  }

  private <T> Optional<T> bad(Word word, String message, String maybe) {
    wrong = Optional.of(new Wrong(message, word.at(), maybe));
    return Optional.empty();
  }
}
