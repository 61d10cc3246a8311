package dev.snapback.supply;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The numbers of a supply line that can be set by name: {@code supply.magnets.lead}. */
public final class SupplyParameters {
  private static final Scale<Span> DAYS = Scale.days(0, Span.MAX);

  private final String stem;
  private final List<Parameter<SupplySpec>> found = new ArrayList<>();

  private SupplyParameters(SupplySpec spec) {
    stem = "supply." + spec.name() + ".";
  }

  /** Returns the parameters of a line. */
  public static List<Parameter<SupplySpec>> of(SupplySpec spec) {
    var parameters = new SupplyParameters(spec);
    parameters.trade(spec);
    parameters.levels();
    for (int i = 0; i < spec.users().size(); i++) {
      parameters.users(spec, i);
    }
    spec.strain().ifPresent(strain -> parameters.strain(strain.on()));
    return List.copyOf(parameters.found);
  }

  private <T> Parameter<SupplySpec> parameter(String name, String key, Scale<T> scale, String meaning,
      Function<SupplySpec, T> get, BiFunction<SupplySpec, T, SupplySpec> put) {
    return Parameter.of(stem + name, scale, meaning, get, put, s -> s.cites(key));
  }

  private <T> void add(String name, String key, Scale<T> scale, String meaning, Function<SupplySpec, T> get,
      BiFunction<SupplySpec, T, SupplySpec> put) {
    found.add(parameter(name, key, scale, meaning, get, put));
  }

  private void trade(SupplySpec spec) {
    spec.trade().normal().ifPresent(normal -> add("normal", "normal", flow(normal),
        "what ships while no license is required", s -> s.trade().normal().orElseThrow(),
        (s, v) -> s.with(new SupplySpec.Trade(Optional.of(v), s.trade().uncontrolled(), s.trade().restock()))));
    add("uncontrolled", "uncontrolled", flow(spec.trade().uncontrolled()),
        "what ships without a license while licenses are required", s -> s.trade().uncontrolled(),
        (s, v) -> s.with(new SupplySpec.Trade(s.trade().normal(), v, s.trade().restock())));
    add("restock", "restock", Scale.days(1, Span.MAX),
        "over how many days users order what they have less than on the first day", s -> s.trade().restock(),
        (s, v) -> s.with(new SupplySpec.Trade(s.trade().normal(), s.trade().uncontrolled(), v)));
    add("lead", "lead", Scale.days(0, SupplySpec.MAX_LEAD), "from dispatch, or from the grant of a license, to the stock",
        SupplySpec::lead, SupplySpec::withLead);
    add("share", "share", Scale.SHARE, "the exporter's share of what is used; others deliver the rest", SupplySpec::share,
        SupplySpec::withShare);
    found.add(parameter("used", "used", Scale.SHARE, "the share of licensed tonnes that is shipped",
        s -> s.papers().used(), (s, v) -> s.with(new SupplySpec.Papers(v, s.papers().valid()))).fromStart());
    add("loss", "loss", Scale.SHARE, "the share of a stock lost in a month", SupplySpec::loss, SupplySpec::withLoss);
  }

  private void levels() {
    level("tight", "days of cover at which users begin to worry", SupplySpec.Levels::tight,
        (l, v) -> new SupplySpec.Levels(v, l.shortage(), l.lineStop(), l.recovery()));
    level("shortage", "days of cover at which users ration", SupplySpec.Levels::shortage,
        (l, v) -> new SupplySpec.Levels(l.tight(), v, l.lineStop(), l.recovery()));
    level("line-stop", "days of cover at which lines stop", SupplySpec.Levels::lineStop,
        (l, v) -> new SupplySpec.Levels(l.tight(), l.shortage(), v, l.recovery()));
    level(SupplySpec.RECOVERY, "how far above a level the cover must be to count as recovered", SupplySpec.Levels::recovery,
        (l, v) -> new SupplySpec.Levels(l.tight(), l.shortage(), l.lineStop(), v));
  }

  private void level(String key, String meaning, Function<SupplySpec.Levels, Span> get,
      BiFunction<SupplySpec.Levels, Span, SupplySpec.Levels> put) {
    String home = key.equals(SupplySpec.RECOVERY) ? key : "levels"; // recovery may be the format's default beside given levels
    add("levels." + key, home, DAYS, meaning, s -> get.apply(s.levels()), (s, v) -> s.with(put.apply(s.levels(), v)));
  }

  private void users(SupplySpec spec, int i) {
    SupplySpec.Users users = spec.users().get(i);
    add(users.users() + ".use", "use", flow(users.use()), "what " + users.users() + " takes, from all suppliers",
        s -> s.users().get(i).use(),
        (s, v) -> s.with(i, new SupplySpec.Users(users.users(), v, s.users().get(i).stock())));
    found.add(parameter(users.users() + ".stock", "stock", DAYS, "days of cover of " + users.users() + " on the first day",
        s -> s.users().get(i).stock(),
        (s, v) -> s.with(i, new SupplySpec.Users(users.users(), s.users().get(i).use(), v))).fromStart());
  }

  private void strain(Actor on) {
    add("per-shortage-day", "pressure", Scale.PRESSURE,
        "points of pressure on " + on + " for every class and day in shortage or worse",
        s -> s.strain().orElseThrow().perShortageDay(), (s, v) -> s.with(new SupplySpec.Strain(on, v)));
  }

  private static Scale<Flow> flow(Flow like) {
    Unit unit = like.per().unit();
    return new Scale<>(unit, 0, like.per().most() / 1000.0, 3, Flow::parse, kg -> new Flow(kg, like.per()),
        flow -> flow.tonnes(like.per()));
  }
}
