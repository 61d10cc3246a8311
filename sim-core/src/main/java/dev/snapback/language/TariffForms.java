package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Group;
import dev.snapback.tariff.RateTarget;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.tariff.Term;
import java.util.Optional;

/** The moves about tariff layers. */
public final class TariffForms {
  private static final String ON = " [on {partners}]";
  private static final String WHEN = " [effective {effective}] [expires {expires}]";
  private static final String ENACT = " {layer} {rate} on {partners} [for {goods}]" + WHEN;

  private TariffForms() {}

  /** Returns their forms. */
  public static Forms forms() {
    return Forms.of(
            move(TariffCommand.Impose.class, "impose" + ENACT,
                "Bring a layer of tariffs into force, today or from a later day",
                "us impose s122 10% on all effective 2026-02-24 expires 2026-07-24",
                "us impose fentanyl 10% on cn"),
            move(TariffCommand.Announce.class, "announce" + ENACT,
                "Announce a layer, or a change of one, that takes force by itself on a later day",
                "us announce reciprocal 34% on cn effective 2025-07-09"),
            move(TariffCommand.WithdrawAnnouncement.class, "withdraw-announcement {layer}" + ON,
                "Take an announcement back before it takes force",
                "us withdraw-announcement reciprocal"),
            move(TariffCommand.Threaten.class, "threaten" + ENACT,
                "Threaten with a layer; a threat never takes force by itself",
                "us threaten extra 100% on cn effective 2025-11-01",
                "us threaten reciprocal 145% on cn"),
            move(TariffCommand.Drop.class, "drop {layer}" + ON,
                "End a threat",
                "us drop extra", "us drop reciprocal"),
            move(TariffCommand.Raise.class, "raise {layer} {to}" + ON + WHEN,
                "Raise the rate of a layer",
                "us raise reciprocal to 125%", "us raise reciprocal by 5pp"),
            move(TariffCommand.Lower.class, "lower {layer} {to}" + ON + WHEN,
                "Lower the rate of a layer",
                "us lower fentanyl to 10%", "us lower fentanyl by 10pp"),
            move(TariffCommand.Set.class, "set {layer} {rate}" + ON + WHEN,
                "Set the rate of a layer, up or down",
                "us set fentanyl 20%"),
            move(TariffCommand.Suspend.class, "suspend {layer} {cut} [{term}]" + ON,
                "Hold a layer at a lower rate for a while; the law itself stays as it is",
                "us suspend reciprocal to 10% for 90d", "us suspend reciprocal by 24pp until 2025-11-10"),
            move(TariffCommand.Restore.class, "restore {layer}" + ON,
                "End one's own suspensions of a layer",
                "us restore reciprocal"),
            move(TariffCommand.Remove.class, "remove {layer} [to {to}]" + ON,
                "End a layer for good, or lower its law for good",
                "us remove reciprocal", "us remove reciprocal to 34%"),
            move(TariffCommand.Exempt.class, "exempt {goods} from {layer} [retroactive to {retroactive}]" + ON,
                "Exempt goods from a layer; retroactively, with refunds",
                "us exempt electronics from reciprocal retroactive to 2025-04-05",
                "us exempt steel from reciprocal", "us exempt steel from reciprocal effective 2025-07-01 expires 2025-12-31")
                .ending("end exemption of GOODS from LAYER",
                    c -> new TariffCommand.EndExemption(c.goods(), Optional.of(c.layer()), c.partners())),
            move(TariffCommand.EndExemption.class, "end exemption of {goods} [from {layer}]" + ON,
                "End the exemption of goods, from one layer or from all of one's own",
                "us end exemption of electronics from reciprocal", "us end exemption of steel"),
            move(TariffCommand.VoidBasis.class, "void measures under {basis} [effective {effective}]",
                "A court or a parliament ends all layers with that legal basis",
                "us void measures under IEEPA effective 2026-02-24", "us void measures under IEEPA"))
        .with(Choice.of(RateTarget.class, "a new rate")
            .or("to {rate}", RateTarget.To.class)
            .or("by {points}", RateTarget.By.class))
        .with(Choice.of(Term.class, "how long")
            .or("for {span}", Term.For.class)
            .or("until {date}", Term.Until.class));
  }

  private static <R extends Record & Command> Form<R> move(
      Class<R> type, String pattern, String help, String... examples) {
    return Form.move(Group.TARIFFS, type, pattern, help, examples);
  }
}
