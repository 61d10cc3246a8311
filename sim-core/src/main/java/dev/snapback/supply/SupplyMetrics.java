package dev.snapback.supply;

import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** What can be asked of supply lines by name, in all and by class. */
public final class SupplyMetrics {
  private static final Set<String> TOTALS = Set.of("shortage_days", "linestop_days", "shipped_tonnes", "sent_tonnes", "licensed_tonnes",
      "licensed_shipped_tonnes", "lapsed_tonnes");

  private SupplyMetrics() {}

  /** A line, or one of its classes. */
  record Part(SupplyLine line, List<Integer> classes) {
    Part {
      classes = List.copyOf(classes);
    }

    long sum(IntToLongFunction ofClass) {
      return classes.stream().mapToLong(i -> ofClass.applyAsLong(i)).sum();
    }

    long sum(int field) {
      return sum(i -> line.get(i, field));
    }

    long arrived() {
      return sum(Accounts.LICENSED_IN) + sum(Accounts.OPEN_IN);
    }

    long inLead() {
      return sum(i -> line.onTheWay(i, true) + line.onTheWay(i, false));
    }

    /** The class that speaks for the part: the one with the least cover. */
    int scarcest() {
      return classes.size() == 1 ? classes.get(0) : line.cover().scarcest();
    }

    Value useMet() {
      long needed = sum(Accounts.LAST_NEEDED);
      return needed == 0 ? new Value.None("no evening has been played")
          : Value.of(100.0 * sum(Accounts.LAST_USED) / needed);
    }
  }

  /** Returns the metrics of these lines. */
  public static List<Metric<SupplyBook>> of(List<SupplySpec> specs) {
    var found = new ArrayList<Metric<SupplyBook>>();
    for (SupplySpec spec : specs) {
      String stem = "supply." + spec.name() + ".";
      List<Integer> all = IntStream.range(0, spec.users().size()).boxed().toList();
      var whole = new Adder(found, spec.name(), stem, all, "of all classes of line " + spec.name());
      whole.add("cover_days", Unit.DAYS, "days of cover of the scarcest class",
          "the least days of cover of any class of line " + spec.name(), p -> Value.of(p.line().cover().days(p.scarcest())));
      whole.add("shortage_days", Unit.DAYS, "days with a shortage",
          "evenings so far on which the cover of at least one class of line " + spec.name()
              + " was at the shortage level or below",
          p -> Value.of((double) p.line().shortEvenings()));
      amounts(whole);
      for (int i : all) {
        String users = spec.classes().get(i).id();
        var one = new Adder(found, spec.name(), stem + users + ".", List.of(i), "of class " + users + " of line " + spec.name());
        one.state();
        one.add("cover_days", Unit.DAYS, "days of cover", "stock over a day's use " + one.of(),
            p -> Value.of(p.line().cover().days(i)));
        one.add("shortage_days", Unit.DAYS, "days in shortage or worse",
            "evenings so far on which the cover " + one.of() + " was at the shortage level or below",
            p -> Value.of((double) p.sum(Accounts.SHORT_DAYS)));
        one.add("linestop_days", Unit.DAYS, "days of line stop",
            "evenings so far on which the cover " + one.of() + " was at the line-stop level or below",
            p -> Value.of((double) p.sum(Accounts.STOP_DAYS)));
        amounts(one);
      }
    }
    return found;
  }

  private static void amounts(Adder to) {
    to.add("use_met", Unit.PERCENT, "share of use met", "what users " + to.of()
        + " took on the last evening, of what they needed: their output as far as it hangs on the good", Part::useMet);
    to.tonnes("stock_tonnes", "stock", "stock " + to.of() + " at the last evening's end", p -> p.sum(Accounts.STOCK));
    to.tonnes("shipped_tonnes", "tonnes arrived from the exporter", "arrived so far, a lead time after they left, in the stock "
        + to.of() + ", with a license or without", Part::arrived);
    to.tonnes("sent_tonnes", "tonnes that left the exporter", "left so far for the stock " + to.of()
        + ", with a license or without: arrived or on the way, and so what was on the way at the start, too",
        p -> p.arrived() + p.inLead());
    to.tonnes("in_lead_tonnes", "tonnes on the way", "sent or licensed and not yet in the stock " + to.of(), Part::inLead);
    to.tonnes("licensed_tonnes", "tonnes licensed for this line", "weight of the licenses granted so far to users "
        + to.of() + ": shipped, in lead, unused or lapsed", p -> p.sum(Accounts.LICENSED));
    to.tonnes("licensed_shipped_tonnes", "licensed tonnes shipped", "of the licensed tonnes " + to.of()
        + ", those that have arrived", p -> p.sum(Accounts.LICENSED_IN));
    to.tonnes("licensed_in_lead_tonnes", "licensed tonnes on the way", "of the licensed tonnes " + to.of()
        + ", those on the way", p -> p.sum(i -> p.line().onTheWay(i, true)));
    to.tonnes("unused_tonnes", "licensed tonnes unused", "of the licensed tonnes " + to.of()
        + ", those that nobody has sent while the license is valid", p -> p.sum(Accounts.UNUSED));
    to.tonnes("lapsed_tonnes", "licensed tonnes lapsed", "of the licensed tonnes " + to.of()
        + ", those that nobody sent before the license ran out", p -> p.sum(Accounts.LAPSED));
  }

  /** Adds the metrics of one group. */
  private record Adder(List<Metric<SupplyBook>> to, SupplyName name, String stem, List<Integer> classes, String of) {
    void add(String last, Unit unit, String concept, String meaning, Function<Part, Value> read) {
      var metric = new Metric<SupplyBook>(stem + last, unit, concept, meaning, book -> read.apply(part(book)),
          book -> SupplyWhy.of(stem + last, concept, unit, read.apply(part(book)), part(book)));
      to.add(TOTALS.contains(last) ? metric.accumulating() : metric);
    }

    void tonnes(String last, String concept, String meaning, Function<Part, Long> kg) {
      add(last, Unit.TONNES, concept, meaning, p -> Value.of(kg.apply(p) / 1000.0));
    }

    void state() {
      int users = classes.get(0);
      Function<SupplyBook, Value> read = book -> new Value.State(Names.kebab(part(book).line().stateOf(users)));
      Function<SupplyBook, Explanation> why =
          book -> SupplyWhy.of(stem + "state", "state of the stock", Unit.STATE, read.apply(book), part(book));
      to.add(new Metric<>(stem + "state", Unit.STATE, "state of the stock", "how well users " + of + " are stocked", read, why)
          .showing(Arrays.stream(StockState.values()).map(Names::kebab).toList()));
    }

    private Part part(SupplyBook book) {
      return new Part(book.line(name), classes);
    }
  }
}
