package dev.snapback.talks;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Decision;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Row;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The state of the talks of all pairs of a world. Immutable. */
public final class TalksBook {

  /**
   * One pair as it stands.
   *
   * @param spec what the file says
   * @param state how far they are
   * @param calls how many calls they have held since the scenario started
   * @param meetings how often their delegations have met since then
   * @param lastContact the day of the last call or meeting, where one is known
   */
  public record Talks(
      TalksSpec spec, TalksState state, int calls, int meetings, Optional<LocalDate> lastContact) {
    /** The state's name, for instance {@code call-held}. */
    public String stateName() {
      return Names.kebab(state.getClass());
    }

    /** The day of the last step: of the state, or of a call held in it. */
    LocalDate quietSince() {
      LocalDate since = state.origin().day();
      return lastContact.filter(d -> d.isAfter(since)).orElse(since);
    }

    Talks after(TalksEvent event, TalksState next, LocalDate today) {
      return switch (event) {
        case TalksEvent.CallHeld e -> new Talks(spec, next, calls + 1, meetings, Optional.of(today));
        case TalksEvent.Met e -> new Talks(spec, next, calls, meetings + 1, Optional.of(today));
        case TalksEvent.CallSought e -> with(next);
        case TalksEvent.TalksScheduled e -> with(next);
        case TalksEvent.FrameworkAgreed e -> with(next);
        case TalksEvent.DealReached e -> with(next);
        case TalksEvent.BrokeOff e -> with(next);
        case TalksEvent.Stalled e -> with(next);
        case TalksEvent.FellSilent e -> with(next);
      };
    }

    private Talks with(TalksState next) {
      return new Talks(spec, next, calls, meetings, lastContact);
    }
  }

  private final Map<Sides, Talks> pairs;

  private TalksBook(Map<Sides, Talks> pairs) {
    this.pairs = pairs;
  }

  /** Returns the book in which all pairs are silent on the first day. */
  public static TalksBook of(List<TalksSpec> specs, LocalDate start) {
    var pairs = new LinkedHashMap<Sides, Talks>();
    specs.forEach(s -> pairs.put(s.sides(), new Talks(s,
        new TalksState.Silent(new Origin(start, "the scenario's start", s.cites())), 0, 0, s.lastContact())));
    return new TalksBook(pairs);
  }

  /** All pairs in the order of the scenario. */
  public Collection<Talks> pairs() {
    return Collections.unmodifiableCollection(pairs.values());
  }

  /** Returns the talks between two governments, in whatever order, if the scenario declares them. */
  public Optional<Talks> find(Actor one, Actor other) {
    return one.equals(other) ? Optional.empty()
        : pairs.values().stream().filter(t -> t.spec().sides().have(List.of(one, other))).findFirst();
  }

  /** Returns what becomes of the command: the book after it, or why not. */
  public Step<TalksBook> apply(TalksCommand command, Act act) {
    List<Talks> candidates = candidates(command, act.actors());
    if (candidates.isEmpty()) {
      return new Step.Refused<>(Refusal.of("declared-talks", "the scenario declares no talks of "
          + names(named(command, act.actors()), " and ") + pairsText()));
    }
    if (candidates.size() > 1) {
      return new Step.Refused<>(Refusal.of("which-talks", names(act.actors(), " and ") + " talks with "
          + candidates.stream().map(t -> t.spec().sides().facing(act.actors().get(0)).id())
              .collect(Collectors.joining(", ")) + ": say with whom"));
    }
    Talks talks = candidates.get(0);
    return switch (TalksMachine.MACHINE.decide(talks.state(), command, act.by(), context(talks, act))) {
      case Decision.Refused<TalksEvent> no -> new Step.Refused<>(no.refusal().about("talks of " + talks.spec().sides().text()));
      case Decision.Accepted<TalksEvent> yes -> {
        TalksState next = TalksMachine.MACHINE.evolve(talks.state(), yes.event());
        var changed = new LinkedHashMap<>(pairs);
        changed.put(talks.spec().sides(), talks.after(yes.event(), next, act.today()));
        yield new Step.Done<>(new TalksBook(changed), List.of(yes.event()));
      }
    };
  }

