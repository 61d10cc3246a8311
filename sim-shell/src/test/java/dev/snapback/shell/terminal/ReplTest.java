package dev.snapback.shell.terminal;

import static dev.snapback.shell.terminal.Screen.CTRL_C;
import static dev.snapback.shell.terminal.Screen.CTRL_D;
import static dev.snapback.shell.terminal.Screen.ENTER;
import static dev.snapback.shell.terminal.Screen.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplTest {
  private Screen screen;

  @BeforeEach
  void start() throws Exception {
    screen = new Screen();
  }

  @AfterEach
  void stop() throws Exception {
    screen.close();
  }

  @Test
  void thePromptSaysBranchAndDate() throws Exception {
    screen.see("main 2025-06-05>");
    assertThat(ScreenTerminal.cellBold(screen.cellsOf("main")[0])).isTrue();
    assertThat(ScreenTerminal.cellBold(screen.cellsOf("2025")[0])).isFalse();
    screen.console.prompt = "100%N\u001b[2J 2025-06-06";
    screen.type("us" + ENTER).see("done: us").see("100%N<U+001B>[2J 2025-06-06>");
  }

  @Test
  void whatAllCandidatesShareIsTypedAndTheyAreListedByGroup() throws Exception {
    screen.type("ta" + TAB).see("commands\n  tall   many lines\n  table  a table");
    screen.type(CTRL_C).type(TAB).see("governments").see("commands").see("United States").see("until Ctrl-C");
    String text = screen.text();
    assertThat(text.indexOf("governments")).isLessThan(text.indexOf("commands"));
    assertThat(text.indexOf("us ")).isLessThan(text.indexOf("cn "));
    assertThat(text.indexOf("tall")).isLessThan(text.indexOf("table"));
  }

  @Test
  void theMenuIsWalkedThroughAndTheChoiceIsTyped() throws Exception {
    screen.type(TAB).see("governments").type(TAB).see("> us\ngovernments").type(TAB).see("> cn\ngovernments");
    assertThat(ScreenTerminal.cellInverse(screen.cellsOf("cn ")[0])).isTrue();
    screen.type(ENTER).waitFor(t -> t.endsWith("> cn")).type(ENTER).see("done: cn");
  }

  @Test
  void aListThatIsTooTallGivesUpDescriptionsFirst() throws Exception {
    screen.resize(80, 10);
    screen.type(TAB).see("commands\n  tall     slow     hostile  change   exit\n  table    boom     ask      theme");
    screen.type(CTRL_C).waitFor(t -> t.endsWith(">"));
    screen.resize(12, 8);
    screen.type(TAB).see("… and ");
    screen.resize(40, 6);
    screen.type(CTRL_C).waitFor(t -> t.endsWith(">")).type(TAB).see("… and ").type(TAB);
    screen.waitFor(t -> t.endsWith("rows 1 to 4") && t.startsWith("main 2025-06-05> us\ngovernments\n"));
  }

  @Test
  void aSingleCandidateIsTyped() throws Exception {
    screen.type("us ra" + TAB).see("us raise").type("rec" + TAB + "t").see("us raise reciprocal t");
  }

  @Test
  void theArgumentsThatMayFollowStandFaintlyBehindTheCursor() throws Exception {
    screen.type("us raise reciprocal ").see("to RATE (10% to 1000%)");
    assertThat(ScreenTerminal.cellDim(screen.cellsOf("RATE")[0])).isTrue();
    screen.type(ENTER).see("done: us raise reciprocal");
    assertThat(screen.text()).doesNotContain("RATE");
  }

  @Test
  void theyAreThereAfterAListToo() throws Exception {
    screen.type("us raise " + TAB).see("fentanyl").type("reciprocal").see("> us raise reciprocal").type(" ");
    screen.see("to RATE (10% to 1000%)");
    assertThat(screen.text()).doesNotContain("fentanyl");
  }

  @Test
  void theRestOfAnEarlierLineIsTakenOverWithTheRightArrow() throws Exception {
    String done = "us raise reciprocal to 125%\ndone: us raise reciprocal to 125%\nmain 2025-06-05>";
    screen.type("us raise reciprocal to 125%" + ENTER).see(done).type("us ra").see(done + " us raise reciprocal to 125%");
    assertThat(ScreenTerminal.cellDim(screen.cellsOf("125")[0])).isTrue();
    screen.type(Screen.RIGHT + ENTER).waitFor(t -> screen.console.lines.size() == 2);
    assertThat(screen.console.lines).containsExactly("us raise reciprocal to 125%", "us raise reciprocal to 125%");
  }

  @Test
  void aWordThatIsNotUnderstoodIsUnderlined() throws Exception {
    for (Theme theme : Theme.values()) {
      screen.console.theme = theme;
      screen.type("us rise reciprocal").see("us rise reciprocal");
      screen.waitFor(t -> ScreenTerminal.cellUnderline(screen.cellsOf("rise")[0]));
      assertThat(ScreenTerminal.cellUnderline(screen.cellsOf("us rise")[0])).isFalse();
      assertThat(ScreenTerminal.cellUnderline(screen.cellsOf("rise reciprocal")[5])).isFalse();
      screen.type(CTRL_C).waitFor(t -> t.endsWith(">"));
    }
  }

  @Test
  void aWordThatIsStillBeingTypedIsNotUnderlined() throws Exception {
    screen.type("u").see("> u");
    Screen.sleep(50);
    assertThat(ScreenTerminal.cellUnderline(screen.cellsOf("> u")[2])).isFalse();
    screen.type("x").see("ux").waitFor(t -> ScreenTerminal.cellUnderline(screen.cellsOf("ux")[0]));
  }

  @Test
  void theCaretOfARefusalStandsUnderThePlace() throws Exception {
    screen.type("us rise x" + ENTER).see("  us rise x\n     ^");
  }

  @Test
  void controlCDropsTheLine() throws Exception {
    screen.type("us raise").see("us raise").type(CTRL_C).waitFor(t -> t.endsWith("\nmain 2025-06-05>"));
    screen.type("cn" + ENTER).see("done: cn");
    assertThat(screen.console.lines).containsExactly("cn");
  }

  @Test
  void controlCStopsTheCommandAndNotTheShell() throws Exception {
    screen.type("slow" + ENTER);
    screen.console.started.await();
    screen.type(CTRL_C).see("stopped").type("us" + ENTER).see("done: us");
    assertThat(screen.open()).isTrue();
  }

  @Test
  void aMistakeInACommandDoesNotEndTheSession() throws Exception {
    screen.type("boom" + ENTER).see("Snapback made a mistake here: java.lang.IllegalStateException: boom <U+001B>[2J");
    screen.type("us" + ENTER).see("done: us");
  }

  @Test
  void onlyStylingReachesTheScreen() throws Exception {
    screen.type("hostile" + ENTER).see("a<U+001B>[2Jb<U+001B>]0;title<U+0007>c<U+009B>31md<U+202E>ebold");
    assertThat(ScreenTerminal.cellBold(screen.cellsOf("ebold")[1])).isTrue();
    assertThat(ScreenTerminal.cellBold(screen.cellsOf("ebold")[0])).isFalse();
  }

  @Test
  void pastedLinesRunOneByOne() throws Exception {
    screen.paste("us\ncn\n\n  us raise fentanyl\n").see("us raise fentanyl");
    assertThat(screen.console.lines).isEmpty();
    screen.type(ENTER).see("done: us raise fentanyl");
    assertThat(screen.console.lines).containsExactly("us", "cn", "us raise fentanyl");
    assertThat(screen.text()).contains("main 2025-06-05> cn\ndone: cn\nmain 2025-06-05> us raise fentanyl\ndone:");
    screen.type(Screen.UP).waitFor(t -> t.endsWith("> us raise fentanyl")).type(Screen.UP).waitFor(t -> t.endsWith("> cn"));
  }

  @Test
  void pastedLinesStopAtTheFirstThatFails() throws Exception {
    screen.paste("us\nus rise x\ncn\ncn").type(ENTER).see("the 2 lines after it were not run");
    assertThat(screen.console.lines).containsExactly("us", "us rise x");
  }

  @Test
  void whatIsPastedCannotActOnTheScreen() throws Exception {
    screen.paste("us\u001b[2J\u202e\tx").see("us\ufffd[2J\ufffd x").type(ENTER).waitFor(t -> !screen.console.lines.isEmpty());
    assertThat(screen.console.lines).containsExactly("us\ufffd[2J\ufffd x");
  }

  @Test
  void exclamationMarksAndBackslashesAreOrdinary() throws Exception {
    screen.type("us !! \\x \"y\"" + ENTER).see("done: us !! \\x \"y\"");
  }

  @Test
  void aLineGoesOnBehindABackslashAndWithinQuotationMarks() throws Exception {
    screen.type("us raise \\" + ENTER).see("us raise \\\n               >").type("fentanyl" + ENTER);
    screen.see("done: us raise fentanyl");
    screen.type("us \"so" + ENTER).see(">").type("  it is\"" + ENTER).see("done: us \"so it is\"");
    assertThat(screen.console.lines).containsExactly("us raise fentanyl", "us \"so it is\"");
    screen.type(Screen.UP).waitFor(t -> t.endsWith("> us \"so it is\""));
  }

  @Test
  void afterHelpTheLineStandsThereAgain() throws Exception {
    screen.type("help" + ENTER).see("here").waitFor(t -> t.endsWith("> us raise")).type("fentanyl" + ENTER);
    screen.see("done: us raise fentanyl");
    assertThat(screen.console.lines).containsExactly("help", "us raise fentanyl");
  }

  @Test
  void earlierLinesAreFoundByAPartOfThem() throws Exception {
    screen.type("us raise fentanyl" + ENTER).see("done: us raise fentanyl").type("cn" + ENTER).see("done: cn");
    screen.type(Screen.CTRL_R).see("bck-i-search").type("fent").see("us raise fentanyl").type(ENTER);
    screen.waitFor(t -> screen.console.lines.size() == 3);
    assertThat(screen.console.lines).last().isEqualTo("us raise fentanyl");
  }

  @Test
  void thePartsOfALineHaveColorsAndWithoutThemeNone() throws Exception {
    screen.type("us raise to 125% # why").see("# why");
    assertThat(ScreenTerminal.cellBold(screen.cellsOf("us raise")[0])).isTrue();
    assertThat(ScreenTerminal.cellForeground(screen.cellsOf("125%")[0])).isNotEqualTo(ScreenTerminal.cellForeground(screen.cellsOf("to 125%")[0]));
    assertThat(ScreenTerminal.cellDim(screen.cellsOf("# why")[0])).isTrue();
    screen.console.theme = Theme.NONE;
    screen.type(CTRL_C + "us raise to 126%").see("126%");
    assertThat(ScreenTerminal.cellForeground(screen.cellsOf("126%")[0])).isEqualTo(ScreenTerminal.cellForeground(screen.cellsOf("to 126%")[0]));
  }

  @Test
  void aQuestionBreaksBetweenWords() throws Exception {
    screen.resize(40, 12);
    screen.type("ask" + ENTER).see("Really?");
    screen.type(CTRL_C + "change" + ENTER).see("changed").type(CTRL_D);
    screen.see("1 line is not saved; leave all the\n  same? [y/N]");
    screen.type("n");
  }

  @Test
  void controlDLeaves() throws Exception {
    screen.type(CTRL_D).left();
  }

  @Test
  void leavingAsksWhereSomethingIsUnsaved() throws Exception {
    screen.type("change" + ENTER).see("changed").type(CTRL_D).see("1 line is not saved; leave all the same? [y/N]");
    screen.type("n").see("[y/N] no").type("exit" + ENTER).waitFor(t -> t.endsWith("leave all the same? [y/N]"));
    screen.type(CTRL_C).waitFor(t -> t.endsWith("2025-06-05>"));
    assertThat(screen.open()).isTrue();
    screen.type(CTRL_D).waitFor(t -> t.endsWith("leave all the same? [y/N]")).type("y").left();
  }

  @Test
  void theSecondControlDLeavesWithoutAnswer() throws Exception {
    screen.type("change" + ENTER).see("changed").type(CTRL_D).see("[y/N]").type(CTRL_D).left();
  }

  @Test
  void aCommandMayAsk() throws Exception {
    screen.type("ask" + ENTER).see("Really? [y/N]").type("xy").see("\nagreed");
    screen.type("ask" + ENTER).waitFor(t -> t.endsWith("Really? [y/N]")).type(ENTER).see("not agreed");
  }

  @Test
  void whatIsTooTallIsShownByThePage() throws Exception {
    screen.type("tall 22" + ENTER).see("row 22");
    assertThat(screen.text()).doesNotContain("next page");
    screen.type("tall 60" + ENTER).see("22 of 60 lines; space: next page").type(" ").see("45 of 60 lines");
    screen.type(ENTER).see("46 of 60").type("q").waitFor(t -> t.endsWith("row 46\nmain 2025-06-05>"));
    screen.type("tall 60" + ENTER).see("22 of 60").type("G").waitFor(t -> t.endsWith("row 60\nmain 2025-06-05>"));
    screen.type("tall 60" + ENTER).see("22 of 60").type(CTRL_C).waitFor(t -> t.endsWith("row 22\nmain 2025-06-05>"));
    assertThat(screen.open()).isTrue();
  }

  @Test
  @Timeout(20)
  void anUnseenSessionTypesWhatComesInAndAlwaysEnds() throws Exception {
    for (String last : List.of("tall 60\r", "us ra\t\t", "change\rask\r", "")) {
      var toy = new ToyConsole();
      Unseen.run(toy, new ByteArrayInputStream(("us\r" + last).getBytes(StandardCharsets.UTF_8)));
      assertThat(toy.lines).startsWith("us");
    }
  }

  @Test
  void theLineSurvivesAnotherSize() throws Exception {
    screen.type("us raise reciprocal to").see("reciprocal to");
    screen.resize(40, 12);
    screen.type(" 12").see("us raise reciprocal to");
    screen.resize(120, 40);
    screen.type("5%" + ENTER).see("done: us raise reciprocal to 125%");
  }
}
