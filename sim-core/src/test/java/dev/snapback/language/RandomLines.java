package dev.snapback.language;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.Distribution;
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
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random records for every form, by the types of their components. */
final class RandomLines {
  private final Random random;
  private final GenevaNames names = new GenevaNames();

  RandomLines(long seed) {
    this.random = new Random(seed);
  }

  Parsed line(Grammar grammar) {
    Form<?> form = pick(grammar.forms().all());
    List<Actor> actors = form.who() == Form.Who.GOVERNMENTS
        ? List.copyOf(some(() -> new Actor(name(Actor.class)), 1))
        : List.of();
    Optional<String> because = form.isMove() && random.nextInt(3) == 0 ? Optional.of(text()) : Optional.empty();
    Record command = record(form.type(), grammar);
    while (grammar.forms().saying(command).isEmpty()) {
      command = record(form.type(), grammar);
    }
    return new Parsed(actors, command, because);
  }

  private Record record(Class<? extends Record> type, Grammar grammar) {
    RecordComponent[] components = type.getRecordComponents();
    var values = new Object[components.length];
    var types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getGenericType(), grammar);
      types[i] = components[i].getType();
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.toString(), e);
    }
  }

  private Object value(Type type, Grammar grammar) {
    if (type instanceof ParameterizedType p) {
      Type of = p.getActualTypeArguments()[0];
      if (p.getRawType() == Optional.class) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value(of, grammar));
      }
      return List.copyOf(some(() -> value(of, grammar), 1));
    }
    Class<?> one = (Class<?>) type;
    if (one.isEnum()) {
      return pick(List.of(one.getEnumConstants()));
    }
    if (one.isSealed() && one != Condition.class && one != Setting.class && one != Distribution.class) {
      return record(pick(List.of(one.getPermittedSubclasses())).asSubclass(Record.class), grammar);
    }
    return single(one, grammar);
  }

  private Object single(Class<?> type, Grammar grammar) {
    if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt(1, 10_000);
    } else if (type == Rate.class) {
      return new Rate(random.nextInt(random.nextBoolean() ? 20_000 : Rate.MAX_BP + 1));
    } else if (type == Points.class) {
      return new Points(random.nextInt(Rate.MAX_BP + 1));
    } else if (type == Share.class) {
      return new Share(random.nextInt(Share.WHOLE + 1));
    } else if (type == Tonnes.class) {
      return new Tonnes(random.nextLong(Tonnes.MAX_KG + 1));
    } else if (type == Span.class) {
      return new Span(random.nextInt(Span.MAX + 1), pick(List.of(Span.Unit.values())));
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(10_000, 30_000));
    } else if (type == DateRange.class) {
      LocalDate from = LocalDate.ofEpochDay(random.nextInt(10_000, 20_000));
      return new DateRange(
          random.nextBoolean() ? Optional.of(from) : Optional.empty(),
          random.nextBoolean() ? Optional.of(from.plusDays(random.nextInt(500))) : Optional.empty());
    } else if (type == Partners.class) {
      boolean all = random.nextBoolean();
      return new Partners(all, List.copyOf(some(() -> new Actor(name(Actor.class)), all ? 0 : 1)));
    } else if (type == String.class) {
      return random.nextBoolean() ? text() : pick(List.of("geneva-truce", "a b", "x.yaml", "--out", "all", "#1", "a,b", ""));
    } else if (type == Condition.class) {
      return condition(3);
    } else if (type == Setting.class) {
      return setting();
    } else if (type == Parsed.class) {
      Parsed move = line(grammar);
      while (!grammar.forms().saying(move.command()).orElseThrow().isMove()) {
        move = line(grammar);
      }
      return move;
    }
    return name(type, name(type));
  }

  private static Object name(Class<?> type, String name) {
    return switch (type.getSimpleName()) {
      case "Actor" -> new Actor(name);
      case "LayerName" -> new LayerName(name);
      case "GoodName" -> new GoodName(name);
      case "TruceName" -> new TruceName(name);
      case "RegimeName" -> new RegimeName(name);
      case "ControlName" -> new ControlName(name);
      case "PlaceName" -> new PlaceName(name);
      case "ClassName" -> new ClassName(name);
      case "ObligationName" -> new ObligationName(name);
      case "Basis" -> new Basis(name);
      case "MeasureId" -> MeasureId.parse(name);
      case "MetricRef" -> new MetricRef(name);
      case "ParameterName" -> new ParameterName(name);
      default -> throw new AssertionError("no random " + type);
    };
  }

  Condition condition(int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 5);
    if (kind < 2) {
      MetricRef metric = new MetricRef(name(MetricRef.class));
      Unit unit = names.unit(metric.name());
      return unit == Unit.STATE
          ? new Condition.IsState(metric, pick(names.states(metric.name())))
          : new Condition.Compare(metric, pick(List.of(Condition.Op.values())), number(), unit);
    }
    List<Condition> parts = new ArrayList<>();
    for (int i = random.nextInt(2, 4); i > 0; i--) {
      parts.add(condition(depth - 1));
    }
    return switch (kind) {
      case 2 -> new Condition.Not(parts.get(0));
      case 3 -> new Condition.And(parts);
      default -> new Condition.Or(parts);
    };
  }

  private Setting setting() {
    return switch (random.nextInt(5)) {
      case 0 -> new Setting.OfRate(new Rate(random.nextInt(20_000)));
      case 1 -> new Setting.OfSpan(Span.workingDays(random.nextInt(100)));
      case 2 -> new Setting.OfAmount(
          number(), pick(List.of(Unit.TONNES, Unit.COUNT, Unit.BILLION_USD, Unit.PER_DAY, Unit.PER_WORKING_DAY,
              Unit.TONNES_PER_DAY, Unit.TONNES_PER_MONTH, Unit.TONNES_PER_YEAR)));
      case 3 -> new Setting.OfDistribution(Distribution.parse(
          pick(List.of("triangular(min 10d, mode 35d, max 45d)", "beta(17, 3)", "discrete(1d 25%, 2d 75%)"))));
      default -> new Setting.OfWord(pick(List.of("fifo", "promise")));
    };
  }

  private double number() {
    return random.nextInt(-1_000_000, 1_000_000) / (double) pick(List.of(1, 10, 1000));
  }

  private String name(Class<?> type) {
    return pick(names.names(type, Names.Scope.ALL));
  }

  private String text() {
    return random.ints(random.nextInt(12), 0, ALPHABET.length())
        .collect(StringBuilder::new, (b, i) -> b.append(ALPHABET.charAt(i)), StringBuilder::append).toString();
  }

  private static final String ALPHABET = "ab Z\"\\'“”,#()<>=-é台;:{}";

  private <T> Set<T> some(java.util.function.Supplier<T> one, int least) {
    var found = new LinkedHashSet<T>();
    int size = random.nextInt(least, 4);
    while (found.size() < size) {
      found.add(one.get());
      size = random.nextInt(8) == 0 ? found.size() : size;
    }
    return found;
  }

  <T> T pick(List<? extends T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
