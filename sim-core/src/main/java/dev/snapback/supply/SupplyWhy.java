package dev.snapback.supply;

import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.supply.SupplyMetrics.Part;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why a number of a supply line is what it is: the stock's account, what is on the way, what was granted, the rules. */
final class SupplyWhy {
  private static final int NEXT_ARRIVALS = 5;

  private SupplyWhy() {}

  static Explanation of(String name, String concept, Unit unit, Value value, Part part) {
    SupplyLine line = part.line();
    var parts = new ArrayList<Explanation>();
    parts.add(stock(part));
    parts.add(use(part));
    parts.add(onTheWay(part));
    parts.add(licenses(part));
    for (int i : part.classes()) {
      parts.add(state(line, i));
    }
    rules(line.spec(), line, parts);
    return Explanation.of(name, value.shown(unit), concept + (part.classes().size() > 1 && name.endsWith("cover_days")
        ? ": " + line.spec().classes().get(part.scarcest()) : ""), parts);
  }

  private static Explanation stock(Part part) {
    SupplyLine line = part.line();
    SupplySpec spec = line.spec();
    var parts = new ArrayList<Explanation>();
    for (int i : part.classes()) {
      SupplySpec.Users users = spec.users().get(i);
      parts.add(given(line, "start, " + users.users(), tonnes(line.startKg(i)), users.stock() + " of cover at the start",
          users.users() + ".stock", "stock"));
    }
    parts.add(row("shipped under licenses", "+", part.sum(Accounts.LICENSED_IN)));
    parts.add(row("shipped without a license", "+", part.sum(Accounts.OPEN_IN)));
    if (part.sum(Accounts.OTHERS_IN) > 0) {
      parts.add(row("delivered by others", "+", part.sum(Accounts.OTHERS_IN)));
    }
    parts.add(row("used", "−", part.sum(Accounts.USED)));
    if (part.sum(Accounts.LOST) > 0) {
      parts.add(row("lost", "−", part.sum(Accounts.LOST)));
    }
    String note = line.evenings() == 0 ? "as the scenario starts" : "at the end of " + date(line, line.evenings() - 1);
    return Explanation.of("stock", tonnes(part.sum(Accounts.STOCK)), note, parts);
  }

  private static Explanation row(String label, String sign, long kg) {
    return Explanation.of(label, sign + tonnes(kg), "", List.of());
  }

  private static Explanation use(Part part) {
    SupplyLine line = part.line();
    var parts = new ArrayList<Explanation>();
    for (int i : part.classes()) {
      SupplySpec.Users users = line.spec().users().get(i);
      parts.add(given(line, users.users().id(), users.use().toString(), "", users.users() + ".use", "use"));
    }
    parts.add(Explanation.of("last evening", tonnes(part.sum(Accounts.LAST_USED)),
        "of " + tonnes(part.sum(Accounts.LAST_NEEDED)) + " needed", List.of()));
    return Explanation.of("use", tonnes(part.sum(Accounts.USED)), "of " + tonnes(part.sum(Accounts.NEEDED))
        + " needed so far", parts);
  }

  private static Explanation onTheWay(Part part) {
    SupplyLine line = part.line();
    var parts = new ArrayList<Explanation>();
    long first = line.evenings();
    for (long day = first; day < first + line.reach() && parts.size() < NEXT_ARRIVALS; day++) {
      int evening = (int) day;
      long kg = part.sum(i -> line.arriving(i, evening));
      if (kg > 0) {
        parts.add(Explanation.of(date(line, day).toString(), tonnes(kg), "arrives", List.of()));
      }
    }
    long licensed = part.sum(i -> line.onTheWay(i, true));
    return Explanation.of("on the way", tonnes(part.inLead()), tonnes(licensed) + " of it under licenses"
        + (parts.isEmpty() ? "" : "; the next arrivals:"), parts);
  }

  private static Explanation licenses(Part part) {
    SupplyLine line = part.line();
    List<Explanation> parts = List.of(
        row("shipped", "", part.sum(Accounts.LICENSED_IN)), row("in lead", "", part.sum(i -> line.onTheWay(i, true))),
        row("unused", "", part.sum(Accounts.UNUSED)), row("lapsed", "", part.sum(Accounts.LAPSED)));
    return Explanation.of("licensed", tonnes(part.sum(Accounts.LICENSED)), line.grants() == 0
        ? "no license has been granted for this line"
        : "line " + line.spec().name() + " has had " + (line.grants() == 1 ? "one license, on "
            : line.grants() + " licenses, the last on ") + date(line, line.lastGrant()), parts);
  }

  private static Explanation state(SupplyLine line, int users) {
    long since = line.get(users, Accounts.SINCE);
    return Explanation.of(line.spec().classes().get(users).id(), Names.kebab(line.stateOf(users)),
        (since < 0 ? "since the start" : "since " + date(line, since)) + "; "
            + Span.inWords(line.get(users, Accounts.SHORT_DAYS)) + " short, " + line.get(users, Accounts.STOP_DAYS)
            + " of them stopped", List.of());
  }

  private static void rules(SupplySpec spec, SupplyLine line, List<Explanation> to) {
    to.add(given(line, "normal", spec.trade().normal().map(Flow::toString).orElse("as used"),
        "shipped without a license while none is required; users restock over " + spec.trade().restock(), "normal"));
    to.add(given(line, "uncontrolled", spec.trade().uncontrolled().toString(),
        "shipped without a license while one is required", "uncontrolled"));
    to.add(given(line, "lead", spec.lead().toString(), "from dispatch or grant to the stock", "lead"));
    to.add(given(line, "share", spec.share().toString(), "of the use; others deliver the rest", "share"));
    to.add(given(line, "levels", spec.levels().tight() + ", " + spec.levels().shortage() + ", "
        + spec.levels().lineStop(), "of cover: tight, shortage, line stop; recovered at " + spec.levels().recovery()
            + " above", "levels"));
  }

  private static Explanation given(SupplyLine line, String label, String value, String note, String key) {
    return given(line, label, value, note, key, key);
  }

  private static Explanation given(
      SupplyLine line, String label, String value, String note, String parameter, String key) {
    return Explanation.leaf(label, value, note, Origin.declared(date(line, 0), line.spec().cites(key)))
        .numberOf("supply." + line.spec().name() + "." + parameter);
  }

  private static LocalDate date(SupplyLine line, long day) {
    return line.start().plusDays(day);
  }

  static String tonnes(long kg) {
    return BigDecimal.valueOf(kg, 3).stripTrailingZeros().toPlainString() + " t";
  }
}
