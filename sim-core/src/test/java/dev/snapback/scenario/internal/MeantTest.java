package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refused value is taken to mean: always something that can be pasted in. */
class MeantTest {
  private enum Shade {
    LIGHT_GRAY,
    DARK_GRAY
  }

  private static final Place PLACE = new Place("x.yaml", 1, 1);

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      RATE  | -5%            | 5%
      RATE  | +5%            | 5%
      RATE  | 10             | 10%
      RATE  | 10 %           | 10%
      RATE  | 10 percent     | 10%
      RATE  | 50pp           | 50%
      RATE  | 0.8            | 80% or 0.8%
      RATE  | 0,8            | 80% or 0.8%
      RATE  | 1              | 100% or 1%
      RATE  | -0.8           | 80% or 0.8%
      RATE  | .125           | 12.5%
      RATE  | 1.5            | 1.5%
      RATE  | .5%            | 0.5%
      RATE  | 7,25%          | 7.25%
      RATE  | 1_000%         | 1000%
      RATE  | 1e2%           | 100%
      RATE  | 1e400%         | write it in plain digits, for instance 10%
      RATE  | ten            | for instance 10%
      SPAN  | −5d       | 5d
      SPAN  | 45 days        | 45d
      SPAN  | 45 working days| 45wd
      SPAN  | 45             | 45d
      DAYS  | 30wd           | 30d
      DAYS  | 30 working days| 30d
      SPAN  | 45 D           | 45d
      DATE  | 2030-06-31     | 2030-06-30
      DATE  | 2031-02-29     | 2031-02-28
      DATE  | 2030/6/1       | 2030-06-01
      DATE  | 1.6.2030       | for instance 2025-05-12
      DATE  | 2030-00-01     | for instance 2025-05-12
      DATE  | 2030-13-01     | for instance 2025-05-12
      DATE  | 2030-06-00     | for instance 2025-05-12
      DATE  | 2030-06-32     | for instance 2025-05-12
      RATE  | 200000%        | for instance 100000%
      WHOLE | 1e3            | 1000
      WHOLE | 1e999999999    | write it in plain digits, for instance 0
      WHOLE | 045            | 45
      WHOLE | 45.7           | 45
      WHOLE | 1,000          | 1000
      WHOLE | 99999          | for instance 3660
      WORD  | Light Gray     | light-gray
      WORD  | dark-grey      | dark-gray
      WORD  | blue           | ""
      ID    | Main Deal      | main-deal
      """)
  void aSlipIsMended(String type, String written, String meant) {
    assertThat(Meant.by(leaf(type), new Node.Scalar(PLACE, written, false, true))).isEqualTo(meant);
  }

  private static Type.Leaf<?> leaf(String name) {
    return (Type.Leaf<?>) switch (name) {
      case "RATE" -> Types.RATE;
      case "SPAN" -> Types.SPAN;
      case "DAYS" -> Types.DAYS;
      case "DATE" -> Types.DATE;
      case "WHOLE" -> Types.whole(Type.Kind.NUMBER, 0, 3660);
      case "WORD" -> Types.oneOf(Shade.class);
      case "ID" -> Types.ID;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
