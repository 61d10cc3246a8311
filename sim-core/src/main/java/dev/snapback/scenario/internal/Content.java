package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a scenario's files say, as one file that extends nothing would say it: maps, lists, texts, numbers and booleans.
 * Keys come in the order in which they are declared. Where files lie over each other, the sources are written out, since
 * each file's {@code source} covers only what the file itself says.
 */
final class Content {
  private static final String FACT = "fact";
  private static final String QUOTE = "quote";
  private static final At ANYWHERE = new At(Place.start(""), "");

  private final Sources sources = Sources.again();
  private final Node.Mapping root;
  private final boolean canonical;

  private Content(Node.Mapping root, boolean canonical) {
    this.root = root;
    this.canonical = canonical;
  }

  /** Returns what was read without problems, names in the order of the file. */
  static Map<String, Object> of(Node.Mapping root, Block block) {
    return new Content(root, false).block(block, root, Scopes.NONE, Cites.NONE);
  }

  /**
   * Returns what was read without problems as a text that is the same however it is written: YAML or JSON, with
   * whatever comments, keys in whatever order. The order of names stays where it shows in what is played.
   */
  static String canonical(Node.Mapping root, Block block) {
    return JsonText.line(new Content(root, true).block(block, root, Scopes.NONE, Cites.NONE));
  }

  private Map<String, Object> block(Block block, Node.Mapping mapping, Scopes real, Cites given) {
    List<String> keys = block.keys().values().stream().map(Key::name)
        .filter(key -> mapping.entries().containsKey(key) && !(block == RootBlock.ROOT && laid(key))).toList();
    return mapping(mapping, keys, block.names(), key -> Optional.ofNullable(block.keys().get(key)).orElseThrow().type(),
        real, given);
  }

  /** What has done its work when files lie over each other. */
  private static boolean laid(String key) {
    return key.equals(RootBlock.EXTENDS.name()) || key.equals(RootBlock.DROP.name());
  }

  private Map<String, Object> named(Type.Named<?> named, Node.Mapping mapping, Scopes real, Cites given) {
    List<String> keys = mapping.entries().keySet().stream().filter(key -> !key.equals(Block.SOURCE)).toList();
    List<String> order = canonical && !named.ordered() ? keys.stream().sorted().toList() : keys;
    return mapping(mapping, order, keys, key -> named.value(), real, given);
  }

  /**
   * One map.
   *
   * @param keys the keys that it has, in the order in which they are written
   * @param known the keys for which its source may say something apart
   * @param real what covers what, by file
   * @param given what covers this map in what is being written
   */
  private Map<String, Object> mapping(Node.Mapping mapping, List<String> keys, Collection<String> known,
      Function<String, Type<?>> type, Scopes real, Cites given) {
    Scopes inner = sources.scope(mapping, ANYWHERE, real, known);
    Cites whole = inner.of(mapping);
    var out = new LinkedHashMap<String, Object>();
    var apart = new LinkedHashMap<String, Cites>();
    for (String key : keys) {
      Node child = mapping.find(key).orElseThrow();
      Scopes there = inner.under(key);
      Cites cites = there.in(child.place()).cites();
      Type<?> of = type.apply(key);
      out.put(key, value(of, child, there, cites));
      boolean title = mapping.place().equals(root.place()) && of instanceof Type.Leaf<?>; // the file's own name, which nothing covers
      if (!title && !cites.equals(whole)) {
        apart.put(key, cites);
      }
    }
    boolean asWritten = mapping.beneath().isEmpty() && real.in(mapping.place()).cites().equals(given);
    if (asWritten) {
      mapping.find(Block.SOURCE).ifPresent(source -> out.put(Block.SOURCE, cited(source)));
    } else if (!apart.isEmpty() || !whole.equals(given)) {
      out.put(Block.SOURCE, new WrittenOut(mapping).source(apart, whole));
    }
    return out;
  }

  private Object value(Type<?> type, Node node, Scopes real, Cites given) {
    return switch (type) {
      case Type.Leaf<?> leaf -> leaf(leaf, (Node.Scalar) node);
      case Type.Listing<?> listing when node instanceof Node.Sequence sequence ->
          sequence.items().stream().map(item -> value(listing.item(), item, real, given)).toList();
      case Type.Listing<?> listing -> value(listing.item(), node, real, given);
      case Type.Named<?> named -> named(named, (Node.Mapping) node, real, given);
      case Type.Body body when node instanceof Node.Mapping mapping -> block(body.block(), mapping, real, given);
      case Type.Body body -> value(body.alone().orElseThrow().type(), node, real, given);
    };
  }

  private static Object leaf(Type.Leaf<?> leaf, Node.Scalar scalar) {
    return switch (leaf.written()) {
      case Written.Whole whole -> new BigDecimal(scalar.text());
      case Written.Decimal decimal -> new BigDecimal(scalar.text());
      case Written.YesNo yesNo -> scalar.text().equals("true");
      case Written.Text text -> scalar.text();
      case Written.Like like -> scalar.text();
      case Written.Date date -> scalar.text();
      case Written.Words words -> scalar.text();
      case Written.OfParameter value -> scalar.text();
      case Written.Move move -> scalar.text();
      case Written.Term term -> scalar.text();
      case Written.Condition condition -> scalar.text();
    };
  }

  /** What stands under {@code source}: ids are texts, whatever they look like. */
  private Object cited(Node source) {
    return switch (source) {
      case Node.Scalar id -> id.text();
      case Node.Sequence list -> list.items().stream().map(this::cited).toList();
      case Node.Mapping map -> {
        Map<String, Object> out = canonical ? new TreeMap<>() : new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> out.put(key, cited(entry.value())));
        yield out;
      }
    };
  }

  /** The sources of a map that was put together from several files, with the quotes that they give. */
  private final class WrittenOut {
    private final Map<String, Deque<String>> quotes = new HashMap<>();

    WrittenOut(Node.Mapping mapping) {
      mapping.layers().forEach(layer -> layer.find(Block.SOURCE).ifPresent(this::quotes));
    }

    private void quotes(Node source) {
      switch (source) {
        case Node.Scalar id -> { }
        case Node.Sequence list -> list.items().forEach(this::quotes);
        case Node.Mapping map when map.find(FACT).orElse(map) instanceof Node.Scalar fact ->
            map.find(QUOTE).ifPresent(quote -> // which is a text: all else was refused
                quotes.computeIfAbsent(fact.text(), id -> new ArrayDeque<>()).add(((Node.Scalar) quote).text()));
        case Node.Mapping byKey -> byKey.entries().values().forEach(entry -> quotes(entry.value()));
      }
    }

    Object source(Map<String, Cites> apart, Cites whole) {
      if (apart.isEmpty()) {
        return plain(whole);
      }
      Map<String, Object> out = canonical ? new TreeMap<>() : new LinkedHashMap<>();
      apart.forEach((key, cites) -> out.put(key, plain(cites)));
      out.put(Sources.ELSE, plain(whole));
      return out;
    }

    private Object plain(Cites cites) {
      var ids = new ArrayList<Object>();
      for (String id : cites.ids()) {
        String quote = Optional.ofNullable(quotes.get(id)).map(Deque::poll).orElse("");
        ids.add(quote.isEmpty() ? id : quoted(id, quote));
      }
      return ids.size() == 1 ? ids.get(0) : ids;
    }

    private static Map<String, Object> quoted(String id, String quote) {
      var map = new LinkedHashMap<String, Object>();
      map.put(FACT, id);
      map.put(QUOTE, quote);
      return map;
    }
  }
}
