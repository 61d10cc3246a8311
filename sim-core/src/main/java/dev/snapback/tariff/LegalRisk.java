package dev.snapback.tariff;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The duties at legal risk, by basis: what would be due back if a court voided all measures with that basis today. It is
 * reckoned by voiding them in a copy of the book, so that what is at risk and what is booked are one rule.
 */
public final class LegalRisk {
  private LegalRisk() {}

  /**
   * What the metrics look at.
   *
   * @param book the layers
   * @param today the day
   */
  public record On(TariffBook book, LocalDate today) {}

  /** Returns {@code refund.us.IEEPA} for each basis on which a government's declared layers rest, where trade is known. */
  public static List<Metric<On>> of(TariffSpec spec) {
    return spec.actors().stream().filter(spec::isGovernment).filter(spec::knowsTrade)
        .flatMap(us -> spec.layers().stream().filter(l -> l.measure().importer().equals(us))
            .flatMap(l -> l.basis().stream()).distinct().map(basis -> of(us, basis)))
        .toList();
  }

  private static Metric<On> of(Actor us, Basis basis) {
    String name = "refund." + us + "." + basis;
    return new Metric<>(name, Unit.BILLION_USD, "duties at legal risk, at base-year trade",
        "what would be due back if the measures of " + us + " under " + basis
            + " were void from today, over the trade that is known and as if it had not answered the rates",
        on -> atRisk(on, us, basis).value(),
        on -> atRisk(on, us, basis).why(name, "no measure of " + us + " rests on " + basis + ", and none that did has duties still to be booked"));
  }

  private static RefundsDue atRisk(On on, Actor us, Basis basis) {
    var origin = new Origin(on.today(), "if measures under " + basis + " were void", Cites.NONE);
    var act = new Act(on.today(), By.ACTOR, List.of(us), origin);
    TariffBook voided = switch (on.book().apply(new TariffCommand.VoidBasis(basis, Optional.empty()), act)) {
      case Step.Done<TariffBook> done -> done.next();
      case Step.Refused<TariffBook> none -> on.book();
    };
    return RefundsDue.of(voided, us, layer -> {
      List<Refund> all = layer.state().history().refunds();
      return all.subList(on.book().find(layer.id()).state().history().refunds().size(), all.size());
    });
  }
}
