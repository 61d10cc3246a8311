package dev.snapback.tariff;

import dev.snapback.kernel.Span;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.tariff.TariffSpec.Group;
import dev.snapback.tariff.TariffSpec.Party;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.Points;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Random programs of legal and illegal commands, in swarms: each program uses a random subset of the kinds of command,
 * with rates and dates biased to their boundaries.
 */
final class Programs {
  static final LocalDate START = LocalDate.parse("2025-01-01");
  private static final int KINDS = 23;
  private static final List<List<Integer>> THEMES = List.of(
      List.of(11, 12), List.of(17, 18, 19), List.of(17, 20, 21), List.of(6, 7, 9, 10), List.of(14, 15), List.of(16, 16),
      List.of(4, 5, 4, 9), List.of(4, 7, 10), List.of(13, 22), List.of(2, 3, 4), List.of(3, 3, 11, 16),
      List.of(3, 7, 9, 10));
  private static final int[] RATES = {0, 1, 999, 1000, 1001, 2500, 2500, 10_000, 14_500, Rate.MAX_BP};
  private static final int[] DAYS = {-400, -5, -1, 0, 1, 1, 2, 3, 3, 4, 7, 30};
  private static final String[][] PARTNERS = {
    {"cn"}, {"cn", "all"}, {"all", "all except ca"}, {"cn, hk", "cn", "hk"},
    {"cn", "all", "ca", "hk", "cn, hk", "all except ca", "us"}
  };
  private static final String[][] LAYERS = {
    {"x"}, {"x", "z"}, {"x", "y"}, {"z"}, {"r"}, {"x", "y", "z", "w", "r", "undeclared"}
  };
  private static final String[] GOODS = {"a", "b", "c", "ab", "a, c", "other"};
  private static final TruceName[] TRUCES = {new TruceName("geneva"), new TruceName("geneva"), new TruceName("busan")};

  /** One random step: a kind and what to fill it with. */
  record Draw(int kind, int layer, int partner, int rate, int day, int other) {}

  /**
   * A program.
   *
   * @param kinds the kinds of command it uses, besides days, impositions and announcements
   * @param pace how often days pass
   * @param layers which layers it plays with
   * @param partners which partners it names
   * @param stacking under which stacking rules
   * @param draws its steps
   */
  record Program(List<Integer> kinds, int pace, int layers, int partners, int stacking, List<Draw> draws) {
    Program under(int rules) {
      return new Program(kinds, pace, layers, partners, rules, draws);
    }

    int kind(Draw draw) {
      int nth = draw.kind() % (kinds.size() + 2 + pace);
      return nth < kinds.size() ? kinds.get(nth) : nth == kinds.size() ? 1 : nth == kinds.size() + 1 ? 3 : 0;
    }

    String layer(Draw draw) {
      return LAYERS[layers][draw.layer() % LAYERS[layers].length];
    }

    String partner(Draw draw) {
      return PARTNERS[partners][draw.partner() % PARTNERS[partners].length];
    }

    /** Who moves: mostly the importer of the layers, at times a territory, which may not. */
    Actor mover(Draw draw) {
      return new Actor(layer(draw).equals("r") ? "cn" : draw.other() % 23 == 0 ? "hk" : "us");
    }
  }

  private Programs() {}

