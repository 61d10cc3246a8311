package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.language.Form.Group;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pattern must be: an author of forms learns of a mistake when the form is first looked at. */
class FormPatternTest {
  record Pack(int n, Optional<String> label, boolean quick) {
    Pack {
      if (n > 99) {
        throw new IllegalArgumentException("nobody packs " + n);
      }
      if (n == 13) {
        throw new IllegalStateException("unlucky");
      }
    }
  }

  private static Form<Pack> form(String pattern) {
    return Form.command(Group.PLAY, Pack.class, pattern, "Pack", "pack 4");
  }

  private static Grammar grammar(Form<?>... forms) {
    return new Grammar(Forms.of(forms), new GenevaNames(), MetricNames.NONE);
  }

  private static Parsed pack(int n, Optional<String> label, boolean quick) {
    return new Parsed(List.of(), new Pack(n, label, quick), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "pack {n}]|a bracket too many",
    "pack {n} [as {label}|a bracket too few",
    "pack {n|a bracket too few",
    "pack {n} []|an empty part",
    "pack {m}|no component m",
    "pack [{n}]|n stands in an optional part but is neither Optional nor a List"
  })
  void aMistakeInAPatternIsNamed(String pattern, String mistake) {
    Form<?> form = form(pattern);
    assertThatThrownBy(() -> Forms.of(form).usage(form))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("pattern \"" + pattern + "\" of Pack: " + mistake);
  }

  @Test
  void whatHasNoDefaultMustBeFilled() {
    Form<?> form = form("pack as {label}");
    assertThatThrownBy(() -> Forms.of(form).usage(form))
        .hasMessage("the pattern \"pack as {label}\" does not fill n of " + Pack.class);
  }

  @Test
  void anOptionalPartAndAFlagThatNobodySpeaksOfAreAbsent() {
    assertThat(grammar(form("pack {n}")).parse("pack 4")).isEqualTo(pack(4, Optional.empty(), false));
  }

  @Test
  void partsInBracketsMayBeginAPattern() {
    Grammar grammar = grammar(form("pack [quick] [as {label}] of {n}"));
    assertThat(grammar.parse("pack as x quick of 4")).isEqualTo(pack(4, Optional.of("x"), true));
    assertThat(grammar(form("[quick] {n}")).forms().usage(form("[quick] {n}"))).isEqualTo("[quick] N");
  }

  @Test
  void aPartThatTheFormSettlesMayBeOptional() {
    Grammar grammar = grammar(form("pack {n}"), form("wrap {n}").with("label", "gift"));
    assertThat(grammar.parse("wrap 4")).isEqualTo(pack(4, Optional.of("gift"), false));
    assertThat(grammar.print(pack(4, Optional.of("gift"), false))).isEqualTo("wrap 4");
    assertThat(grammar.print(pack(4, Optional.empty(), false))).isEqualTo("pack 4");
  }

  @Test
  void whatTheRecordRefusesIsTroubleAndWhatItBreaksAtIsAFault() {
    Grammar grammar = grammar(form("pack {n}"));
    Trouble trouble = (Trouble) grammar.parse("pack 100");
    assertThat(trouble.message()).isEqualTo("nobody packs 100");
    assertThat(trouble.found()).isEqualTo("pack 100");
    assertThatThrownBy(() -> grammar.parse("pack 13"))
        .isInstanceOf(IllegalStateException.class).hasMessage(Pack.class + " cannot be made");
  }

  record Wait(Thread thread) {}

  @Test
  void aTypeThatNobodyHasSaidHowToWriteIsNamed() {
    Form<?> form = Form.command(Group.PLAY, Wait.class, "wait {thread}", "Wait", "wait");
    assertThatThrownBy(() -> Forms.of(form).usage(form)).hasMessage("no slot type for java.lang.Thread");
  }

  @Test
  void onlyNamesCanBeNew() {
    assertThat(grammar(form("pack {new n}")).parse("pack 4")).isEqualTo(pack(4, Optional.empty(), false));
  }

  @Test
  void aFormHasAnExample() {
    assertThatThrownBy(() -> Form.command(Group.PLAY, Pack.class, "pack {n}", "Pack"))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("the form \"pack {n}\" has no example");
  }

  sealed interface Speed permits Fast {}

  record Fast(int n) implements Speed {}

  record Go(Speed speed) {}

  @Test
  void aChoiceOfOneIsWrittenWithoutParentheses() {
    Form<Go> go = Form.command(Group.PLAY, Go.class, "go {speed}", "Go", "go at 4");
    Forms forms = Forms.of(go).with(Choice.of(Speed.class, "a speed").or("at {n}", Fast.class));
    assertThat(forms.usage(go)).isEqualTo("go at N");
    assertThat(forms.print(new Parsed(List.of(), new Go(new Fast(4)), Optional.empty()))).isEqualTo("go at 4");
  }
}
