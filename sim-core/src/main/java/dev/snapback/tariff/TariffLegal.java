package dev.snapback.tariff;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Row;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Partners;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a government may do with its layers, drawn from the rows. */
final class TariffLegal {
  private final TariffBook book;
  private final Act act;
  private final Set<Legal> found = new LinkedHashSet<>();

  private TariffLegal(TariffBook book, Act act) {
    this.book = book;
    this.act = act;
  }

  static List<Legal> moves(TariffBook book, Actor actor, LocalDate today) {
    if (!book.spec().isGovernment(actor)) {
      return List.of();
    }
    var legal = new TariffLegal(book, new Act(today, By.ACTOR, List.of(actor), new Origin(today, "", Cites.NONE)));
    book.spec().layersOf(actor).forEach(layer -> legal.add(actor, layer));
    return List.copyOf(legal.found);
  }

  private void add(Actor actor, LayerName name) {
    List<Layer> live = book.layers().stream()
        .filter(l -> l.id().importer().equals(actor) && l.id().layer().equals(name))
        .filter(l -> l.state() instanceof LayerState.Live)
        .toList();
    live.forEach(layer -> add(layer, live.size() > 1));
    // Every declared layer may be brought about on a partner that it is not on.
    Actor elsewhere = book.spec().actors().stream()
        .filter(a -> !a.equals(actor) && live.stream().noneMatch(l -> l.id().partner().equals(Optional.of(a))))
        .findFirst().orElse(actor);
    Layer untouched = book.find(new MeasureId(actor, Optional.of(elsewhere), name));
    if (!elsewhere.equals(actor) || live.isEmpty()) {
      add(untouched.with(LayerState.None.NEW), false);
    }
  }

  private void add(Layer layer, boolean oneOfSeveral) {
    var context = new LayerContext(book, layer.declared(), act);
    for (Row<LayerState, TariffCommand, TariffEvent, LayerContext> row :
        TariffMachine.TABLE.possible(layer.state(), By.ACTOR, context)) {
      Class<? extends Command> command = row.command().asSubclass(Command.class);
      found.add(new Legal(command, slots(command, layer, oneOfSeveral)));
    }
  }

  private static Map<String, Object> slots(Class<? extends Command> command, Layer layer, boolean oneOfSeveral) {
    var known = new LinkedHashMap<String, Object>();
    known.put("layer", layer.id().layer());
    layer.declared().basis().ifPresent((Basis basis) -> known.put("basis", basis));
    if (oneOfSeveral) {
      known.put("partners", partners(layer.id()));
    }
    var slots = new LinkedHashMap<String, Object>();
    for (String component : components(command)) {
      Object value = known.get(component);
      if (value != null) {
        slots.put(component, value);
      }
    }
    return slots;
  }

  private static Partners partners(MeasureId measure) {
    return new Partners(measure.partner().isEmpty(), measure.partner().map(List::of).orElse(List.of()));
  }

  private static List<String> components(Class<? extends Command> command) {
    var names = new ArrayList<String>();
    for (RecordComponent component : command.getRecordComponents()) {
      names.add(component.getName());
    }
    return names;
  }
}
