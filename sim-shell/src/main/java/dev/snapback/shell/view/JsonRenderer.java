package dev.snapback.shell.view;

import dev.snapback.language.SafeText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * One JSON object a command. Control and format characters are escaped, so that the line is safe on a screen and still
 * says exactly what was there.
 */
record JsonRenderer() implements Renderer {

  /** Made when first needed: other output never loads Jackson. */
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder(JsonFactory.builder().characterEscapes(new Unsafe()).build())
            .addModule(new SimpleModule().addSerializer(Double.class, new Rounded())).build();

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

  /**
   * Rounds to {@value #DIGITS} significant digits: products of floats have no more that mean anything, and 130.5 is not
   * shown as 130.50000000000003.
   */
  private static final class Rounded extends ValueSerializer<Double> {
    private static final int DIGITS = 12;

    @Override
    public void serialize(Double value, JsonGenerator to, SerializationContext context) {
      to.writeNumber(Double.isFinite(value)
          ? new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).doubleValue() : value);
    }
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
