package dev.snapback.scenario.internal;

import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.language.LineRegex;
import dev.snapback.language.Moves;
import dev.snapback.language.TruceForms;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of a file, drawn from the declaration of its blocks: for editors that complete and
 * check while an author types. It refuses nothing that the reader accepts; what it accepts, the reader may still refuse,
 * since no schema knows what the scenario's own names stand for.
 *
 * <p>A file that extends another one is described apart: nothing is required in it, and any key may be dropped.
 */
public final class Schema {
  private static final String DEFS = "#/$defs/";
  private static final String CITE = "source";
  private static final String DROPPED = "dropped";

  /** The blocks of a whole file, or of one that extends another. */
  private enum Kind { WHOLE, CHANGE }

  private final Map<String, Object> defs = new LinkedHashMap<>();
  private final IdentityHashMap<Block, String> names = new IdentityHashMap<>();

  private Schema() {}

  /** Returns the schema of a scenario's file, as maps, lists, texts, numbers and booleans. */
  public static Map<String, Object> scenario() {
    var schema = new Schema();
    schema.names.put(RootBlock.ROOT, "scenario");
    schema.shared();
    var page = head("A scenario of Snapback");
    page.put("if", object("required", List.of(RootBlock.EXTENDS.name())));
    page.put("then", ref(schema.block(RootBlock.ROOT, "scenario", Kind.CHANGE)));
    page.put("else", ref(schema.block(RootBlock.ROOT, "scenario", Kind.WHOLE)));
    page.put("$defs", schema.defs);
    return page;
  }

  /** Returns the schema of a file of documents and facts. */
  public static Map<String, Object> sources() {
    var schema = new Schema();
    schema.shared();
    var page = head("Documents and facts of Snapback's scenarios");
    page.put("$ref", DEFS + schema.block(FactSection.FILE_OF_SOURCES, "sources", Kind.WHOLE));
    page.put("$defs", schema.defs);
    return page;
  }

  private static Map<String, Object> head(String title) {
    return object("$schema", "https://json-schema.org/draft/2020-12/schema", "title", title, "$comment",
        "Generated from the declarations of the reader; do not edit. SchemaTest says how to write it anew.");
  }

  private void shared() {
    defs.put("id", object("type", "string", "pattern", whole(Sources.ID.pattern())));
    defs.put("fact", object("type", "object",
        "properties", object("fact", ref("id"), "quote", object("type", "string", "description",
            "its words, exact but for quotation marks, dashes and spaces")),
        "required", List.of("fact"), "additionalProperties", false));
    defs.put("text", object("type", List.of("string", "number", "boolean"))); // bare numbers and words are texts too
    List<Object> one = List.of(ref("id"), ref("fact"));
    defs.put(CITE, object("description", "what covers the numbers beneath: a fact, a document or an assumption",
        "anyOf", List.of(ref("id"), ref("fact"), object("type", "array", "items", object("anyOf", one)))));
    defs.put("any-source", object("anyOf", List.of(ref(CITE), object("type", "object",
        "properties", object("fact", false), "additionalProperties", ref(CITE)))));
    defs.put(DROPPED, object("const", Overlay.DROP, "description", "deletes the key of the scenario that is extended"));
    defs.put("move", line("a move, as typed: ACTOR VERB …", Moves.forms()));
    defs.put("term", line("a term of a truce", TruceForms.terms()));
    defs.put("condition", object("type", "string", "description", "METRIC < 10, METRIC is STATE, joined by and, or, not",
        "pattern", "[<>=]|\\bis\\b", "examples", List.of("tariff.us.cn > 100%", "truce.geneva.state is in-force")));
  }

  private static Map<String, Object> line(String what, Forms forms) {
    return object("type", "string", "description", what, "pattern", whole(LineRegex.of(forms)),
        "patternErrorMessage", "This is not " + what,
        "examples", forms.all().stream().map(Form::examples).map(examples -> examples.get(0)).distinct().toList());
  }

  private String block(Block block, String path, Kind kind) {
    String name = names.computeIfAbsent(block, b -> path);
    return switch (kind) {
      case WHOLE -> {
        if (!defs.containsKey(name)) {
          defs.put(name, Map.of()); // its place, before those beneath it
          defs.put(name, whole(block, name));
        }
        yield name;
      }
      case CHANGE -> {
        block(block, path, Kind.WHOLE);
        String change = name + ".change";
        if (!defs.containsKey(change)) {
          defs.put(change, Map.of());
          defs.put(change, change(block, name));
        }
        yield change;
      }
    };
  }

