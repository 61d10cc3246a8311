package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Types as people read them. */
class NamesTest {
  private record UnderReview() {}

  private record Free() {}

  @Test
  void typesAndConstantsAreInLowerCaseWithHyphens() {
    assertThat(Names.kebab(UnderReview.class)).isEqualTo("under-review");
    assertThat(Names.kebab(Free.class)).isEqualTo("free");
    assertThat(Names.kebab(Span.Unit.WORKING_DAYS)).isEqualTo("working-days");
  }
}
