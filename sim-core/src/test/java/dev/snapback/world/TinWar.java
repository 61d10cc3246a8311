package dev.snapback.world;

import dev.snapback.control.ControlSpec;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.ArrivalRate;
import dev.snapback.license.Capacity;
import dev.snapback.license.LicenseSpec;
import dev.snapback.talks.Sides;
import dev.snapback.talks.TalksSpec;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small invented war for tests: Arvia and Borland, three layers, one truce of sixty days, one license regime. */
public final class TinWar {
  public static final Actor AV = new Actor("av");
  public static final Actor BO = new Actor("bo");
  public static final MeasureId SAFEGUARD = MeasureId.parse("av.bo.safeguard");
  public static final MeasureId SURCHARGE = MeasureId.parse("av.bo.surcharge");
  public static final MeasureId COUNTER = MeasureId.parse("bo.av.counter");
  public static final TruceName PORT_ROYAL = new TruceName("port-royal");
  public static final RegimeName COBALT = new RegimeName("cobalt");
  public static final ControlName LENSES = new ControlName("lenses");
  public static final ControlName SCANNERS = new ControlName("scanners");
  public static final ObligationName NEW_CONTROLS = new ObligationName("new-controls");
  public static final int STALLS = 30;
  public static final int SILENT = 50;
  public static final LocalDate START = LocalDate.parse("2030-01-01");
  public static final int LENGTH = 60;

  private TinWar() {}

  /** Returns the war with this rule of withdrawal and this timeline. */
  public static WorldSpec spec(TruceSpec.Withdraw withdraw, List<Scheduled> timeline) {
    return new WorldSpec("tin-war", new WorldSpec.Clock(START, START, START.plusYears(2)), 1, tariffs(),
        List.of(truce(withdraw)), Map.of(), List.of(cobalt()), timeline);
  }

  /** Returns the war in which either side may leave at once, and all rates come back. */
  public static WorldSpec spec() {
    return spec(leaving(TruceSpec.Restores.BOTH), List.of());
  }

  /** The rule by which either side leaves at once. */
  public static TruceSpec.Withdraw leaving(TruceSpec.Restores restores) {
    return new TruceSpec.Withdraw(List.of(AV, BO), TruceSpec.Cause.NONE, Span.days(0), restores);
  }

  /**
   * The war with a truce that suspends the control of lenses and obliges to no new controls, which that of scanners
   * breaks; and with talks that stall after {@link #STALLS} days and end in silence after {@link #SILENT}.
   */
  public static WorldSpec diplomacy() {
    TruceSpec truce = new TruceSpec(PORT_ROYAL, "Truce of Port Royal", List.of(AV, BO), Span.days(LENGTH),
        List.of(
            cited(new Term.SuspendControl(LENSES)),
            cited(new Term.Promise(AV, Term.Duty.REFRAIN, NEW_CONTROLS))),
        TruceSpec.Extend.FREE, leaving(TruceSpec.Restores.BOTH), Cites.NONE);
    return new WorldSpec("tin-war", new WorldSpec.Clock(START, START, START.plusYears(2)), 1, tariffs(),
        List.of(truce), Map.of(), List.of(), List.of()).withDiplomacy(
            List.of(new ControlSpec(LENSES, "Lenses", AV, List.of(BO), Optional.empty(), Cites.NONE),
                new ControlSpec(SCANNERS, "Scanners", AV, List.of(BO), Optional.of(NEW_CONTROLS), Cites.NONE)),
            List.of(new TalksSpec(new Sides(AV, BO), Map.of(), List.of(), Optional.empty(),
                Optional.of(Span.days(STALLS)), Optional.of(Span.days(SILENT)), Cites.NONE)));
  }

  private static TariffSpec tariffs() {
    return new TariffSpec(
        List.of(TariffSpec.Party.government(AV), TariffSpec.Party.government(BO)), List.of(), List.of(), List.of(),
        List.of(TariffSpec.DeclaredLayer.named(SAFEGUARD), TariffSpec.DeclaredLayer.named(SURCHARGE),
            TariffSpec.DeclaredLayer.named(COUNTER)));
  }

  private static TruceSpec truce(TruceSpec.Withdraw withdraw) {
    return new TruceSpec(PORT_ROYAL, "Truce of Port Royal", List.of(AV, BO), Span.days(LENGTH),
        List.of(
            cited(new Term.Suspend(SURCHARGE, new Cut.To(Rate.percent(5)))),
            cited(new Term.Suspend(COUNTER, new Cut.To(Rate.percent(5)))),
            cited(new Term.Remove(SAFEGUARD, Optional.of(Rate.percent(2)))),
            cited(new Term.Promise(BO, Term.Duty.APPROVE, new ObligationName("cobalt-licenses")))),
        TruceSpec.Extend.FREE, withdraw, Cites.NONE);
  }

  private static TruceSpec.Cited cited(Term term) {
    return new TruceSpec.Cited(term, Cites.NONE);
  }

  private static LicenseSpec cobalt() {
    var office = new LicenseSpec.Office(Distribution.parse("triangular(min 5d, mode 20d, max 30d)"),
        Capacity.parse("3 per wd"));
    return new LicenseSpec(COBALT, "Cobalt", BO, LicenseSpec.Initial.FREE,
        new LicenseSpec.Limit(Span.days(30), WorkCalendar.weekdays(), LicenseSpec.Yields.LIMIT,
            LicenseSpec.Deemed.GRANTED, Optional.of(LicenseSpec.Beyond.TRUNCATED)),
        office, office,
        new LicenseSpec.Outcomes(Share.parse("90%"), Share.parse("10%"), Span.days(5), 2),
        List.of(),
        List.of(new LicenseSpec.Arrivals(new ClassName("batteries"), Optional.empty(), ArrivalRate.parse("2 per day"),
            Distribution.parse("fixed(5)"))),
        Map.of(), Map.of());
  }
}
