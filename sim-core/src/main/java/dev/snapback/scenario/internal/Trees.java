package dev.snapback.scenario.internal;

import dev.snapback.kernel.Characters;
import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * Walks the tokens of a YAML or JSON text into a tree of {@link Node}s. Refuses what has no place in a scenario:
 * aliases, anchors, tags, merge keys, directives, a second document, a key twice, and anything over a limit.
 *
 * <p>The limits are checked here, where the place is known; Jackson's own stand just behind them.
 */
public final class Trees {
  private static final StreamReadConstraints BEHIND = StreamReadConstraints.builder()
      .maxNestingDepth(Limits.DEPTH.max() + 2).maxTokenCount(2L * Limits.TOKENS.max())
      .maxStringLength(2 * Limits.FILE.max()).maxNameLength(2 * Limits.FILE.max())
      .maxNumberLength(2 * Limits.FILE.max()).maxDocumentLength(2L * Limits.FILE.max()).build();

  private static final TokenStreamFactory YAML =
      YAMLFactory.builder().yamlSchema(YAMLSchema.FAILSAFE).streamReadConstraints(BEHIND).build();

  private static final TokenStreamFactory JSON = JsonFactory.builder().streamReadConstraints(BEHIND).build();

  private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+]?\\.?[0-9][0-9._]*([eE][-+]?[0-9]+)?");

  /** Thrown and caught here only: the walk cannot go on. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("stop", null, false, false);
    }
  }

  private final Source source;
  private final Problems problems;
  private final JsonParser parser;
  private int tokens;
  private int depth;
  private At path;

  private Trees(Source source, Problems problems, JsonParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
    this.path = root(source);
  }

  private static At root(Source source) {
    return new At(Place.start(source.name()), "");
  }

  /** Returns the tree of a text; empty, and problems added, where it is refused. A key twice leaves the first. */
  public static Optional<Node> read(Source source, Problems problems) {
    TokenStreamFactory factory = source.isJson() ? JSON : YAML;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), new WholeCharacters(source.text()))) {
      var trees = new Trees(source, problems, parser);
      try {
        return Optional.of(trees.document());
      } catch (JacksonException e) {
        problems.add(Syntax.problem(source, e, trees.path.path(), trees.here()));
      } catch (Stop e) {
        return Optional.empty(); // the problem is already there
      } catch (RuntimeException e) { // a fault of the parser: what a file holds must never end a session
        problems.add(trees.error(trees.here(), "the parser cannot read this")
            .maybe("write what stands here in another way"));
      }
    }
    return Optional.empty();
  }

  private Node document() throws Stop {
    for (int line = 1; source.line(line).startsWith("%") && !source.isJson(); line++) {
      stop(new Place(source.name(), line, 1), "a directive (%) is not allowed", "delete the line");
    }
    JsonToken first = next();
    if (first == null) {
      throw stop(Place.start(source.name()), "the file is empty", "begin with snapback: 1");
    }
    Node root = node(first, root(source));
    path = root(source);
    if (next() != null) {
      throw stop(here(), source.isJson() ? "there is something after the end" : "a second document is not allowed",
          "write one scenario in one file");
    }
    return root;
  }

  private Node node(JsonToken token, At at) throws Stop {
    path = at;
    refuseReferences();
    return switch (token) {
      case START_OBJECT -> mapping(at);
      case START_ARRAY -> sequence(at);
      case VALUE_STRING, VALUE_NULL, VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(token);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw stop(here(), "this cannot be read", "write what stands here in another way");
    };
  }

  private Node mapping(At at) throws Stop {
    Place place = here();
    boolean braces = source.text().startsWith("{", source.index(place));
    deeper();
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (JsonToken token = need(); token != JsonToken.END_OBJECT; token = need()) {
      Place keyPlace = here();
      String key = key(keyPlace);
      At there = at.key(key, keyPlace);
      Node value = node(need(), there);
      path = there;
      Node.Entry before = entries.putIfAbsent(key, new Node.Entry(keyPlace, value));
      if (before != null) {
        problems.add(error(keyPlace, "the key stands twice in one map; first on line " + before.key().line()).got(key)
            .maybe("delete or rename one of them"));
      }
      path = at;
    }
    depth--;
    return new Node.Mapping(place, braces, entries, Optional.empty());
  }

  private String key(Place place) throws Stop {
    String key = parser.currentName();
    if (key.codePointCount(0, key.length()) > Limits.NAME.max()) {
      throw stop(place, "the key is too long: " + Limits.NAME, "a ':' stands too late, or quotation marks are missing");
    }
    if (key.equals("<<")) {
      throw stop(place, "a merge key (<<) is not allowed", "write the entries out");
    }
    if (parser instanceof YAMLParser yaml) {
      if (yaml.isCurrentAlias() || source.text().startsWith("*", source.index(place))) {
        throw stop(place, "an alias (*) is not allowed", "write the key out");
      }
      int before = source.index(place);
      if (source.text().startsWith("&", before) || source.text().startsWith("!", before)) {
        throw stop(place, "an anchor (&) or a tag (!) is not allowed", "delete it, or quote the key");
      }
    }
    content(place, key);
    return key;
  }

  private Node sequence(At at) throws Stop {
    Place place = here();
    deeper();
    var items = new ArrayList<Node>();
    for (JsonToken token = need(); token != JsonToken.END_ARRAY; token = need()) {
      items.add(node(token, at.item(items.size(), place)));
      path = at;
    }
    depth--;
    return new Node.Sequence(place, items);
  }

  private Node scalar(JsonToken token) throws Stop {
    Place place = here();
    String text = parser.getString();
    int index = source.index(place);
    boolean marked = source.isJson()
        || (index < source.text().length() && "\"'|>".indexOf(source.text().charAt(index)) >= 0);
    boolean quoted = marked && token == JsonToken.VALUE_STRING;
    if (!quoted) {
      number(place, text);
    }
    if (text.codePointCount(0, text.length()) > Limits.STRING.max()) {
      throw stop(place, "the text is too long: " + Limits.STRING, "shorten it, or close a quotation mark");
    }
    content(place, text);
    return new Node.Scalar(place, text, quoted, source.text().startsWith(text, index + (quoted ? 1 : 0)));
  }

  private void number(Place place, String text) throws Stop {
    if (text.isEmpty() || Character.isLetter(text.charAt(0))) { // no number begins so
      return;
    }
    if (NOT_FINITE.matcher(text).matches()) {
      throw stop(place, "this is no finite number", "quote it if it is a text");
    }
    if (text.length() > Limits.NUMBER.max() ? likeANumber(text) : !Double.isFinite(magnitude(text))) {
      throw stop(place, text.length() > Limits.NUMBER.max()
          ? "the number is too long: " + Limits.NUMBER : "this is no finite number", "quote it if it is a text");
    }
  }

  private static boolean likeANumber(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-._eE".indexOf(c) >= 0);
  }

  private static double magnitude(String text) {
    return LIKE_A_NUMBER.matcher(text).matches() && (text.contains("e") || text.contains("E"))
            && text.indexOf('_') < 0 && text.indexOf('.') == text.lastIndexOf('.')
        ? Double.parseDouble(text) : 0;
  }

  /** Escapes in quotation marks can bring in what the scan of the file has kept out. */
  private void content(Place place, String text) throws Stop {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c != '\n' && c != '\t' && Characters.forbidden(c)) {
        throw stop(place, Characters.named(c) + " is not allowed here, not even as an escape", "delete it");
      }
    }
  }

  private void refuseReferences() throws Stop {
    if (parser instanceof YAMLParser yaml) {
      if (yaml.isCurrentAlias()) {
        throw stop(here(), "an alias (*) is not allowed", "write the value out, or quote a text that begins with *");
      }
      if (yaml.getObjectId() != null) {
        throw stop(here(), "an anchor (&) is not allowed", "delete it, or quote a text that begins with &");
      }
      if (yaml.getRawTag() != null) {
        throw stop(here(), "a tag (!) is not allowed", "delete it, or quote a text that begins with !");
      }
    }
  }

  private void deeper() throws Stop {
    if (++depth > Limits.DEPTH.max()) {
      throw stop(here(), "too deep: " + Limits.DEPTH, "delete brackets: no scenario needs so many");
    }
  }

  private JsonToken need() throws Stop {
    JsonToken token = next();
    if (token == null) {
      throw stop(here(), "the file ends too early", "close what is open: \" ] }");
    }
    return token;
  }

  private @Nullable JsonToken next() throws Stop {
    if (++tokens > Limits.TOKENS.max()) {
      throw stop(here(), "too much in one file: " + Limits.TOKENS, "cut it in two with extends:");
    }
    return parser.nextToken();
  }

  private Place here() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Place(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private Stop stop(Place place, String message, String maybe) {
    problems.add(error(place, message).maybe(maybe));
    return new Stop();
  }

  private Problem error(Place place, String message) {
    return Problem.error(source.name(), place.line(), place.column(), path.path(), message);
  }
}