  private List<Talks> candidates(TalksCommand command, List<Actor> actors) {
    if (command instanceof TalksCommand.OfPair c) {
      return pairs.values().stream().filter(t -> t.spec().sides().equals(c.sides())).toList();
    }
    List<Actor> named = named(command, actors);
    return pairs.values().stream().filter(t -> !named.isEmpty() && t.spec().sides().have(named)).toList();
  }

  private static List<Actor> named(TalksCommand command, List<Actor> actors) {
    var found = new LinkedHashSet<>(actors);
    if (command instanceof TalksCommand.OfSide c) {
      c.other().ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private String pairsText() {
    return pairs.isEmpty() ? "" : "; it declares those of "
        + pairs.keySet().stream().map(Sides::text).collect(Collectors.joining(", "));
  }

  private static String names(List<Actor> actors, String joint) {
    return actors.isEmpty() ? "nobody" : actors.stream().map(Actor::id).collect(Collectors.joining(joint));
  }

  /** The dates on which talks stall or end in silence unless somebody acts. */
  public List<Deadline> deadlines() {
    var found = new ArrayList<Deadline>();
    for (Talks talks : pairs.values()) {
      Sides sides = talks.spec().sides();
      boolean stall = switch (talks.state()) {
        case TalksState.CallHeld s -> true;
        case TalksState.TalksScheduled s -> true;
        case TalksState.InTalks s -> true;
        case TalksState.Framework s -> true;
        case TalksState.Silent s -> false;
        case TalksState.CallSought s -> false;
        case TalksState.Deal s -> false;
        case TalksState.Stalled s -> false;
        case TalksState.BrokenOff s -> false;
      };
      boolean fade = switch (talks.state()) {
        case TalksState.CallSought s -> true;
        case TalksState.CallHeld s -> true;
        case TalksState.Stalled s -> true;
        case TalksState.BrokenOff s -> true;
        case TalksState.Silent s -> false;
        case TalksState.TalksScheduled s -> false;
        case TalksState.InTalks s -> false;
        case TalksState.Framework s -> false;
        case TalksState.Deal s -> false;
      };
      after(talks, talks.spec().stalls(), stall).ifPresent(day -> found.add(new Deadline(day, Deadline.Order.EXPIRE,
          new TalksCommand.LetStall(sides), "the talks of " + sides.text() + " stall")));
      after(talks, talks.spec().silent(), fade).ifPresent(day -> found.add(new Deadline(day, Deadline.Order.EXPIRE,
          new TalksCommand.LetFallSilent(sides), sides.text() + " fall silent")));
    }
    return found;
  }

  private static Optional<LocalDate> after(Talks talks, Optional<Span> span, boolean applies) {
    return span.filter(s -> applies).map(s -> talks.quietSince().plusDays(s.length()));
  }

  /** What {@code actors} may do now in the talks that they are sides of. */
  public List<Legal> legal(List<Actor> actors, LocalDate today) {
    Act act = new Act(today, By.ACTOR, actors, new Origin(today, "", Cites.NONE));
    var found = new LinkedHashSet<Legal>();
    for (Talks talks : pairs.values()) {
      if (!actors.isEmpty() && talks.spec().sides().have(actors)) {
        for (Row<TalksState, TalksCommand, TalksEvent, ?> row :
            TalksMachine.TABLE.possible(talks.state(), By.ACTOR, context(talks, act))) {
          Class<? extends TalksCommand> command = row.command().asSubclass(TalksCommand.class);
          boolean named = TalksCommand.OfSide.class.isAssignableFrom(command) && actors.size() == 1;
          found.add(new Legal(command,
              named ? Map.of("other", talks.spec().sides().facing(actors.get(0))) : Map.of()));
        }
      }
    }
    return List.copyOf(found);
  }

  private static TalksMachine.Context context(Talks talks, Act act) {
    return new TalksMachine.Context(talks.spec(), act, talks.calls(), talks.quietSince());
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    pairs.values().forEach(t -> out.append(t.spec().sides()).append(' ').append(t.state()).append(' ')
        .append(t.calls()).append(' ').append(t.meetings()).append(' ').append(t.lastContact()).append('\n'));
    return out.toString();
  }
}