  static Arbitrary<Program> programs() {
    Arbitrary<Integer> pick = Arbitraries.integers().between(0, 99_999).withDistribution(RandomDistribution.uniform());
    Arbitrary<Draw> draw = Combinators.combine(pick, pick, pick, pick, pick, pick).as(Draw::new);
    return Combinators.combine(
            kinds(),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, LAYERS.length - 1),
            Arbitraries.integers().between(0, PARTNERS.length - 1),
            Arbitraries.integers().between(0, 5),
            draw.list().ofMinSize(5).ofMaxSize(50).withSizeDistribution(RandomDistribution.uniform()))
        .as(Program::new);
  }

  /** Returns a program of the same kind from a seed. */
  static Program of(long seed) {
    var random = new Random(seed);
    var kinds = new ArrayList<Integer>();
    random.ints(random.nextInt(1, 4), 0, THEMES.size()).forEach(i -> kinds.addAll(THEMES.get(i)));
    random.ints(random.nextInt(4), 1, KINDS).forEach(kinds::add);
    IntSupplier pick = () -> random.nextInt(100_000);
    List<Draw> draws = Stream.generate(() -> new Draw(pick.getAsInt(), pick.getAsInt(), pick.getAsInt(),
        pick.getAsInt(), pick.getAsInt(), pick.getAsInt())).limit(random.nextInt(5, 51)).toList();
    return new Program(kinds, random.nextInt(5), random.nextInt(LAYERS.length), random.nextInt(PARTNERS.length),
        random.nextInt(6), draws);
  }

  /** Up to three themes, and a few kinds at random. */
  private static Arbitrary<List<Integer>> kinds() {
    return Combinators.combine(
            Arbitraries.of(THEMES).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.integers().between(1, KINDS - 1).list().ofMaxSize(3))
        .as((themes, more) -> Stream.concat(themes.stream().flatMap(List::stream), more.stream()).toList());
  }

  static TariffSpec spec(int stacking) {
    LayerName x = new LayerName("x");
    LayerName y = new LayerName("y");
    LayerName z = new LayerName("z");
    List<StackingRule> rules = switch (stacking) {
      case 0, 1 -> List.of();
      case 2 -> List.of(new StackingRule.Exclusive(List.of(y, x)));
      case 3 -> List.of(new StackingRule.Max(List.of(x, z)));
      case 4 -> List.of(new StackingRule.Floor(x, Rate.percent(15)));
      default -> List.of(new StackingRule.Exclusive(List.of(y, x, z)), new StackingRule.Max(List.of(x, z)),
          new StackingRule.Floor(z, Rate.percent(12)));
    };
    Actor us = new Actor("us");
    Actor cn = new Actor("cn");
    Actor ca = new Actor("ca");
    Pair fromChina = new Pair(us, cn);
    Pair fromCanada = new Pair(us, ca);
    return new TariffSpec(
        List.of(Party.government(us), Party.government(cn), new Party(new Actor("hk"), "Hong Kong", Optional.of(cn)),
            Party.government(ca)),
        List.of(
            good("a", Map.of(fromChina, Rate.percent(5)),
                Map.of(fromChina, 60_000_000_000L, fromCanada, 3_333_333_333L)),
            good("b", Map.of(fromChina, Rate.percent(0)), Map.of(fromChina, 40_000_000_001L)),
            good("c", Map.of(), Map.of())),
        List.of(new Group(new GoodName("ab"), "ab", List.of(new GoodName("a"), new GoodName("b")))),
        rules,
        List.of(
            layer("us.cn.x", "IEEPA", Optional.empty()),
            layer("us.all.x", "IEEPA", Optional.empty()),
            layer("us.all.y", "S232", Optional.of(Rate.percent(25)), "ab"),
            new DeclaredLayer(MeasureId.parse("us.cn.z"), "z", Optional.of(new Basis("IEEPA")), List.of(),
                List.of(new GoodName("b")), Optional.empty(), Cites.NONE),
            layer("us.ca.w", "IEEPA", Optional.of(Rate.ZERO)),
            layer("cn.us.r", "MOFCOM", Optional.empty())));
  }

  private static Good good(String name, Map<Pair, Rate> base, Map<Pair, Long> trade) {
    var flows = new LinkedHashMap<Pair, Trade>();
    trade.forEach((pair, usd) -> flows.put(pair, new Trade(usd, Optional.of(Year.of(2024)))));
    return new Good(new GoodName(name), name, base, flows, Optional.empty(), Cites.NONE);
  }

  private static DeclaredLayer layer(String measure, String basis, Optional<Rate> rate, String... goods) {
    return new DeclaredLayer(MeasureId.parse(measure), measure, Optional.of(new Basis(basis)), Scene.names(goods),
        List.of(), rate, Cites.NONE);
  }

  private static <T> Optional<T> given(boolean is, T value) {
    return is ? Optional.of(value) : Optional.empty();
  }

  /** The days that a draw of kind 0 lets pass. */
  static int days(Draw draw) {
    return 1 + draw.day() % 4;
  }

  /** Returns the command of a draw of another kind. */
  static TariffCommand command(Program program, Draw d, LocalDate today) {
    String name = program.layer(d);
    LayerName layer = new LayerName(name);
    Partners partners = Scene.partners(name.equals("r") ? "us" : program.partner(d));
    Optional<Partners> on = given(d.rate() / 10 % 3 > 0, partners);
    Rate rate = new Rate(RATES[d.rate() % RATES.length]);
    LocalDate day = today.plusDays(DAYS[d.day() % DAYS.length]);
    Optional<LocalDate> effective = given(d.day() / 12 % 3 == 0, day);
    Optional<LocalDate> change = given(d.day() / 12 % 2 == 0, d.day() / 24 % 2 == 0 ? day : day.plusDays(10));
    Optional<LocalDate> expires = given(d.rate() / 30 % 3 == 0, today.plusDays(DAYS[d.rate() / 90 % DAYS.length]));
    List<GoodName> goods = Scene.names(GOODS[d.other() % GOODS.length].split(", ", -1));
    Optional<List<GoodName>> named = given(d.other() / 6 % 3 == 0, goods);
    boolean to = d.other() / 18 % 2 == 0;
    RateTarget target = to ? new RateTarget.To(rate) : new RateTarget.By(new Points(rate.bp()));
    Cut cut = to ? new Cut.To(rate) : new Cut.By(new Points(rate.bp()));
    MeasureId measure = name.equals("r")
        ? MeasureId.parse("cn.us.r")
        : MeasureId.parse("us." + (partners.all() ? "all" : partners.listed().get(0)) + "."
            + (name.equals("undeclared") ? "x" : name));
    TruceName truce = TRUCES[d.layer() % TRUCES.length];
    Basis basis = new Basis(d.rate() % 3 == 0 ? "S232" : "IEEPA");
    Optional<Term> term = switch (d.day() / 12 % 4) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Term.For(Span.days(Math.max(0, 2 * DAYS[d.day() % DAYS.length]))));
      case 2 -> Optional.of(new Term.For(Span.workingDays(5)));
      default -> Optional.of(new Term.Until(day));
    };
    return switch (program.kind(d)) {
      case 1, 2 -> new TariffCommand.Impose(layer, rate, partners, named, effective, expires);
      case 3 -> new TariffCommand.Announce(layer, rate, partners, named, Optional.of(day), expires);
      case 4 -> new TariffCommand.Threaten(layer, rate, partners, named, effective, expires);
      case 5 -> new TariffCommand.Drop(layer, on);
      case 6 -> new TariffCommand.WithdrawAnnouncement(layer, on);
      case 7, 8 -> new TariffCommand.Raise(layer, target, on, change, expires);
      case 9 -> new TariffCommand.Lower(layer, target, on, change, expires);
      case 10 -> new TariffCommand.Set(layer, rate, on, change, expires);
      case 11 -> new TariffCommand.Suspend(layer, cut, term, on);
      case 12 -> new TariffCommand.Restore(layer, on);
      case 13 -> new TariffCommand.Remove(layer, given(to, rate), on);
      case 14 -> new TariffCommand.Exempt(goods, layer, on, effective);
      case 15 -> new TariffCommand.EndExemption(goods, given(to, layer), on);
      case 16 -> new TariffCommand.VoidBasis(basis, effective);
      case 17, 18 -> new TariffCommand.Cap(measure, truce, cut);
      case 19 -> new TariffCommand.Uncap(truce, given(to, measure.importer()));
      case 20 -> new TariffCommand.HandOver(truce, today.plusDays(1 + d.day() % 9));
      case 21 -> new TariffCommand.MakePermanent(truce, Optional.empty());
      default -> new TariffCommand.RemoveTo(measure, given(to, rate), truce);
    };
  }
}
