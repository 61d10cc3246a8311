package dev.snapback.tariff;

import static dev.snapback.kernel.By.ACTOR;

import dev.snapback.kernel.Table;
import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.vocabulary.GoodName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows that exempt goods from an announced or levied layer, and that end exemptions. */
final class ExemptionRows {
  private ExemptionRows() {}

  static Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> add(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows) {
    exemptions(rows, Announced.class);
    exemptions(rows, InForce.class);
    return rows;
  }

  private static <F extends Enacted> void exemptions(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows, Class<F> from) {
    rows.from(from).on(TariffCommand.Exempt.class, ACTOR)
        .when(TariffGuards.NAMED_GOODS, TariffGuards.FALLS_ON_THEM, TariffGuards.NOT_YET_EXEMPT,
            TariffGuards.RETROACTIVE)
        .emits(TariffEvent.Exempted.class, (s, c, x) -> exempted(s, c, x))
        .stays();
    rows.from(from).on(TariffCommand.EndExemption.class, ACTOR)
        .when(TariffGuards.HAS_EXEMPTIONS, TariffGuards.IS_EXEMPT)
        .emits(TariffEvent.ExemptionEnded.class, (s, c, x) -> new TariffEvent.ExemptionEnded(
            x.id(), x.goods(c.goods()).stream().filter(s.attached()::exempts).toList(), x.trace()))
        .stays();
  }

  private static TariffEvent.Exempted exempted(Enacted state, TariffCommand.Exempt command, LayerContext x) {
    List<GoodName> goods = x.goods(command.goods()).stream().filter(g -> !state.attached().exempts(g)).toList();
    LocalDate from = command.retroactive().orElse(x.today());
    Optional<Refund> refund = command.retroactive()
        .map(since -> Refunds.due(x.book(), x.id(), goods::contains, since, x.today(), x.trace()));
    return new TariffEvent.Exempted(x.id(), x.exemptions(goods, from), refund, x.trace());
  }
}
