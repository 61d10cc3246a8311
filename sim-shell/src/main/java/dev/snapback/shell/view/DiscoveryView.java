package dev.snapback.shell.view;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.statistics.Box;
import dev.snapback.statistics.Estimate;
import dev.snapback.statistics.Prim;
import dev.snapback.study.Discovery;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.Uncertainty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which ranges of the uncertain parameters something comes to hold: a sentence, and the way to the box. */
public record DiscoveryView(Condition condition, List<Uncertainty> uncertain, LocalDate from, LocalDate to, long seed) {
  private static final double PERCENT = 100;
  private static final int STEPS = 8;
  private static final MathContext SHORT = new MathContext(3, RoundingMode.HALF_EVEN);

  public DiscoveryView {
    uncertain = List.copyOf(uncertain);
  }

  /** Says what was found. */
  public Reply reply(Discovery.Found found) {
    Box box = found.leads().box();
    int runs = found.runs().size();
    Estimate rate = Estimate.ofShare(box.cases(), box.runs());
    Reply reply = Reply.of("discover").json("condition", condition.toString()).json("from", from.toString())
        .json("to", to.toString()).json("runs", runs).json("seed", seed).json("rate", estimate(rate))
        .line(Text.of("  ").name(condition.toString()).plain(" comes in ").strong(whole(rate.value())).plain(" of the runs")
            .dim(" (" + interval(rate) + "), by " + to + ", in " + runs + " runs from " + from))
        .json("undecided", UndecidedView.json(found.undecided()));
    for (Text line : UndecidedView.lines("  ", found.undecided(), rate.value())) {
      reply = reply.line(line);
    }
    if (box.cases() == 0 || box.cases() == box.runs()) {
      return reply.line("  There is nothing to tell apart").json("box", null);
    }
    if (!box.ranges().isEmpty()) {
      return boxed(reply, found.leads(), "in ", "comes", false);
    }
    Prim.Finding away = found.staysAway();
    return away.box().ranges().isEmpty()
        ? reply.line("  No range of an uncertain parameter sets those runs apart: it is luck, or too few runs").json("box", null)
        : boxed(reply.line("  No range of an uncertain parameter sets those runs apart; the others do, where it stays away"),
            away, "it stays away in ", "stays away", true);
  }

  private Reply boxed(Reply reply, Prim.Finding found, String in, String what, boolean away) {
    Box box = found.box();
    Estimate density = Estimate.ofShare(box.casesInside(), Math.max(1, box.inside()));
    return reply.line(Text.of("  In those with ").strong(words(box)).plain(", " + in).strong(whole(density.value()))
            .dim(" (" + interval(density) + ")"))
        .line(Text.of("  The box holds " + whole(box.mass()) + " of all runs and " + whole(box.coverage())
            + " of those in which it " + what))
        .table(way(found, what + " in"), "")
        .line(Text.of("  ").dim("the way to the box, from all runs on, on the half of the runs that it was learned from; the"
            + " sentences are counted on the other half. Only parameters are looked at, not what reactions and reviews draw"))
        .json("away", away).json("box", box(box, density)).json("learned", OrderedMap.of("density", found.learned().density(),
            "coverage", found.learned().coverage())).json("way", found.peeled().stream().map(DiscoveryView::step).toList());
  }

  private Table way(Prim.Finding found, String density) {
    var table = Table.of("box").column(density, "%").column("of all cases", "%").column("of all runs", "%");
    List<Box> peeled = found.peeled();
    int every = Math.max(1, (peeled.size() + STEPS - 2) / (STEPS - 1));
    for (int i = 0; i < peeled.size(); i += every) {
      row(table, peeled.get(i));
    }
    if ((peeled.size() - 1) % every != 0) {
      row(table, peeled.get(peeled.size() - 1));
    }
    return table.build();
  }

  private void row(Table.Builder table, Box box) {
    table.row(Cell.of(box.ranges().isEmpty() ? "all runs"
        : box.ranges().stream().map(range -> words(range, shortName(range))).collect(Collectors.joining(", "))), percent(box.density()), percent(box.coverage()),
        percent(box.mass()));
  }

  private String words(Box box) {
    return box.ranges().stream().map(range -> words(range, name(range.input()))).collect(Collectors.joining(" and "));
  }

  private String name(int input) {
    return uncertain.get(input).parameter().name();
  }

  /** The end of a name that no other uncertain parameter's has, with its block: alone, "short" reads as a shortage. */
  private String shortName(Box.Range range) {
    String name = name(range.input());
    for (int dot = name.lastIndexOf('.', name.lastIndexOf('.') - 1); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String tail = name.substring(dot);
      if (uncertain.stream().filter(u -> u.parameter().name().endsWith(tail)).count() == 1) {
        return tail.substring(1);
      }
    }
    return name;
  }

  private String words(Box.Range range, String name) {
    Unit unit = uncertain.get(range.input()).parameter().scale().unit();
    if (range.low() == Double.NEGATIVE_INFINITY) {
      return name + " at most " + shown(range.high(), unit);
    }
    return range.high() == Double.POSITIVE_INFINITY ? name + " at least " + shown(range.low(), unit)
        : name + " from " + shown(range.low(), unit) + " to " + shown(range.high(), unit);
  }

  private static String shown(double value, Unit unit) {
    return unit.write(new BigDecimal(value).round(SHORT).doubleValue());
  }

  private Map<String, @Nullable Object> box(Box box, Estimate density) {
    var ranges = new ArrayList<Map<String, @Nullable Object>>();
    for (Box.Range range : box.ranges()) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("parameter", uncertain.get(range.input()).parameter().name());
      one.put("unit", uncertain.get(range.input()).parameter().scale().unit().symbol());
      one.put("low", Amounts.json(range.low()));
      one.put("high", Amounts.json(range.high()));
      ranges.add(one);
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("ranges", ranges);
    json.put("density", estimate(density));
    json.put("coverage", box.coverage());
    json.put("mass", box.mass());
    return json;
  }

  private static Map<String, Object> step(Box box) {
    return OrderedMap.of("density", box.density(), "coverage", box.coverage(), "mass", box.mass());
  }

  private static Map<String, Object> estimate(Estimate of) {
    var json = new LinkedHashMap<String, Object>();
    json.put("value", of.value());
    json.put("low", of.low());
    json.put("high", of.high());
    return json;
  }

  private static Cell percent(double part) {
    return new Cell.Amount(Math.rint(part * PERCENT * 10) / 10, "%", false);
  }

  private static String whole(double part) {
    return String.format(Locale.ROOT, "%.0f%%", part * PERCENT);
  }

  private static String interval(Estimate of) {
    return whole(of.low()) + " to " + whole(of.high());
  }
}