  private Map<String, Object> whole(Block block, String name) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (Key<?> key : block.keys().values()) {
      boolean own = block.equals(RootBlock.ROOT) && (key.equals(RootBlock.EXTENDS) || key.equals(RootBlock.DROP));
      if (!own) {
        properties.put(key.name(), described(key, value(key.type(), path(name, key.name()), Kind.WHOLE)));
      }
      if (key.need() == Key.Need.REQUIRED) {
        required.add(key.name());
      }
    }
    properties.put(Block.SOURCE, source(block));
    var map = object("title", block.title(), "type", "object", "properties", properties);
    if (!required.isEmpty()) {
      map.put("required", required);
    }
    map.put("additionalProperties", false);
    return map;
  }

  /** What stands in a file that extends another: any of the keys, or {@code drop}. */
  private Map<String, Object> change(Block block, String name) {
    boolean root = block == RootBlock.ROOT;
    var properties = new LinkedHashMap<String, Object>();
    for (Key<?> key : block.keys().values()) {
      if (root && Overlay.OWN.contains(key.name())) {
        properties.put(key.name(), described(key, value(key.type(), path(name, key.name()), Kind.WHOLE)));
      } else {
        Object given = merges(key.type()) ? value(key.type(), path(name, key.name()), Kind.CHANGE)
            : ref(name + "/properties/" + key.name());
        properties.put(key.name(), object("anyOf", List.of(given, ref(DROPPED))));
      }
    }
    properties.put(Block.SOURCE, ref(name + "/properties/" + Block.SOURCE));
    var map = object("title", block.title(), "type", "object", "properties", properties);
    if (root) {
      map.put("required", List.of(RootBlock.SNAPBACK.name(), RootBlock.SCENARIO.name(), RootBlock.EXTENDS.name()));
    }
    map.put("additionalProperties", false);
    return map;
  }

  private static boolean merges(Type<?> type) {
    return type instanceof Type.Body || type instanceof Type.Named<?>;
  }

  private static String path(String name, String key) {
    return name.equals("scenario") || name.equals("sources") ? key : name + "." + key;
  }

  private Map<String, Object> value(Type<?> type, String path, Kind kind) {
    return switch (type) {
      case Type.Leaf<?> leaf -> leaf(leaf);
      case Type.Listing<?> listing -> {
        Map<String, Object> item = value(listing.item(), path, Kind.WHOLE);
        Map<String, Object> list = object("type", "array", "items", item);
        yield listing.alone() ? object("anyOf", List.of(item, list)) : list;
      }
      case Type.Named<?> named -> {
        Map<String, Object> each = value(named.value(), path + "." + named.names().placeholder(), kind);
        yield object("type", "object",
            "propertyNames", object("pattern", whole("(?:" + Block.SOURCE + "|" + named.names().regex() + ")"),
                "patternErrorMessage", "Here a key is " + named.names().form()),
            "properties", object(Block.SOURCE, ref("any-source")),
            "additionalProperties", kind == Kind.WHOLE ? each : object("anyOf", List.of(each, ref(DROPPED))));
      }
      case Type.Body body -> {
        Map<String, Object> block = ref(block(body.block(), path, kind));
        yield body.alone().<Map<String, Object>>map(key ->
            object("anyOf", List.of(block, value(key.type(), path, Kind.WHOLE)))).orElse(block);
      }
    };
  }

  /** The key {@code source} of a block, which may also say sources by its keys. */
  private static Map<String, Object> source(Block block) {
    var keys = new ArrayList<>(block.names());
    keys.add(Sources.ELSE);
    return object("anyOf", List.of(ref(CITE),
        object("type", "object", "propertyNames", object("enum", keys), "additionalProperties", ref(CITE))));
  }

  private static Map<String, Object> leaf(Type.Leaf<?> leaf) {
    String message = "This is not " + leaf.words() + ": " + leaf.form();
    return switch (leaf.written()) {
      case Written.Text text -> ref("text");
      case Written.OfParameter value -> ref("text");
      case Written.Like like -> object("type", "string", "pattern", whole(like.regex()), "patternErrorMessage", message);
      case Written.Date date ->
          object("type", "string", "pattern", whole(Types.DAY), "format", "date", "patternErrorMessage", message);
      case Written.Words words -> object("enum", words.words());
      case Written.YesNo yesNo -> object("type", "boolean");
      case Written.Whole whole -> object("type", "integer", "minimum", whole.least(), "maximum", whole.most());
      case Written.Decimal decimal -> object("type", "number", "minimum", decimal.least(), "maximum", decimal.most());
      case Written.Move move -> ref("move");
      case Written.Term term -> ref("term");
      case Written.Condition condition -> ref("condition");
    };
  }

  private static Map<String, Object> described(Key<?> key, Map<String, Object> value) {
    var all = new LinkedHashMap<>(value);
    all.put("description", key.help() + allowed(key.type()));
    key.standing().ifPresent(plain -> all.put("default", plain));
    if (!all.containsKey("$ref") || all.containsValue(DEFS + "text")) {
      Examples.of(key).ifPresent(example -> all.put("examples", List.of(example)));
    }
    return all;
  }

  private static String allowed(Type<?> type) {
    return type instanceof Type.Leaf<?> leaf && !(leaf.written() instanceof Written.Text) ? " (" + leaf.form() + ")" : "";
  }

  private static String whole(String regex) {
    return "^(?:" + regex + ")$";
  }

  private static Map<String, Object> ref(String name) {
    return object("$ref", DEFS + name);
  }

  private static Map<String, Object> object(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
