package dev.snapback.shell.terminal;

import dev.snapback.language.Completion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A session of a few commands, which remembers the lines it was given. */
final class ToyConsole implements Console {
  private static final List<Completion.Candidate> WORDS = List.of(
      new Completion.Candidate("us", "governments", "United States"),
      new Completion.Candidate("cn", "governments", "China"),
      new Completion.Candidate("tall", "commands", "many lines"),
      new Completion.Candidate("table", "commands", "a table"),
      new Completion.Candidate("slow", "commands", "until Ctrl-C"),
      new Completion.Candidate("boom", "commands", ""),
      new Completion.Candidate("hostile", "commands", ""),
      new Completion.Candidate("ask", "commands", ""),
      new Completion.Candidate("change", "commands", ""),
      new Completion.Candidate("theme", "commands", ""),
      new Completion.Candidate("exit", "commands", ""));

  private static final Map<String, List<Completion.Candidate>> AFTER = Map.of(
      "us", List.of(new Completion.Candidate("raise", "tariffs", "give a layer a higher rate"),
          new Completion.Candidate("remove", "tariffs", "end a layer"),
          new Completion.Candidate("withdraw", "truces", "leave a truce")),
      "raise", List.of(new Completion.Candidate("reciprocal", "layer", "10% on cn"),
          new Completion.Candidate("fentanyl", "layer", "20% on cn")),
      "reciprocal", List.of(new Completion.Candidate("to", "", "a rate"), new Completion.Candidate("by", "", "points")));

  final List<String> lines = new ArrayList<>();
  private final CountDownLatch interrupted = new CountDownLatch(1);
  volatile CountDownLatch started = new CountDownLatch(1);
  volatile String prompt = "main 2025-06-05";
  volatile Theme theme = Theme.DARK;
  volatile boolean changed;

  @Override
  public synchronized Answer execute(String line, Person person, int columns) {
    lines.add(line);
    String[] words = line.split(" ");
    return switch (words[0]) {
      case "tall" -> done(rows(Integer.parseInt(words[1])));
      case "slow" -> slow();
      case "boom" -> throw new IllegalStateException("boom \u001b[2J");
      case "hostile" -> done("a\u001b[2Jb\u001b]0;title\u0007c\u009b31md\u202ee\u001b[1mbold\u001b[0m\n");
      case "tree" -> done("├─" + line.substring(4) + "\n");
      case "ask" -> done(person.agrees("Really?") ? "agreed\n" : "not agreed\n");
      case "change" -> change();
      case "help" -> new Answer("here\n", true, false, "us raise ");
      case "exit" -> new Answer("", true, true);
      case "theme" -> theme(words[1]);
      default -> wrong(line).map(w -> new Answer("  " + line + "\n  " + " ".repeat(w.start()) + "^\n", false, false))
          .orElse(done("done: " + line + "\n"));
    };
  }

  private Answer theme(String name) {
    theme = Theme.named(name).orElseThrow();
    return done("");
  }

  private Answer change() {
    changed = true;
    return done("changed\n");
  }

  private static Answer done(String text) {
    return new Answer(text, true, false);
  }

  private static String rows(int count) {
    var out = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      out.append("row ").append(i).append('\n');
    }
    return out.toString();
  }

  private Answer slow() {
    started.countDown();
    try {
      return interrupted.await(20, TimeUnit.SECONDS)
          ? new Answer("stopped\n", false, false)
          : new Answer("never stopped\n", false, false);
    } catch (InterruptedException e) {
      return new Answer("the thread was interrupted\n", false, false);
    }
  }

  @Override
  public String begin(Person person, boolean alone, int columns) {
    return "";
  }

  @Override
  public void leave() {
    lines.add("(left)");
  }

  @Override
  public void interrupt() {
    interrupted.countDown();
  }

  @Override
  public String prompt() {
    return prompt;
  }

  @Override
  public Completion complete(String line, int cursor) {
    int start = line.lastIndexOf(' ', cursor - 1) + 1;
    String typed = line.substring(start, cursor);
    String[] before = line.substring(0, start).strip().split(" ");
    String last = before[before.length - 1];
    List<Completion.Candidate> all = last.isEmpty() ? WORDS : AFTER.getOrDefault(last, List.of());
    String hint = last.equals("reciprocal") && typed.isEmpty() ? "to RATE (10% to 1000%)" : "";
    return new Completion(start, cursor, all.stream().filter(c -> c.text().startsWith(typed)).toList(), hint);
  }

  @Override
  public Completion suggest(String line, int cursor) {
    return complete(line, cursor);
  }

  @Override
  public Optional<Wrong> wrong(String line) {
    String first = line.split(" ")[0];
    if (WORDS.stream().noneMatch(c -> c.text().equals(first))) {
      return Optional.of(new Wrong(0, first.length()));
    }
    int at = line.indexOf(" rise");
    return at < 0 ? Optional.empty() : Optional.of(new Wrong(at + 1, at + 5));
  }

  @Override
  public Optional<String> unsaved() {
    return changed ? Optional.of("1 line is not saved") : Optional.empty();
  }

  @Override
  public Theme theme() {
    return theme;
  }

  /** Runs the toy at the real terminal: what the test with tmux starts. */
  public static void main(String[] args) throws Exception {
    var toy = new ToyConsole();
    toy.theme = Theme.of(System.getenv());
    Repl.run(toy, Arrays.asList(args), System.getenv());
    System.out.println("left");
  }
}
