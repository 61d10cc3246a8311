package dev.snapback.scenario.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a value in a file may be.
 *
 * @param <T> what it is read into
 */
public sealed interface Type<T> {
  /** What it is, for messages and the reference: {@code a rate}. */
  String words();

  /**
   * Shows the block that a value of this type is written in, if any, with its path.
   *
   * @param path that of the value: {@code truces}; a name on the way is its placeholder, {@code truces.NAME}
   */
  default void block(String path, BiConsumer<Block, String> each) {
    switch (this) {
      case Leaf<?> leaf -> { }
      case Listing<?> listing -> listing.item().block(path, each);
      case Named<?> named -> named.value().block(path + "." + named.names().placeholder(), each);
      case Body body -> each.accept(body.block(), path);
    }
  }

  /**
   * A text that means something.
   *
   * @param words what it is: {@code a rate}
   * @param form how it is written: {@code 10% or 7.25%, from 0% to 100000%}
   * @param kind how it is quoted and counted
   * @param written how it is written, as a schema can say it
   * @param unit the unit of its number; empty where it has none
   * @param parser reads it
   */
  record Leaf<T>(String words, String form, Kind kind, Written written, String unit, Parser<T> parser)
      implements Type<T> {
    /** Returns this type with what a schema can say of it. */
    public Leaf<T> as(Written how) {
      return new Leaf<>(words, form, kind, how, unit, parser);
    }

    /** Returns this type with what a schema can say of it: a text that matches. */
    public Leaf<T> like(String regex) {
      return as(new Written.Like(regex));
    }

    /** Returns this type with its unit: {@code t per day}. */
    public Leaf<T> in(String unit) {
      return new Leaf<>(words, form, kind, written, unit, parser);
    }
  }

  /** How a leaf is quoted, and whether it needs a source. */
  enum Kind {
    /** A text or a name; needs no source. */
    TEXT,
    /** A quantity written as text: a rate, a span, a date, a distribution. Needs a source or an assumption. */
    QUANTITY,
    /** A bare number; never in quotation marks. Needs a source or an assumption. */
    NUMBER,
    /** A bare number that steers the program and needs no source: the seed. */
    SETTING
  }

  /**
   * A list.
   *
   * @param item what its items are
   * @param alone whether a single item may stand without brackets
   */
  record Listing<T>(Type<T> item, boolean alone) implements Type<List<Located<T>>> {
    @Override
    public String words() {
      return alone ? item.words() + ", or a list of such" : "a list: " + item.words();
    }
  }

  /**
   * A map whose keys the scenario names.
   *
   * @param names what its keys look like
   * @param value what they are mapped to
   * @param ordered whether the order of its keys shows in what is played, as that of reactions on one evening does
   */
  record Named<T>(KeyName names, Type<T> value, boolean ordered) implements Type<Map<String, Located<T>>> {
    @Override
    public String words() {
      return "a map of " + names.placeholder() + " to " + value.words();
    }
  }

  /**
   * A map with fixed keys.
   *
   * @param block its keys
   * @param alone the key for which a value may stand alone that is no map: {@code terms: [keep us.cn.x]} is short for
   *     {@code terms: [{term: keep us.cn.x}]}
   */
  record Body(Block block, Optional<Key<?>> alone) implements Type<Values> {
    @Override
    public String words() {
      return alone.map(key -> key.type().words() + ", or ").orElse("") + block.title();
    }
  }

  /** Reads the text of a leaf. */
  @FunctionalInterface
  interface Parser<T> {
    /** Returns what the text means, or why it means nothing. */
    Parsed<T> parse(Node.Scalar scalar);
  }

  /** What became of a text. */
  sealed interface Parsed<T> {
    /** It means something. */
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * It means nothing.
     *
     * @param message why, without full stop; empty where the type's own words say enough
     * @param offset the character of the text, from 0, at which it goes wrong; -1 for the text as a whole
     * @param maybe what was likely meant; may be empty
     */
    record Bad<T>(String message, int offset, String maybe) implements Parsed<T> {}
  }
}
