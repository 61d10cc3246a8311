package dev.snapback.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema (draft 2020-12) of the objects that {@link MoveObject} reads and writes, as plain maps and lists. */
public final class MoveSchema {
  private final Forms forms;

  /** Describes the moves among these forms. */
  public MoveSchema(Forms forms) {
    this.forms = forms;
  }

  /** One alternative for each move. */
  public Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A move");
    schema.put("oneOf", forms.all().stream().filter(Form::isMove).map(this::schema).toList());
    return schema;
  }

  private Map<String, Object> schema(Form<?> form) {
    Phrase<?> phrase = forms.phrase(form);
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<>(List.of("do"));
    properties.put("do", Map.of("const", form.name()));
    if (form.who() == Form.Who.GOVERNMENTS) {
      properties.put("actors", list(text("a government")));
      required.add("actors");
    }
    for (String key : phrase.keys()) {
      Optional<Element.Slot> slot = phrase.findSlot(key);
      properties.put(key, slot.map(MoveSchema::value).orElseGet(() -> Map.of("type", "boolean")));
    }
    required.addAll(phrase.needed());
    properties.put("because", text("why: a numbered assumption"));
    var object = new LinkedHashMap<String, Object>();
    object.put("title", form.name().replace('-', ' '));
    object.put("description", form.help());
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> value(Element.Slot slot) {
    return switch (slot.type()) {
      case ListType<?> list -> list(text(about(list.one())));
      case NumberType<?> number -> {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("type", "integer");
        whole.put("minimum", number.least());
        whole.put("maximum", number.most());
        yield whole;
      }
      default -> text(about(slot.type()));
    };
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    var list = new LinkedHashMap<String, Object>();
    list.put("type", "array");
    list.put("items", items);
    list.put("minItems", 1);
    return list;
  }

  private static Map<String, Object> text(String about) {
    var text = new LinkedHashMap<String, Object>();
    text.put("type", "string");
    text.put("description", about);
    return text;
  }

  private static String about(SlotType<?> type) {
    return type.what() + (type.range().isEmpty() ? "" : ": " + type.range());
  }
}
