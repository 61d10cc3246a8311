package dev.snapback.language;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.PlaceName;
import dev.snapback.vocabulary.Points;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Setting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How each Java type of a record component is written. */
final class SlotTypes {
  private static final int MAX_COUNT = 10_000_000;

  private final Map<Class<?>, SlotType<?>> types;

  private SlotTypes(Map<Class<?>, SlotType<?>> types) {
    this.types = types;
  }

  /** The types that every form may use. */
  static SlotTypes standard() {
    var types = new SlotTypes(new LinkedHashMap<>());
    types.put(Rate.class, new MeasuredType<>(
        Rate.class, "a rate", "RATE", "0% to 100000%", List.of("%"), Rate::parse));
    types.put(Share.class, new MeasuredType<>(
        Share.class, "a share", "SHARE", "0% to 100%", List.of("%"), Share::parse));
    types.put(Tonnes.class, new WeightType());
    types.put(Points.class, new MeasuredType<>(
        Points.class, "a difference of rates in percentage points", "POINTS", "0pp to 100000pp", List.of("pp"),
        Points::parse));
    types.put(Span.class, new MeasuredType<>(
        Span.class, "a length of time", "SPAN", "0d to " + Span.MAX + "d, or wd for working days", List.of("d", "wd"),
        Span::parse));
    types.put(LocalDate.class, new DateType());
    types.put(DateRange.class, new DateRangeType());
    types.put(Integer.class, NumberType.from(0, MAX_COUNT));
    types.put(int.class, NumberType.from(0, MAX_COUNT));
    types.put(Long.class, new NumberType<>(0, Limits.MOST_SEED, Long::valueOf));
    types.put(String.class, WordType.ANY);
    types.name(Actor.class, "an actor", "ACTOR", Actor::new);
    types.name(LayerName.class, "a layer", "LAYER", LayerName::new);
    types.name(GoodName.class, "a good", "GOODS", GoodName::new);
    types.name(TruceName.class, "a truce", "TRUCE", TruceName::new);
    types.name(RegimeName.class, "a license regime", "REGIME", RegimeName::new);
    types.name(ControlName.class, "a control", "CONTROL", ControlName::new);
    types.name(PlaceName.class, "a place", "PLACE", PlaceName::new);
    types.name(ClassName.class, "a class of users", "CLASS", ClassName::new);
    types.name(ObligationName.class, "an obligation", "OBLIGATION", ObligationName::new);
    types.name(Basis.class, "a legal basis", "BASIS", Basis::new);
    types.name(MeasureId.class, "a measure", "MEASURE", MeasureId::parse);
    types.put(Partners.class, new PartnersType(ListType.of(types.cast(Actor.class), false)));
    types.put(Choice.of(Cut.class, "a lower rate").or("to {rate}", Cut.To.class).or("by {points}", Cut.By.class));
    types.put(MetricRef.class, DottedType.ofMetrics());
    types.put(ParameterName.class, DottedType.ofParameters());
    types.put(Condition.class, new ConditionType());
    types.put(Setting.class, new SettingType());
    types.put(Given.class, new GivenType());
    types.put(GivenRange.class, new GivenRangeType());
    return types;
  }

  private <T> void name(Class<T> type, String what, String placeholder, Function<String, T> wrap) {
    put(type, new NameType<>(type, what, placeholder, false, wrap));
  }

  /** Adds a type of its own. */
  void put(Class<?> type, SlotType<?> slot) {
    types.put(type, slot);
  }

  /** Adds a type that is one of several phrases. */
  <T> void put(Choice<T> choice) {
    List<Phrase<? extends Record>> phrases = choice.alternatives().stream()
        .<Phrase<? extends Record>>map(a -> new Phrase<>(a.type().asSubclass(Record.class), a.pattern(), Map.of(), this))
        .toList();
    types.put(choice.type(), new ChoiceType<T>(choice.what(), phrases));
  }

  /**
   * Returns how a type is written.
   *
   * @throws IllegalStateException if nobody has said so
   */
  SlotType<?> of(Class<?> type) {
    SlotType<?> known = types.get(type);
    if (known != null) {
      return known;
    }
    if (type.isEnum()) {
      return enumType(type);
    }
    throw new IllegalStateException("no slot type for " + type.getName());
  }

  /** Returns how a name is written that the scenario need not have yet. */
  SlotType<?> fresh(Class<?> type) {
    return of(type) instanceof NameType<?> name ? name.orNew() : of(type);
  }

  /** The types of names, for telling what else a word is. */
  List<NameType<?>> names() {
    return types.values().stream().<NameType<?>>mapMulti((t, sink) -> {
      if (t instanceof NameType<?> name) {
        sink.accept(name);
      }
    }).toList();
  }

  /** All types, in a fixed order. */
  List<SlotType<?>> all() {
    return List.copyOf(types.values());
  }

  @SuppressWarnings("unchecked") // put binds each type to its own
  private <T> SlotType<T> cast(Class<T> type) {
    return (SlotType<T>) of(type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has asked whether it is an enum
  private static SlotType<?> enumType(Class<?> type) {
    return new EnumType(type);
  }
}
