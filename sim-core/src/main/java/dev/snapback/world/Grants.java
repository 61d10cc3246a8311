package dev.snapback.world;

import dev.snapback.license.ApplicationCommand;
import dev.snapback.license.LicenseListener;
import dev.snapback.license.LicenseSpec;
import dev.snapback.supply.SupplySpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which supply line a granted license is for: that of its regime whose government is its destination, or that of its
 * regime where it names none. What belongs to no line, or to no class of it, goes elsewhere. Compiled once, immutable.
 */
final class Grants {
  private static final int ELSEWHERE = -1;

  /** One regime: which line a destination stands for, and which of the line's classes one of the regime's. */
  private static final class Route {
    private final int[] line;
    private final int[][] users;

    /**
     * Keeps the tables.
     *
     * @param line by destination, with one more for no destination, the index of the supply line
     * @param users by the regime's class and by supply line, the index of the line's class
     */
    Route(int[] line, int[][] users) {
      this.line = line;
      this.users = users;
    }

    int line(int destination) {
      return line[destination < 0 ? line.length - 1 : destination];
    }

    int users(int users, int ofLine) {
      return ofLine == ELSEWHERE ? ELSEWHERE : this.users[users][ofLine];
    }
  }

  private final Map<RegimeName, Route> routes = new LinkedHashMap<>();

  Grants(List<LicenseSpec> regimes, List<SupplySpec> lines) {
    for (LicenseSpec regime : regimes) {
      var own = new ArrayList<Integer>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).licenses().equals(regime.name())) {
          own.add(i);
        }
      }
      if (!own.isEmpty()) {
        routes.put(regime.name(), route(regime, lines, own));
      }
    }
  }

  private static Route route(LicenseSpec regime, List<SupplySpec> lines, List<Integer> own) {
    List<Actor> destinations = destinations(regime);
    int[] to = new int[destinations.size() + 1];
    for (int d = 0; d < destinations.size(); d++) {
      Actor destination = destinations.get(d);
      to[d] = own.stream().filter(i -> lines.get(i).user().equals(destination)).findFirst().orElse(ELSEWHERE);
    }
    to[destinations.size()] = own.get(0);
    List<ClassName> classes = regime.classes();
    int[][] users = new int[classes.size()][lines.size()];
    for (int c = 0; c < classes.size(); c++) {
      for (int i = 0; i < lines.size(); i++) {
        users[c][i] = lines.get(i).classes().indexOf(classes.get(c));
      }
    }
    return new Route(to, users);
  }

  /** The destinations in the order in which a {@link LicenseListener} counts them. */
  static List<Actor> destinations(LicenseSpec regime) {
    return regime.arrivals().stream().flatMap(a -> a.destination().stream()).distinct().toList();
  }

  /** Returns what tells a world's supply lines of its grants. */
  LicenseListener listener(World world) {
    return routes.isEmpty() ? LicenseListener.NONE : new ToSupply(world);
  }

  /** Tells a world's supply lines. */
  private final class ToSupply implements LicenseListener {
    private final World world;
    /** The regime last heard of, since one speaks many times in a row. */
    private @Nullable RegimeName last;
    private @Nullable Route route;

    ToSupply(World world) {
      this.world = world;
    }

    @Override
    public Hears hears() {
      return Hears.LICENSES;
    }

    @Override
    public void happened(
        RegimeName regime, long day, int id, int users, int destination, int kg, ApplicationCommand what) {
      if (!regime.equals(last)) {
        last = regime;
        route = routes.get(regime);
      }
      if (route != null && what.licenses()) {
        int line = route.line(destination);
        int of = route.users(users, line);
        if (of != ELSEWHERE) {
          world.supply().granted(line, of, kg, day);
        }
      }
    }
  }
}
