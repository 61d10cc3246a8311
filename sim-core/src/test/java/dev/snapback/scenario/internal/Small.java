package dev.snapback.scenario.internal;

import dev.snapback.scenario.Problems;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small format of its own for the tests of the reader: one key of every type. */
final class Small {
  static final Key<String> HERE = Key.required("here", Types.TEXT, "what must be here", "one");
  static final Key<Rate> RATE = Key.withDefault("rate", Types.RATE, Rate.ZERO, "a rate", "10%");
  static final Block MUST = Block.of("a map with a key that must be there", HERE, RATE);

  static final KeyName NAME = new KeyName("NAME", "lower case letters, digits and hyphens", KeyNames.ID, Ids::valid);
  static final Key<Long> DAYS =
      Key.optional("days", Types.whole(Type.Kind.NUMBER, 0, 3660), "a number of days", "45");
  static final Key<Long> NUMBER =
      Key.optional("number", Types.whole(Type.Kind.SETTING, 0, 1000), "a number", "7");
  static final Key<String> TITLE = Key.optional("title", Types.TEXT, "a title", "A title");
  static final Key<List<Located<String>>> LIST = Key.optional("list", Types.list(Types.TEXT), "some texts", "[a, b]");
  static final Key<Values> MAP = Key.optional("map", Types.body(Block.of("a map of settings",
      Key.optional("one", Types.TEXT, "a text", "1"), Key.optional("two", Types.TEXT, "a text", "2"))), "a map", "{one: 1}");
  static final Key<Values> REQUIRED = Key.optional("must", Types.bodyOr(HERE, MUST), "a map or its text", "{here: one}");
  static final Key<Map<String, Located<Values>>> NAMED =
      Key.optional("named", Types.named(NAME, Types.bodyOr(HERE, MUST)), "things by name", "{a: {here: one}}");

  static final Block ROOT =
      Block.of("a small file", DAYS, NUMBER, TITLE, RATE, LIST, MAP, REQUIRED, NAMED);

  private Small() {}

  /** Reads bytes through all steps; empty where they are refused altogether. */
  static Optional<Reading.Outcome> read(String name, byte[] bytes, Problems problems) {
    return Intake.decode(name, bytes, problems)
        .flatMap(source -> Trees.read(source, problems)
            .flatMap(tree -> Reading.read(tree, ROOT, problems)));
  }
}
