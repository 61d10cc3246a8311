package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.Statements.Statement;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void semicolonsPartCommands() {
    assertThat(Statements.of(" a ;b;; c ")).containsExactly(
        new Statement("a", 1), new Statement("b", 4), new Statement("c", 8));
  }

  @Test
  void quotationMarksHideThem() {
    assertThat(Statements.of("note \"a; # \\\"b\"; c")).extracting(Statement::text)
        .containsExactly("note \"a; # \\\"b\"", "c");
    assertThat(Statements.of("note \u201ca; b\u201d; c")).hasSize(2);
  }

  @Test
  void commentsBeginAWord() {
    assertThat(Statements.of("a #b; c")).extracting(Statement::text).containsExactly("a");
    assertThat(Statements.of("a#b")).extracting(Statement::text).containsExactly("a#b");
    assertThat(Statements.of("# all of it")).isEmpty();
    assertThat(Statements.of("")).isEmpty();
  }
}
