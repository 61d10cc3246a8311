package dev.snapback.shell.command;

import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A first session, step by step: what a step is about and the line that does it. At a terminal the line stands there
 * already, so that Enter is enough; any other line is run and the step stays. For one thread.
 */
public final class Tutorial {
  /** The lines and what they show, in order. */
  public static final List<Step> STEPS = List.of(
      new Step("load", "A scenario is a file: who trades with whom, what was decided when, and where that is written."
          + " Loading plays its timeline up to its today; what lies after is still to come.", "load geneva-truce"),
      new Step("move", "You play the governments. A line that is no command is a move: who, then what. Tab shows what is"
          + " possible now, because \"WHY\" makes your reason an assumption. Here the US leaves the truce.",
          "us withdraw from geneva because \"to see what snaps back\""),
      new Step("why", "Every number can be asked where it comes from: since when, by which move, from which source.",
          "why tariff.us.cn"),
      new Step("branch", "Alternatives live side by side. This one starts on the morning of 5 June, before you played"
          + " anything: there the truce still holds.", "branch calm from 2025-06-05"),
      new Step("compare", "What differs between the two, since when and because of what; then the numbers.",
          "compare main calm"),
      new Step("forecast", "One path is one draw of luck. A forecast plays many futures from here on and says how sure its"
          + " numbers are. Here, whether the headline rate passes 100% in the branch that kept the truce.",
          "forecast 200 to 2025-12-31 tariff.us.cn chance tariff.us.cn > 100%"),
      new Step("report", "One page for your readers: story, charts, reasons, sources, and how to get it again.",
          "report tutorial.html main calm title \"My first what-if\" --replace"));

  private static final String END = "That was the tutorial. From here: help lists the commands, ? at the end of a line"
      + " helps there, save FILE.snap keeps the session, exit leaves.";

  private int at;

  /**
   * A step.
   *
   * @param name what it is about, one word
   * @param text what a newcomer reads before it
   * @param line what does it
   */
  public record Step(String name, String text, String line) {}

  /** All steps at once: where nobody is at a terminal. */
  public static Reply overview() {
    Reply reply = Reply.of("tutorial").json("steps", STEPS.stream().map(Tutorial::json).toList());
    for (int i = 0; i < STEPS.size(); i++) {
      reply = reply.line(Text.EMPTY.strong(i + 1 + " " + STEPS.get(i).name())).line(Text.of("  " + STEPS.get(i).text()))
          .line(Text.of("  ").name(STEPS.get(i).line()));
    }
    return reply.line(Text.of(END));
  }

  private static Map<String, Object> json(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", step.name());
    json.put("text", step.text());
    json.put("line", step.line());
    return json;
  }

  /** The line of the step one is at; empty after the last. */
  public Optional<String> line() {
    return at < STEPS.size() ? Optional.of(STEPS.get(at).line()) : Optional.empty();
  }

  /**
   * Goes on where a line was that of the step.
   *
   * @param done whether it was accepted
   */
  public void ran(String line, boolean done) {
    if (done && line().map(l -> l.equals(line.strip())).orElse(false)) {
      at++;
    }
  }

  /** What stands before the step one is at. */
  public Reply told() {
    if (at == STEPS.size()) {
      return Reply.of("tutorial").line(Text.EMPTY.good(END));
    }
    Step step = STEPS.get(at);
    Text head = Text.EMPTY.strong("step " + (at + 1) + " of " + STEPS.size() + ", " + step.name()).plain("  ");
    return Reply.of("tutorial").line(head.plain(step.text()))
        .line(Text.EMPTY.dim("Enter runs the line below; you may change it, and any other line does what it says."
            + (at == 0 ? " tutorial once more leaves the tutorial." : "")));
  }
}
