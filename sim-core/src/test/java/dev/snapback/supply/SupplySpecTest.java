package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no supply line may be, whoever makes it. */
class SupplySpecTest {
  private static final SupplySpec LINE = Files2025.GENEVA.spec().supply().get(0);
  private static final Flow SOME = Flow.parse("3 t per day");
  private static final Span WORKING = Span.workingDays(9);

  private static SupplySpec with(List<SupplySpec.Users> users) {
    return new SupplySpec(LINE.name(), LINE.title(), LINE.user(), LINE.licenses(), LINE.trade(), LINE.lead(), LINE.share(),
        LINE.papers(), LINE.loss(), LINE.levels(), users, LINE.strain(), LINE.cites());
  }

  private static SupplySpec.Users users(String name) {
    return new SupplySpec.Users(new ClassName(name), SOME, Span.days(30));
  }

  private static SupplySpec.Levels levels(int tight, int shortage, int lineStop) {
    return new SupplySpec.Levels(Span.days(tight), Span.days(shortage), Span.days(lineStop), Span.days(3));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        no(() -> new SupplySpec.Trade(Optional.empty(), SOME, Span.days(0)),
            "users restock over at least 1d, in calendar days, not 0d"),
        no(() -> new SupplySpec.Trade(Optional.empty(), SOME, WORKING),
            "users restock over at least 1d, in calendar days, not 9wd"),
        no(() -> new SupplySpec.Papers(Share.ALL, Span.days(0)),
            "a license is valid for at least 1d, in calendar days, not 0d"),
        no(() -> new SupplySpec.Papers(Share.ALL, WORKING), "a license is valid for at least 1d, in calendar days, not 9wd"),
        no(() -> levels(10, 10, 0),
            "levels are calendar days of cover and descend from tight to line-stop, not 10d, 10d, 0d"),
        no(() -> levels(30, 10, 10),
            "levels are calendar days of cover and descend from tight to line-stop, not 30d, 10d, 10d"),
        no(() -> new SupplySpec.Levels(Span.workingDays(30), Span.days(10), Span.days(0), Span.days(3)),
            "levels are calendar days of cover and descend from tight to line-stop, not 30wd, 10d, 0d"),
        no(() -> new SupplySpec.Users(new ClassName("autos"), Flow.NONE, Span.days(30)), "class autos uses more than 0 t"),
        no(() -> new SupplySpec.Users(new ClassName("autos"), SOME, WORKING), "a stock covers calendar days (45d), not 9wd"),
        no(() -> with(List.of()), "supply line magnets has 1 to 16 classes of users, not 0"),
        no(() -> with(IntStream.range(0, 17).mapToObj(i -> users("class-" + i)).toList()),
            "supply line magnets has 1 to 16 classes of users, not 17"),
        no(() -> with(List.of(users("autos"), users("defense"), users("autos"))),
            "supply line magnets has a class of users twice"),
        no(() -> LINE.withLead(Span.days(401)), "a lead time has 0d to 400d, in calendar days, not 401d"),
        no(() -> LINE.withLead(WORKING), "a lead time has 0d to 400d, in calendar days, not 9wd"),
        no(() -> new Flow(-1, Flow.Per.DAY), "a flow lies between 0 and 10000000 t a year, not at -1 kg per day"),
        no(() -> SupplyBook.start(Collections.nCopies(2, LINE), LocalDate.EPOCH, regime -> true),
            "two supply lines are called magnets"),
        no(() -> Simulation.start(Files2025.GENEVA).world().supply().account(LINE.name(), new ClassName("toys")),
            "supply line magnets has no class toys"));
  }

  private static Arguments no(ThrowingCallable made, String message) {
    return arguments(made, message);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theMessageSaysWhatIsAllowed(ThrowingCallable made, String message) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void theMostThatIsAllowed() {
    assertThat(with(IntStream.range(0, 16).mapToObj(i -> users("class-" + i)).toList()).users()).hasSize(16);
    assertThat(LINE.withLead(Span.days(400)).lead()).isEqualTo(Span.days(400));
    assertThat(levels(2, 1, 0).tight()).isEqualTo(Span.days(2));
  }

  @Test
  void aShortageWeighsOnItsGovernmentAloneAndNotBeforeTheFirstEvening() {
    LocalDate start = Files2025.GENEVA.spec().clock().start();
    Simulation sim = Simulation.start(Files2025.GENEVA, new Simulation.Start(Optional.of(start), OptionalLong.empty()));
    assertThat(sim.world().supply().strain(new Actor("us"))).isZero();
    Simulation halted = Simulation.start(Files2025.GENEVA);
    halted.play("cn halt licenses for rare-earths");
    halted.advanceUntil(halted.condition("supply.magnets.autos.state is shortage"), Optional.empty());
    assertThat(halted.world().supply().strain(new Actor("us"))).as("0.1 points for one class").isEqualTo(100);
    assertThat(halted.world().supply().strain(new Actor("cn"))).isZero();
  }
}
