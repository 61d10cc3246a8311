package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.ensemble.Variant;
import dev.snapback.language.Given;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter, or a gap in a move, that takes one value after the other. */
class VariedTest {
  private final Simulation sim = Simulation.start(Files2025.GENEVA);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "license.rare-earths.capacty|12|there is no parameter license.rare-earths.capacty",
    "license.rare-earths.capacity|4.5|license.rare-earths.capacity: allowed is 0 per wd to 100000 per wd in whole numbers, not 4.5",
    "license.rare-earths.approval|85.125|license.rare-earths.approval: allowed is 0% to 100% to 2 decimals, not 85.125"
  })
  void aValueThatAParameterCannotHaveIsRefused(String parameter, String value, String reason) {
    Variant variant = new Varied.OfParameter(parameter).with(sim, new Given(value), 1);
    assertThat(((Variant.Refused) variant).reason()).isEqualTo(reason);
  }

  private void check(String parameter, String... values) {
    new Varied.OfParameter(parameter).check(sim, Stream.of(values).map(Given::new).toList());
  }

  @Test
  void bareNumbersUpTo1AreNoPercentAsLongAsNobodySaysSo() {
    assertThatThrownBy(() -> check("license.rare-earths.approval", "0", "0.9", "0.5")).isInstanceOf(AskException.class)
        .hasMessage("0.9 is a bare number: 90%, or 0.9%");
    assertThatThrownBy(() -> check("license.rare-earths.approval", "1")).hasMessage("1 is a bare number: 100%, or 1%");
    check("license.rare-earths.approval", "0.5", "20");
    check("license.rare-earths.approval", "0.5%", "0.9%");
    check("license.rare-earths.approval", "0");
    check("license.rare-earths.approval");
    check("license.rare-earths.capacity", "0", "1");
    new Varied.OfMove("us raise fentanyl to {}").check(sim, List.of(new Given("0.5")));
  }

  @ParameterizedTest
  @CsvSource({"license.rare-earths.capacity, 1", "license.rare-earths.approval, 0.01"})
  void theStepOfAParameterIsItsLastDecimal(String parameter, String step) {
    assertThat(new Varied.OfParameter(parameter).step(sim)).contains(new Given(step));
  }

  @Test
  void whatIsNoNumberHasNoStep() {
    assertThat(new Varied.OfParameter("license.rare-earths.review").step(sim)).isEmpty();
    assertThat(new Varied.OfMove("us raise fentanyl to {}").step(sim)).isEmpty();
  }

  @Test
  void aMoveThatTheStateDoesNotAllowIsRefusedAsIfItWerePlayed() {
    Variant variant = new Varied.OfMove("us raise fentanyl to {}").with(sim, new Given("5%"), 1);
    assertThat(((Variant.Refused) variant).reason()).isEqualTo(
        ((dev.snapback.world.Outcome.Refused) sim.play("us raise fentanyl to 5%")).refusal().reason());
  }

  @Test
  void aMoveThatIsRefusedIsToldAsItIsTyped() {
    Variant variant = new Varied.OfMove("cn resume {}").with(sim, new Given("rare-earths"), 1);
    assertThat(((Variant.Refused) variant).reason())
        .isEqualTo("regime rare-earths: resume needs the state suspended; it is controlled");
  }

  @ParameterizedTest
  @CsvSource({
    "license.rare-earths.capacity, 12, 12 per wd", "license.rare-earths.approval, 85.25, 85.25%",
    "license.rare-earths.approval, 60%, 60%", "license.rare-earths.capacity, 12.0, 12 per wd"
  })
  void aBareNumberIsInTheParametersUnit(String parameter, String value, String text) {
    var varied = new Varied.OfParameter(parameter);
    assertThat(varied).hasToString(parameter);
    assertThat(((Variant.Possible) varied.with(sim, new Given(value), 1)).value()).isEqualTo(text);
    assertThat(sim.steps()).as("the branch is not changed").isEmpty();
  }

  @Test
  void aMoveToWhatStandsIsPossible() {
    var varied = new Varied.OfMove("us set fentanyl {}");
    assertThat(varied).hasToString("us set fentanyl {}");
    for (String rate : List.of("20%", "30%")) {
      assertThat(((Variant.Possible) varied.with(sim, new Given(rate), 1)).value()).isEqualTo(rate);
    }
  }

  @Test
  void aMoveThatCannotBeReadIsRefusedWithWhatMayBeMeant() {
    Variant variant = new Varied.OfMove("us set fentanil {}").with(sim, new Given("30%"), 1);
    assertThat(((Variant.Refused) variant).maybe()).contains("fentanyl");
  }

  @Test
  void whyAMoveCannotBeReadIsOneLine() {
    Variant variant = new Varied.OfMove("us set fentanyl {} on cn").with(sim, new Given("10"), 1);
    assertThat(variant).isEqualTo(new Variant.Refused("10", "10 is a bare number: 10%", List.of("10%")));
  }

  @Test
  void aMoveHasAGap() {
    assertThatThrownBy(() -> new Varied.OfMove("us raise fentanyl to 5%")).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the move has {} where the values go, as in \"us set reciprocal {}\", not \"us raise fentanyl to 5%\"");
  }
}
