package dev.snapback.supply;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.SupplyName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A supply line as the scenario file states it: what one government's users take of one exporter's controlled good.
 *
 * @param name its name
 * @param title what people call it
 * @param user the government whose users they are
 * @param licenses the regime under which the exporter controls it
 * @param trade what is shipped without a license
 * @param lead calendar days from dispatch, or from the grant of a license, to the stock; 0 to {@value #MAX_LEAD}
 * @param share the exporter's share of what the users take; others deliver the rest every day, control or not
 * @param papers what becomes of granted tonnes
 * @param loss the share of a stock that is lost in a month
 * @param levels the days of cover at which a stock is tight, short, out
 * @param users who uses how much, at least one
 * @param strain the pressure that a shortage puts on a government, if any
 * @param cites where the numbers come from, by the key of the file; the empty key stands for all others
 */
public record SupplySpec(
    SupplyName name,
    String title,
    Actor user,
    RegimeName licenses,
    Trade trade,
    Span lead,
    Share share,
    Papers papers,
    Share loss,
    Levels levels,
    List<Users> users,
    Optional<Strain> strain,
    Map<String, Cites> cites) {
  /** The key of {@link Levels#recovery}, under which its sources are kept. */
  public static final String RECOVERY = "recovery";

  /** The longest lead time in days. */
  public static final int MAX_LEAD = 400;
  /** The most classes of a line. */
  public static final int MOST_USERS = 16;

  /**
   * What is shipped without a license, to all classes by their use.
   *
   * @param normal while no license is required; empty for as much as the users take of the exporter
   * @param uncontrolled while licenses are required
   * @param restock while no license is required, users also order what their stock and what is on the way lack of the
   *     first day's, the part of one day in so many days, at least 1
   */
  public record Trade(Optional<Flow> normal, Flow uncontrolled, Span restock) {
    public Trade {
      if (restock.unit() != Span.Unit.DAYS || restock.length() < 1) {
        throw new IllegalArgumentException("users restock over at least 1d, in calendar days, not " + restock);
      }
    }
  }

  /**
   * What becomes of granted tonnes.
   *
   * @param used the share of them that is shipped, at once
   * @param valid days after which the others lapse, 1 to {@value Span#MAX}
   */
  public record Papers(Share used, Span valid) {
    /** All are shipped. */
    public static final Papers ALL_USED = new Papers(Share.ALL, Span.days(180));

    public Papers {
      if (valid.unit() != Span.Unit.DAYS || valid.length() < 1) {
        throw new IllegalArgumentException("a license is valid for at least 1d, in calendar days, not " + valid);
      }
    }
  }

  /**
   * Days of cover; a stock falls to a level when its cover is at the level or below, and is past it again when its cover
   * is above the level by more than the recovery, so that a stock near a level does not change its state every day.
   *
   * @param tight users begin to worry
   * @param shortage users ration
   * @param lineStop users stop
   * @param recovery the margin
   */
  public record Levels(Span tight, Span shortage, Span lineStop, Span recovery) {
    public Levels {
      boolean days = List.of(tight, shortage, lineStop, recovery).stream().allMatch(s -> s.unit() == Span.Unit.DAYS);
      if (!days || tight.length() <= shortage.length() || shortage.length() <= lineStop.length()) {
        throw new IllegalArgumentException("levels are calendar days of cover and descend from tight to line-stop, not "
            + tight + ", " + shortage + ", " + lineStop);
      }
    }
  }

  /**
   * A class of users.
   *
   * @param users its name
   * @param use what it takes when it lacks nothing; more than nothing
   * @param stock the days of cover that it has on the first day
   */
  public record Users(ClassName users, Flow use, Span stock) {
    public Users {
      if (use.kg() == 0) {
        throw new IllegalArgumentException("class " + users + " uses more than 0 t");
      }
      if (stock.unit() != Span.Unit.DAYS) {
        throw new IllegalArgumentException("a stock covers calendar days (45d), not " + stock);
      }
    }
  }

  /**
   * The pressure of a shortage.
   *
   * @param on the government
   * @param perShortageDay for every class and day in shortage or worse
   */
  public record Strain(Actor on, Pressure perShortageDay) {}

  public SupplySpec {
    users = List.copyOf(users);
    cites = OrderedMap.copyOf(cites);
    if (users.isEmpty() || users.size() > MOST_USERS) {
      throw new IllegalArgumentException(
          "supply line " + name + " has 1 to " + MOST_USERS + " classes of users, not " + users.size());
    }
    if (new LinkedHashSet<>(users.stream().map(Users::users).toList()).size() < users.size()) {
      throw new IllegalArgumentException("supply line " + name + " has a class of users twice");
    }
    if (lead.unit() != Span.Unit.DAYS || lead.length() > MAX_LEAD) {
      throw new IllegalArgumentException("a lead time has 0d to " + MAX_LEAD + "d, in calendar days, not " + lead);
    }
  }

  SupplySpec with(Trade other) {
    return new SupplySpec(name, title, user, licenses, other, lead, share, papers, loss, levels, users, strain, cites);
  }

  SupplySpec withLead(Span other) {
    return new SupplySpec(name, title, user, licenses, trade, other, share, papers, loss, levels, users, strain, cites);
  }

  SupplySpec withShare(Share other) {
    return new SupplySpec(name, title, user, licenses, trade, lead, other, papers, loss, levels, users, strain, cites);
  }

  SupplySpec with(Papers other) {
    return new SupplySpec(name, title, user, licenses, trade, lead, share, other, loss, levels, users, strain, cites);
  }

  SupplySpec withLoss(Share other) {
    return new SupplySpec(name, title, user, licenses, trade, lead, share, papers, other, levels, users, strain, cites);
  }

  SupplySpec with(Levels other) {
    return new SupplySpec(name, title, user, licenses, trade, lead, share, papers, loss, other, users, strain, cites);
  }

  SupplySpec with(int index, Users other) {
    var all = new ArrayList<>(users);
    all.set(index, other);
    return new SupplySpec(name, title, user, licenses, trade, lead, share, papers, loss, levels, all, strain, cites);
  }

  SupplySpec with(Strain other) {
    return new SupplySpec(
        name, title, user, licenses, trade, lead, share, papers, loss, levels, users, Optional.of(other), cites);
  }

  /** The classes, in the order of the file. */
  public List<ClassName> classes() {
    return users.stream().map(Users::users).toList();
  }

  /** The sources of what stands under {@code key}. */
  public Cites cites(String key) {
    return Optional.ofNullable(cites.get(key)).or(() -> Optional.ofNullable(cites.get(""))).orElse(Cites.NONE);
  }
}
