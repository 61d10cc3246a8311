package dev.snapback.shell.view;

import dev.snapback.language.SafeText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a command. Control and format characters are escaped, so that the line is safe on a screen and still
 * says exactly what was there.
 */
record JsonRenderer() implements Renderer {

  /** Made when first needed: other output never loads Jackson. */
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder(JsonFactory.builder().characterEscapes(new Unsafe()).build()).build();

    private Mapper() {}
  }

  @Override
  public String render(Reply reply) {
    return reply.command().isEmpty() ? "" : write(reply.json());
  }

  /** One object in one line. */
  static String write(Map<String, ? extends @Nullable Object> json) {
    return Mapper.JSON.writeValueAsString(json) + "\n";
  }

  @Override
  public String renderFailure(Reply reply) {
    return "";
  }

  /** Escapes what {@link SafeText} has as unsafe; halves of surrogate pairs are, which JSON allows. */
  private static final class Unsafe extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private final int[] ascii;

    Unsafe() {
      ascii = standardAsciiEscapesForJSON();
      ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return SafeText.safe(c) ? null : new SerializedString(String.format(java.util.Locale.ROOT, "\\u%04x", c));
    }
  }
}
