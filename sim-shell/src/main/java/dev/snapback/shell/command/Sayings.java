package dev.snapback.shell.command;

import static dev.snapback.language.Form.Group.FILES;
import static dev.snapback.language.Form.Group.LOAD;
import static dev.snapback.language.Form.Group.LOOK;
import static dev.snapback.language.Form.Group.PLAY;
import static dev.snapback.language.Form.Group.STUDY;
import static dev.snapback.language.Form.command;

import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people type who know Stata, R, git or a command line, as forms of the commands that are meant. No such line is run:
 * the trouble with it says the form's help line, and the line to type. Of several forms that fit, all are guesses, the first
 * is the likeliest. Days, whole numbers, calls with parentheses and names of files need no form.
 */
public final class Sayings {
  private static final String LOADED = "a scenario is loaded by its name with load";
  private static final String METRICS = "metrics lists what can be asked for";
  private static final String SWITCH = "switch goes to a branch";
  private static final String BRANCH = "branch makes a branch and goes there";
  private static final String DROP = "drop removes a branch";
  private static final String ADVANCE = "days go by with advance";
  private static final String COMPARE = "compare tells two branches apart";
  private static final String SEED = "a seed is given where something is drawn: to forecast, or to load for the single path";
  private static final String OPTIONS = " [{metrics...}] [on {on}] [--runs {runs}] [--seed {seed}] [--fixed]";

  /** First words of commands that can be run before a scenario is loaded. */
  private static final Set<String> AT_ONCE =
      Set.of("load", "scenarios", "check", "selftest", "limits", "open", "run", "new", "economy", "set output", "let", "timing", "theme",
          "tutorial", "help", "exit");

  private Sayings() {}

  /** Returns the forms; make them once and keep them. */
  public static Forms forms() {
    return Forms.of(Stream.of(load(), play(), look(), study(), files()).flatMap(List::stream).toArray(Form<?>[]::new));
  }

  /** Whether a line can be run before a scenario is loaded. */
  public static boolean needsNothing(String line) {
    String[] words = line.strip().split(" +", 3);
    return AT_ONCE.contains(words[0]) || (words.length > 1 && AT_ONCE.contains(words[0] + " " + words[1]));
  }

  private static List<Form<?>> load() {
    return List.of(
        command(LOAD, LoadCommand.Load.class,
            "(use|open|source|library|require|import|read|sysuse) {scenario} [at {at}] [as {branch}] [seed {seed}] [clear]", LOADED,
            "use two-ports", "open geneva-truce", "library(two-ports)", "use two-ports, clear"),
        command(LOAD, LoadCommand.Scenarios.class, "(ls|dir|files)", "scenarios lists what can be loaded", "ls", "dir"),
        command(LOAD, LoadCommand.ShowInfo.class, "(describe|about|version|whoami)", "info tells what is loaded", "describe"));
  }

  private static List<Form<?>> play() {
    return List.of(
        command(PLAY, PlayCommand.SwitchTo.class, "(checkout|goto|on|cd) {branch}", SWITCH, "checkout main", "on main",
            "git checkout main"),
        command(PLAY, PlayCommand.SwitchTo.class, "(switch|go|change) to {branch}", SWITCH, "switch to main", "go to main"),
        command(PLAY, PlayCommand.MakeBranch.class, "(checkout|switch) (-b|-c) {branch}", BRANCH, "checkout -b dove"),
        command(PLAY, PlayCommand.MakeBranch.class, "(fork|clone) {branch}", BRANCH, "fork dove"),
        command(PLAY, PlayCommand.MakeBranch.class, "(create|make|new|add) branch {branch}", BRANCH, "create branch dove"),
        command(PLAY, PlayCommand.Branches.class, "branch", "branches lists the branches", "git branch"),
        command(PLAY, PlayCommand.Branches.class, "(list|show) branches", "branches lists the branches", "show branches"),
        command(PLAY, PlayCommand.DropBranch.class, "branch (-d|-D) {branch}", DROP, "git branch -d side"),
        command(PLAY, PlayCommand.DropBranch.class, "(rm|remove|delete) {branch}", DROP, "rm side"),
        command(PLAY, PlayCommand.DropBranch.class, "(drop|remove|delete) branch {branch}", DROP, "delete branch side"),
        command(PLAY, PlayCommand.AdvanceTo.class, "(advance|goto|on|until) {day}", ADVANCE, "goto 2025-08-12", "on August 12"),
        command(PLAY, PlayCommand.AdvanceTo.class, "(go|jump|skip|forward|run) to {day}", ADVANCE, "go to 12 August 2025"),
        command(PLAY, PlayCommand.AdvanceTo.class, "advance until {day}", ADVANCE, "advance until 2025-08-12"),
        command(PLAY, PlayCommand.AdvanceBy.class, "(wait|go|step|skip|forward|run) {span}", ADVANCE, "wait 30d"),
        command(PLAY, PlayCommand.AdvanceBy.class, "advance (by|for) {span}", ADVANCE, "advance by 30d"),
        command(PLAY, PlayCommand.Undo.class, "(rollback|revert|reset|back) [{steps}]", "undo takes back accepted lines", "rollback"));
  }

