package dev.snapback.truce;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A book of truces between Av and Bo that is played, and what it said. */
final class TrucePlay {
  static final Actor AV = new Actor("av");
  static final Actor BO = new Actor("bo");
  static final TruceName TIN = new TruceName("tin");
  static final LocalDate TODAY = LocalDate.parse("2030-01-01");
  private static final Cites SOURCE = Cites.of("T1");

  TruceBook book;
  LocalDate today = TODAY;
  final List<String> said = new ArrayList<>();

  TrucePlay(TruceSpec... specs) {
    book = TruceBook.of(List.of(specs));
  }

  TrucePlay on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  TrucePlay by(By by, TruceCommand command, Actor... actors) {
    switch (book.apply(command, new Act(today, by, List.of(actors), new Origin(today, "a move", SOURCE)))) {
      case Step.Done<TruceBook> done -> {
        book = done.next();
        done.events().stream().map(Event::text).forEach(said::add);
      }
      case Step.Refused<TruceBook> no -> said.add("refused: " + no.refusal().reason());
    }
    return this;
  }

  TrucePlay act(TruceCommand command, Actor... actors) {
    return by(By.ACTOR, command, actors);
  }

  TrucePlay signed() {
    return act(new TruceCommand.Sign(TIN, Optional.empty()), AV, BO);
  }

  Metric<TruceMetrics.On> metric(String name) {
    return TruceMetrics.of(book.truces().stream().map(TruceBook.Truce::spec).toList()).stream()
        .filter(m -> m.name().equals("truce.tin." + name)).findFirst().orElseThrow();
  }

  String value(String name) {
    return metric(name).value().apply(new TruceMetrics.On(book, today)).toString();
  }

  Explanation why(String name) {
    return metric(name).why().apply(new TruceMetrics.On(book, today));
  }
}
