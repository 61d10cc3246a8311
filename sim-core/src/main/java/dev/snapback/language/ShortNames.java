package dev.snapback.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The rule for short names, {@code truce.state} for {@code truce.geneva.state}. An exact name comes first. Else those
 * full names fit of which the typed segments are a subsequence and whose last segments are equal; among them only those
 * with the fewest segments, and beside them those that begin as typed and have one segment more: {@code tariff.us} may be
 * {@code tariff.cn.us} or {@code tariff.us.cn}. One is the answer; several are an error.
 */
public final class ShortNames {
  private static final int MOST_CANDIDATES = 12;

  private ShortNames() {}

  /** What a name stands for. */
  public sealed interface Found {
    /** This one. */
    record One(String name) implements Found {}

    /** Several fit. */
    record Several(List<String> names) implements Found {
      public Several {
        names = List.copyOf(names);
      }
    }

    /** None fits; these are near, the nearest first. */
    record None(List<String> near) implements Found {
      public None {
        near = List.copyOf(near);
      }
    }
  }

  /**
   * Finds what a full or short name stands for.
   *
   * @param typed what was typed
   * @param names the full names
   */
  public static Found find(String typed, List<String> names) {
    if (names.contains(typed)) {
      return new Found.One(typed);
    }
    String[] wanted = typed.split("\\.", -1);
    var best = new ArrayList<String>();
    var begun = new ArrayList<String>();
    int fewest = Integer.MAX_VALUE;
    for (String name : names) {
      String[] segments = name.split("\\.", -1);
      if (segments.length <= fewest && fits(wanted, segments)) {
        if (segments.length < fewest) {
          best.clear();
          fewest = segments.length;
        }
        best.add(name);
      } else if (segments.length == wanted.length + 1 && name.startsWith(typed + ".")) {
        begun.add(name);
      }
    }
    if (!best.isEmpty()) {
      best.addAll(begun);
    }
    return switch (best.size()) {
      case 0 -> new Found.None(near(typed, names));
      case 1 -> new Found.One(best.get(0));
      default -> new Found.Several(best);
    };
  }

  private static boolean fits(String[] wanted, String[] segments) {
    if (!wanted[wanted.length - 1].equals(segments[segments.length - 1])) {
      return false;
    }
    int next = 0;
    for (String segment : segments) {
      if (next < wanted.length && segment.equals(wanted[next])) {
        next++;
      }
    }
    return next == wanted.length;
  }

  private static List<String> near(String typed, List<String> names) {
    var near = new ArrayList<>(Near.to(typed, names));
    for (String name : names) {
      if (near.size() == MOST_CANDIDATES) {
        break;
      }
      boolean within = ("." + name + ".").contains("." + typed + ".");
      if (within && !near.contains(name)) {
        near.add(name);
      }
    }
    if (near.isEmpty()) {
      near.addAll(nearBySegments(typed, names));
    }
    return near.subList(0, Math.min(near.size(), MOST_CANDIDATES));
  }

  /** A misspelled short name: each typed segment is near to one of the name's, in order. */
  private static List<String> nearBySegments(String typed, List<String> names) {
    String[] wanted = typed.split("\\.", -1);
    return names.stream().filter(name -> {
      int next = 0;
      for (String segment : name.split("\\.", -1)) {
        if (next < wanted.length && (segment.equals(wanted[next]) || !Near.to(wanted[next], List.of(segment)).isEmpty())) {
          next++;
        }
      }
      return next == wanted.length;
    }).limit(MOST_CANDIDATES).toList();
  }
}
