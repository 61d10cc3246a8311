package dev.snapback.tariff;

import dev.snapback.kernel.Deadline;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The dates that layers wait for. */
final class TariffDeadlines {
  private TariffDeadlines() {}

  static List<Deadline> of(Collection<Layer> layers) {
    List<Deadline> found = new ArrayList<>();
    for (Layer layer : layers) {
      if (layer.state() instanceof LayerState.Enacted enacted) {
        add(found, layer.id(), enacted);
      }
    }
    Collections.sort(found);
    return List.copyOf(found);
  }

  private static void add(List<Deadline> found, MeasureId id, LayerState.Enacted state) {
    state.attached().voidOn().ifPresent(day -> found.add(
        new Deadline(day, Deadline.Order.EXPIRE, new TariffCommand.TakeVoid(id), id + " is void")));
    state.attached().caps().stream().flatMap(c -> c.until().stream()).distinct().forEach(day ->
        found.add(new Deadline(
            day, Deadline.Order.EXPIRE, new TariffCommand.EndSuspension(id), "suspension of " + id + " ends")));
    switch (state) {
      case LayerState.Announced announced -> found.add(takeEffect(
          id, announced.effective(), id + " takes effect at " + announced.terms().rate()));
      case LayerState.InForce in -> {
        in.terms().expires().ifPresent(day ->
            found.add(new Deadline(day, Deadline.Order.EXPIRE, new TariffCommand.Expire(id), id + " expires")));
        Rate before = in.terms().rate();
        for (Scheduled change : in.attached().changes()) {
          found.add(takeEffect(id, change.day(), id + " goes from " + before + " to " + change.rate()));
          before = change.rate();
        }
      }
    }
  }

  private static Deadline takeEffect(MeasureId id, LocalDate day, String text) {
    return new Deadline(day, Deadline.Order.TAKE_EFFECT, new TariffCommand.TakeEffect(id), text);
  }
}