  private static List<Form<?>> look() {
    return List.of(
        command(LOOK, LookCommand.Status.class, "(summarize|summary|sum|state|stat|overview|pwd|head)",
            "how things stand is told by status", "summarize", "state"),
        command(LOOK, LookCommand.Metrics.class, "(describe|list|codebook|ls|dir|names|str|vars|variables)", METRICS, "codebook", "ls()"),
        command(LOOK, LookCommand.Metrics.class, "show (metrics|variables)", METRICS, "show metrics"),
        command(LOOK, LookCommand.Params.class, "(parameters|settings)", "params lists what set can change", "parameters"),
        command(LOOK, LookCommand.Value.class, "(print|display|di|list|get|echo|describe|summarize|summary|sum) {metric} [on {on}]",
            "value tells what a metric is worth", "print tariff.us.cn", "summary(tariff.us.cn)"),
        command(LOOK, LookCommand.WhyMetric.class, "explain {metric} [on {on}]", "why tells what a number is made of",
            "explain tariff.us.cn"),
        command(LOOK, LookCommand.Deadlines.class, "(calendar|agenda|dates)", "deadlines tells what changes unless somebody acts", "calendar"),
        command(LOOK, LookCommand.Timeline.class, "(log|history|journal|events) [{range}]", "timeline tells what has happened",
            "git log", "history"));
  }

  private static List<Form<?>> study() {
    return List.of(
        command(STUDY, StudyCommand.Compare.class, "(diff|cmp) {a} [{b}]" + OPTIONS, COMPARE, "diff main hawk", "git diff main"),
        command(STUDY, StudyCommand.Compare.class,
            "(compare|diff|difference|cmp) {a} (and|with|to|vs|versus|against) {b}" + OPTIONS, COMPARE, "compare main and hawk"),
        command(STUDY, StudyCommand.Compare.class, "(compare|difference) between {a} and {b}" + OPTIONS, COMPARE,
            "difference between main and hawk"),
        command(STUDY, StudyCommand.Tabulate.class, "(tabulate|tab|tabstat|tables) [{metrics...}] [(of|for|by) {of...}] [on {on...}]",
            "table puts several branches side by side", "tabulate tariff.us.cn", "tab prices.us by main hawk"),
        command(STUDY, StudyCommand.Forecast.class, "(seed|set.seed) {seed}", SEED, "seed 7", "set.seed(7)"),
        command(STUDY, StudyCommand.Forecast.class, "set seed {seed}", SEED, "set seed 7"),
        command(STUDY, StudyCommand.Forecast.class, "(simulate|montecarlo|predict|bootstrap) [{replications}] [to {to}] [{metrics...}]",
            "forecast plays many futures", "simulate 50"),
        command(STUDY, StudyCommand.Forecast.class, "forecast {replications} (runs|futures|draws) [to {to}] [{metrics...}]",
            "forecast is told a number alone", "forecast 50 runs"));
  }

  private static List<Form<?>> files() {
    return List.of(
        command(FILES, PlotCommand.Metrics.class, "(graph|chart|draw|twoway|tsline|line) {metrics...} [{range}]",
            "plot draws metrics day by day", "graph tariff.us.cn"),
        command(FILES, FilesCommand.RecordTo.class, "log using {file}", "record writes accepted lines to a file", "log using brief.snap"),
        command(FILES, FilesCommand.Help.class, "(man|doc) {topic}", "help tells about words", "man advance"),
        command(FILES, FilesCommand.Exit.class, "(q|bye|logout|close|stop)", "exit ends the session", "q()", "bye"));
  }
}
