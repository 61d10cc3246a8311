package dev.snapback.license;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.LicenseSpec.Arrivals;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.license.LicenseSpec.Deemed;
import dev.snapback.license.LicenseSpec.Initial;
import dev.snapback.license.LicenseSpec.Limit;
import dev.snapback.license.LicenseSpec.Office;
import dev.snapback.license.LicenseSpec.Outcomes;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Regimes to test with, and a way to play them. */
final class Samples {
  static final RegimeName RARE_EARTHS = new RegimeName("rare-earths");
  static final Actor CN = new Actor("cn");
  static final Actor US = new Actor("us");
  static final ClassName AUTOS = new ClassName("autos");
  static final ClassName DEFENSE = new ClassName("defense");
  /** A Monday. */
  static final LocalDate START = LocalDate.of(2025, 3, 31);

  private Samples() {}

  /** A calendar on which every day is worked, for 12 years. */
  static WorkCalendar everyDay() {
    Set<LocalDate> weekends = new LinkedHashSet<>();
    for (LocalDate day = START; day.isBefore(START.plusYears(12)); day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() > 5) {
        weekends.add(day);
      }
    }
    return WorkCalendar.of("every-day", Set.of(), weekends);
  }

  /** Firms of one class before an office that works every day and decides whatever it has reviewed. */
  static Builder everyDay(String rate, String review) {
    var b = new Builder().arrivals(AUTOS, rate, "fixed(3)");
    b.calendar = everyDay();
    b.review = review;
    b.capacity = Capacity.of(Capacity.MAX);
    return b;
  }

  /** Controlled from the start; every parameter may be changed before {@link #spec()}. */
  static final class Builder {
    Initial initial = Initial.CONTROLLED;
    Span limit = Span.days(45);
    WorkCalendar calendar = WorkCalendar.weekdays();
    Yields yields = Yields.PROMISE;
    Deemed deemed = Deemed.GRANTED;
    Optional<Beyond> beyond = Optional.empty();
    String review = "fixed(10d)";
    Capacity capacity = Capacity.of(1000);
    String expeditedReview = "";
    Optional<Capacity> expeditedCapacity = Optional.empty();
    Share approval = Share.ALL;
    Share returned = Share.NONE;
    Span refile = Span.days(5);
    int returns = 3;
    List<ClassName> priority = List.of();
    List<Arrivals> arrivals = new ArrayList<>();
    Map<ClassName, Integer> backlog = Map.of();

    Builder arrivals(ClassName users, String rate, String tonnes) {
      return arrivals(users, Optional.empty(), rate, tonnes);
    }

    Builder arrivals(ClassName users, Optional<Actor> destination, String rate, String tonnes) {
      arrivals.add(new Arrivals(users, destination, ArrivalRate.parse(rate), Distribution.parse(tonnes)));
      return this;
    }

    LicenseSpec spec() {
      if (arrivals.isEmpty()) {
        arrivals(AUTOS, "0 per day", "fixed(3)");
      }
      return new LicenseSpec(RARE_EARTHS, "Rare earths", CN, initial, new Limit(limit, calendar, yields, deemed, beyond),
          new Office(Distribution.parse(review), capacity),
          new Office(Distribution.parse(expeditedReview.isEmpty() ? review : expeditedReview),
              expeditedCapacity.orElse(capacity)),
          new Outcomes(approval, returned, refile, returns), priority, arrivals, backlog,
          Map.of("", Cites.of("A5"), "limit", Cites.of("L2")));
    }

    Play play() {
      return new Play(LicenseBook.start(List.of(spec()), START, 1, true));
    }
  }

  /** A book that is played day by day; it stands in the morning of {@link #today}. */
  static final class Play {
    LicenseBook book;
    LocalDate today = START;
    final List<Event> events = new ArrayList<>();

    Play(LicenseBook book) {
      this.book = book;
    }

    /** Plays so many evenings. */
    Play days(int days) {
      for (int i = 0; i < days; i++) {
        events.addAll(book.evening(today, LicenseListener.NONE));
        today = today.plusDays(1);
        for (var deadline : book.deadlines()) {
          if (deadline.day().equals(today)) {
            step((LicenseCommand) deadline.command(), By.TIMER, List.of());
          }
        }
      }
      return this;
    }

    /** Plays the evenings before a day. */
    Play until(String day) {
      return days((int) (LocalDate.parse(day).toEpochDay() - today.toEpochDay()));
    }

    /** China moves. */
    Play cn(LicenseCommand command) {
      return step(command, By.ACTOR, List.of(CN));
    }

    /** Firms move. */
    Play firms(LicenseCommand command) {
      return step(command, By.ACTOR, List.of());
    }

    Play reaction(LicenseCommand command) {
      return step(command, By.REACTION, List.of());
    }

    Play step(LicenseCommand command, By by, List<Actor> actors) {
      switch (book.apply(command, act(by, actors))) {
        case Step.Refused<LicenseBook> no -> throw new IllegalStateException(no.refusal().reason());
        case Step.Done<LicenseBook> done -> {
          book = done.next();
          events.addAll(done.events());
        }
      }
      return this;
    }

    /** Gives one of the regime's parameters another value from today on. */
    Play set(String key, String value) {
      book = Samples.set(book, key, value);
      return this;
    }

    /** The sentence that refuses China's move. */
    String refusal(LicenseCommand command, Actor... actors) {
      return switch (book.apply(command, act(By.ACTOR, List.of(actors)))) {
        case Step.Refused<LicenseBook> no -> no.refusal().reason();
        case Step.Done<LicenseBook> done -> "accepted";
      };
    }

    Act act(By by, List<Actor> actors) {
      return new Act(today, by, actors, new Origin(today, "a move", Cites.NONE));
    }

    /** The life of one application: {@code 03-31 filed, 03-31 accepted, …}. */
    String life(int id) {
      return String.join(", ", book.life(RARE_EARTHS, id).stream()
          .filter(e -> e.what() != ApplicationCommand.REVIEW)
          .map(e -> e.day().toString().substring(5) + " " + e.what().past()).toList());
    }

    /** How each of the first applications stands, with the day: {@code 04-10 granted}. */
    List<String> ends(int applications) {
      return IntStream.rangeClosed(1, applications).mapToObj(this::life)
          .map(life -> life.substring(life.lastIndexOf(", ") + 2)).toList();
    }

    /** The regime's queue. */
    Queue queue() {
      return book.find(RARE_EARTHS).orElseThrow().queue();
    }

    /** A play of its own from today on. */
    Play fork() {
      var other = new Play(book.fork());
      other.today = today;
      return other;
    }

    /** A metric as text. */
    String metric(String name) {
      var spec = book.spec(RARE_EARTHS).orElseThrow();
      return LicenseMetrics.of(List.of(spec)).stream().filter(m -> m.name().equals("license.rare-earths." + name))
          .findFirst().orElseThrow().value().apply(new LicenseMetrics.On(book, today)).toString();
    }
  }

  /** The book with another value of a parameter of the rare earths: {@code capacity}, {@code 2 per wd}. */
  static LicenseBook set(LicenseBook book, String key, String value) {
    LicenseSpec spec = book.spec(RARE_EARTHS).orElseThrow();
    return book.with(List.of(LicenseParameters.of(spec).stream()
        .filter(p -> p.name().equals("license.rare-earths." + key)).findFirst().orElseThrow().with().apply(spec, value)));
  }
}
