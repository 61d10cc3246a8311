package dev.snapback.supply;

import dev.snapback.kernel.Event;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.SupplyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All supply lines of a world.
 *
 * <p>Changed in place, day by day; whoever wants to keep a book as it is takes a {@link #fork} first, and forks share
 * nothing that changes. Not safe for threads.
 */
public final class SupplyBook {
  /** The first day of the scenario, counted from 1970-01-01. */
  private final long firstDay;
  private final List<SupplyLine> lines;
  private final Map<SupplyName, SupplyLine> byName;

  private SupplyBook(long firstDay, List<SupplyLine> lines) {
    this.firstDay = firstDay;
    this.lines = List.copyOf(lines);
    this.byName = new LinkedHashMap<>();
    for (SupplyLine line : lines) {
      if (byName.put(line.spec().name(), line) != null) {
        throw new IllegalArgumentException("two supply lines are called " + line.spec().name());
      }
    }
  }

  /**
   * Returns the lines as they stand on the first morning: stocks filled, and goods on their way as if the regime had
   * always stood as it does.
   *
   * @param specs the lines, each name once
   * @param start the first day of the scenario
   * @param required whether a regime requires licenses on that day
   */
  public static SupplyBook start(List<SupplySpec> specs, LocalDate start, Predicate<RegimeName> required) {
    return new SupplyBook(start.toEpochDay(),
        specs.stream().map(s -> new SupplyLine(s, start, required.test(s.licenses()))).toList());
  }

  /** Returns a book that shares nothing that changes with this one. */
  public SupplyBook fork() {
    return lines.isEmpty() ? this : new SupplyBook(firstDay, lines.stream().map(SupplyLine::copy).toList());
  }

  /**
   * Returns a book with other numbers from now on, which shares nothing that changes with this one.
   *
   * @param specs all lines, in the same order
   */
  public SupplyBook with(List<SupplySpec> specs) {
    var next = new ArrayList<SupplyLine>();
    for (int i = 0; i < lines.size(); i++) {
      next.add(lines.get(i).with(specs.get(i)));
    }
    return new SupplyBook(firstDay, next);
  }

  /** The lines as the file states them. */
  public List<SupplySpec> specs() {
    return lines.stream().map(SupplyLine::spec).toList();
  }

  SupplyLine line(SupplyName name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("there is no supply line " + name));
  }

  private Optional<SupplyLine> find(SupplyName name) {
    return Optional.ofNullable(byName.get(name));
  }

  private int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - firstDay);
  }

  /**
   * Takes note of a granted license, before the evening of its day.
   *
   * @param line an index into {@link #specs}
   * @param users an index into the line's {@link SupplySpec#classes}
   * @param kg its weight
   * @param epochDay the day, counted from 1970-01-01
   */
  public void granted(int line, int users, long kg, long epochDay) {
    lines.get(line).granted(Math.toIntExact(epochDay - firstDay), users, kg);
  }

  /**
   * Plays the evening of a day on all lines, in place; the day's grants must have been told.
   *
   * @param date each day once, in order
   * @param required whether a regime requires licenses on that day
   * @param telling whether anybody listens to what happens
   * @return the levels crossed, in the order of lines and classes; nothing where nobody listens
   */
  public List<Event> evening(LocalDate date, Predicate<RegimeName> required, boolean telling) {
    List<Event> found = telling && !lines.isEmpty() ? new ArrayList<>() : List.of();
    int day = day(date);
    for (int i = 0; i < lines.size(); i++) {
      SupplyLine line = lines.get(i);
      List<StockState> before = telling ? line.states() : List.of();
      line.evening(day, required.test(line.spec().licenses()));
      if (telling) {
        tell(before, line, found);
      }
    }
    return found;
  }

  private static void tell(List<StockState> before, SupplyLine line, List<Event> to) {
    List<StockState> now = line.states();
    for (int i = 0; i < now.size(); i++) {
      if (before.get(i) != now.get(i)) {
        to.add(new SupplyEvent.CoverCrossed(
            line.spec().name(), line.spec().classes().get(i), before.get(i), now.get(i), line.cover().tenths(i)));
      }
    }
  }

  /** What the shortages of the last evening add to the pressure on a government, in thousandths of a point. */
  public long strain(Actor government) {
    long sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      SupplyLine line = lines.get(i);
      int classes = line.evenings() > 0 && line.spec().strain().isPresent() ? line.cover().shortClasses() : 0;
      if (classes > 0) {
        SupplySpec.Strain strain = line.spec().strain().orElseThrow();
        sum += strain.on().equals(government) ? (long) classes * strain.perShortageDay().thousandths() : 0;
      }
    }
    return sum;
  }

  /** Where a class's stock stands; empty where there is no such line or class. */
  public Optional<StockState> state(SupplyName name, ClassName users) {
    return find(name).filter(line -> line.spec().classes().contains(users))
        .map(line -> line.stateOf(line.spec().classes().indexOf(users)));
  }

  /**
   * The accounts of one class, in kilograms since the first day. Always
   * {@code licensed = shippedUnderLicense + inLeadUnderLicense + unused + lapsed} and
   * {@code stock = start + shippedUnderLicense + shippedOpen + fromOthers - used - lost}.
   *
   * @param start the stock on the first day
   * @param licensed granted
   * @param shippedUnderLicense of these, arrived
   * @param inLeadUnderLicense of these, on the way
   * @param unused of these, neither sent nor lapsed
   * @param lapsed of these, lapsed
   * @param shippedOpen arrived without a license
   * @param inLeadOpen on the way without a license
   * @param fromOthers delivered by other suppliers
   * @param needed what the users would have taken
   * @param used what they took
   * @param lost lost from the stock
   * @param stock the stock now
   */
  public record Account(
      long start, long licensed, long shippedUnderLicense, long inLeadUnderLicense, long unused, long lapsed,
      long shippedOpen, long inLeadOpen, long fromOthers, long needed, long used, long lost, long stock) {}

  /**
   * The accounts of a class.
   *
   * @throws IllegalArgumentException if there is no such line or class
   */
  public Account account(SupplyName name, ClassName users) {
    SupplyLine line = line(name);
    int i = line.spec().classes().indexOf(users);
    if (i < 0) {
      throw new IllegalArgumentException("supply line " + name + " has no class " + users);
    }
    return new Account(line.startKg(i), line.get(i, Accounts.LICENSED), line.get(i, Accounts.LICENSED_IN),
        line.onTheWay(i, true), line.get(i, Accounts.UNUSED), line.get(i, Accounts.LAPSED),
        line.get(i, Accounts.OPEN_IN), line.onTheWay(i, false), line.get(i, Accounts.OTHERS_IN),
        line.get(i, Accounts.NEEDED), line.get(i, Accounts.USED), line.get(i, Accounts.LOST),
        line.get(i, Accounts.STOCK));
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    lines.forEach(line -> out.append(line.spec().name()).append(' ').append(line).append('\n'));
    return out.toString();
  }
}
