package dev.snapback.license;

import dev.snapback.kernel.Draws;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a regime: where its applications come from, each with a class, a destination and a stream of random
 * numbers of its own. The ordinary arrivals come first, then what is filed by moves, then the backlog, the latter two by
 * class. They depend on names alone, not on numbers. Immutable.
 */
final class Lines {
  final List<ClassName> classes;
  final List<Actor> destinations;
  /** How many lines are ordinary arrivals. */
  final int arrivals;
  final int[] classOf;
  /** By line an index into the destinations, or -1 where none is known. */
  final int[] destinationOf;
  /** 0 comes first. */
  final int[] priorityOf;
  final int[] streamOf;
  /** By ordinary arrivals, what draws how many come on a day. */
  final int[] arrivalStream;

  private final LicenseSpec spec;

  Lines(LicenseSpec spec) {
    this.spec = spec;
    classes = spec.classes();
    destinations = spec.arrivals().stream().flatMap(a -> a.destination().stream()).distinct().toList();
    arrivals = spec.arrivals().size();
    int count = arrivals + 2 * classes.size();
    classOf = new int[count];
    destinationOf = new int[count];
    priorityOf = new int[count];
    streamOf = new int[count];
    arrivalStream = new int[arrivals];
    for (int i = 0; i < arrivals; i++) {
      LicenseSpec.Arrivals from = spec.arrivals().get(i);
      put(i, from.users(), from.destination(), stem(spec, from));
      arrivalStream[i] = Draws.stream(stem(spec, from) + ".arrivals");
    }
    for (ClassName users : classes) {
      Optional<Actor> only = onlyDestination(users);
      int number = classes.indexOf(users);
      put(typed(number), users, only, stem(spec, users) + ".typed");
      put(backlog(number), users, only, stem(spec, users) + ".backlog");
    }
  }

  private void put(int line, ClassName users, Optional<Actor> destination, String stream) {
    classOf[line] = classes.indexOf(users);
    destinationOf[line] = destination.map(destinations::indexOf).orElse(-1);
    int rank = spec.priority().indexOf(users);
    priorityOf[line] = rank < 0 ? spec.priority().size() : rank;
    streamOf[line] = Draws.stream(stream);
  }

  /** The destination of a class that has arrivals of one kind; of several, nobody knows. */
  private Optional<Actor> onlyDestination(ClassName users) {
    List<LicenseSpec.Arrivals> kinds = spec.arrivals().stream().filter(a -> a.users().equals(users)).toList();
    return kinds.size() == 1 ? kinds.get(0).destination() : Optional.empty();
  }

  /** The line of what is filed of a class by moves. */
  int typed(int users) {
    return arrivals + users;
  }

  /** The line of what of a class waits on the first day. */
  int backlog(int users) {
    return arrivals + classes.size() + users;
  }

  /** The first line of a class: its arrivals, or the first of several. */
  int first(int users) {
    int line = 0;
    while (classOf[line] != users) {
      line++;
    }
    return line;
  }

  /** Whether another specification has the same lines. */
  boolean are(LicenseSpec other) {
    return spec.name().equals(other.name()) && spec.priority().equals(other.priority())
        && sources(spec).equals(sources(other));
  }

  private record Source(ClassName users, Optional<Actor> destination) {}

  private static List<Source> sources(LicenseSpec spec) {
    return spec.arrivals().stream().map(a -> new Source(a.users(), a.destination())).toList();
  }

  /** The names of all streams that a regime draws from. */
  static List<String> streams(LicenseSpec spec) {
    var names = new ArrayList<String>();
    for (LicenseSpec.Arrivals from : spec.arrivals()) {
      names.addAll(List.of(stem(spec, from), stem(spec, from) + ".arrivals"));
    }
    for (ClassName users : spec.classes()) {
      names.addAll(List.of(stem(spec, users) + ".typed", stem(spec, users) + ".backlog"));
    }
    return names;
  }

  private static String stem(LicenseSpec spec, LicenseSpec.Arrivals from) {
    return stem(spec, from.users()) + from.destination().map(d -> "." + d).orElse("");
  }

  private static String stem(LicenseSpec spec, ClassName users) {
    return "license." + spec.name() + "." + users;
  }
}
