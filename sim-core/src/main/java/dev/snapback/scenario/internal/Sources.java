package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.vocabulary.Cites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the key {@code source} wherever it stands: {@code T1}, {@code [T1, A3]}, {@code {fact: R1, quote: "…"}}, or by
 * key {@code {limit: L2, else: A5}}.
 */
final class Sources {
  /** An id of a fact, a document or an assumption. */
  static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

  /** What {@link #ID} allows, for a message. */
  static final String FORM = "an id like T1, A3 or el-pais, a list of ids, {fact: R1, quote: \"…\"}, "
      + "or ids by key: {KEY: L2, else: A5}";

  static final String ELSE = "else";
  private static final String FACT = "fact";
  private static final String QUOTE = "quote";

  /** Ids that would be taken for keys. */
  static final Set<String> RESERVED = Set.of(ELSE, FACT, QUOTE, Block.SOURCE);

  private final Reading reading;
  private final List<Cited> cited = new ArrayList<>();

  Sources(Reading reading) {
    this.reading = reading;
  }

  /** Returns what reads sources whose problems were told before. */
  static Sources again() {
    return new Sources(Reading.silent());
  }

  /** Every id that is cited, in the order of the file. */
  List<Cited> cited() {
    return List.copyOf(cited);
  }

  /** Returns the scopes within a map: in each file its own source where it has one, else the outer one. */
  Scopes scope(Node.Mapping mapping, At at, Scopes outer, Collection<String> keys) {
    Scopes scopes = outer;
    for (Node.Mapping layer : mapping.layers()) {
      Node.Entry entry = layer.entries().get(Block.SOURCE);
      if (entry != null) {
        scopes = scopes.with(layer.place().file(), scope(entry, at, outer.in(layer.place()), keys));
      }
    }
    return scopes;
  }

  private Scope scope(Node.Entry entry, At at, Scope outer, Collection<String> keys) {
    At here = at.key(Block.SOURCE, entry.value().place());
    if (!(entry.value() instanceof Node.Mapping byKey) || byKey.entries().containsKey(FACT)) {
      return new Scope(cites(entry.value(), here), Map.of());
    }
    Cites otherwise = outer.cites();
    var found = new LinkedHashMap<String, Cites>();
    for (var part : byKey.entries().entrySet()) {
      String key = part.getKey();
      At there = here.key(key, part.getValue().value().place());
      Cites cites = cites(part.getValue().value(), there);
      if (key.equals(ELSE)) {
        otherwise = cites;
      } else if (keys.contains(key)) {
        found.put(key, cites);
      } else {
        reading.add(reading.error(here.key(key, part.getValue().key()), "unknown key in source").got(key)
            .allowed(String.join(", ", keys) + ", " + ELSE).maybe(Nearest.to(key, keys).orElse("")));
      }
    }
    return new Scope(otherwise, found);
  }

  private Cites cites(Node node, At at) {
    var ids = new ArrayList<String>();
    switch (node) {
      case Node.Scalar scalar -> id(scalar, at, Optional.empty(), ids);
      case Node.Sequence sequence -> {
        int index = 0;
        for (Node item : sequence.items()) {
          At there = at.item(index++, item.place());
          if (item instanceof Node.Sequence) {
            reading.wrong(there, "this cites nothing", item, FORM);
          } else {
            ids.addAll(cites(item, there).ids());
          }
        }
      }
      case Node.Mapping mapping -> quoted(mapping, at, ids);
    }
    return new Cites(ids);
  }

  private void quoted(Node.Mapping mapping, At at, List<String> ids) {
    mapping.entries().forEach((key, entry) -> {
      if (!key.equals(FACT) && !key.equals(QUOTE)) {
        reading.add(reading.error(at.key(key, entry.key()), "unknown key").got(key).allowed(FACT + ", " + QUOTE)
            .maybe(Nearest.to(key, List.of(FACT, QUOTE)).orElse("cite by key with a map from keys to ids: {limit: L2, else: A5}")));
      }
    });
    Node.Entry fact = mapping.entries().get(FACT);
    if (fact == null || !(fact.value() instanceof Node.Scalar scalar)) {
      reading.wrong(at, "this cites nothing", mapping, FORM);
      return;
    }
    id(scalar, at.key(FACT, scalar.place()), mapping.find(QUOTE).flatMap(quote -> words(quote, at)), ids);
  }

  private Optional<String> words(Node quote, At at) {
    if (quote instanceof Node.Scalar words) {
      return Optional.of(words.text());
    }
    reading.wrong(at.key(QUOTE, quote.place()), "this is no quote", quote, "a text");
    return Optional.empty();
  }

  private void id(Node.Scalar scalar, At at, Optional<String> quote, List<String> ids) {
    if (scalar.isEmpty() || !ID.matcher(scalar.text()).matches()) {
      reading.add(reading.error(at, "this is no id of a fact, a document or an assumption").got(scalar.shown())
          .allowed(FORM).maybe("write what it says under assumptions:, and cite its id"));
      return;
    }
    cited.add(new Cited(scalar.text(), at, quote));
    ids.add(scalar.text());
  }
}
