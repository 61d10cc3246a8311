package dev.snapback.shell.command;

import dev.snapback.language.Form;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the options of the shell's commands mean: most mean the same everywhere, some commands differ. */
final class Meanings {
  private static final Map<String, String> USUAL = Map.ofEntries(
      Map.entry("to", "the last day, at whose end things are read; without it the scenario's end"),
      Map.entry("on", "the day at whose end it is read; without it now"),
      Map.entry("range", "the days; without it all that has been"),
      Map.entry("runs", "how many futures to run; without it the single path alone"),
      Map.entry("seed", "the key of the draws: the same seed meets the same luck; without it the session's"),
      Map.entry("threads", "how many futures run at once; without it as many as there are processors"),
      Map.entry("fixed", "keep the uncertain parameters at the numbers of the single path; without it each future draws them"),
      Map.entry("uncertain", "let each future draw the uncertain parameters, too"),
      Map.entry("replace", "write over files that are there"),
      Map.entry("svg", "draw it into this .svg file"),
      Map.entry("png", "draw it into this .png file"),
      Map.entry("title", "what stands above it"),
      Map.entry("of", "the branches or scenarios to draw; without it the branch you are on"),
      Map.entry("regime", "the license regime, where the scenario has several"),
      Map.entry("tariffs", "a file of new rates, in place of the folder's"),
      Map.entry("base", "a file with the rates of the base year; without it none"));

  private static final Map<Class<? extends ShellCommand>, Map<String, String>> OF = Map.ofEntries(
      Map.entry(LoadCommand.Load.class, Map.of(
          "at", "the day to take over: moves of the file after it stay on the schedule; without it the file's today",
          "branch", "what the first branch is called; without it main",
          "seed", "the key of the single path's draws; without it the file's")),
      Map.entry(LoadCommand.CheckProperties.class, Map.of("seed", "which sessions; without it those of seed 1")),
      Map.entry(LoadCommand.ShowInfo.class, Map.of("stamp", "tell the hashes of program, scenario, sources and journal")),
      Map.entry(LookCommand.Show.class, Map.of(
          "topic", "what to show; of several tables --out economy.csv writes each to a file: economy.csv, economy-pairs.csv")),
      Map.entry(LoadCommand.Schedule.class, Map.of("range", "the days; without it all to come")),
      Map.entry(PlayCommand.AdvanceUntil.class, Map.of("by", "the last day to look at; without it the scenario's end")),
      Map.entry(PlayCommand.SetParameter.class, Map.of("throughout", "play the past again with this value",
          "why", "the reason, in quotation marks: a numbered assumption that why cites")),
      Map.entry(PlayCommand.MakeBranch.class, Map.of("from", "the morning to go back to; without it as things stand")),
      Map.entry(LookCommand.Diagram.class, Map.of("mermaid", "write it in the language of Mermaid, for Markdown")),
      Map.entry(StudyCommand.Compare.class, Map.of(
          "on", "the day of the comparison; without it the later of both days, with --runs the end of the scenario that ends first",
          "seed", "the key of the draws on both sides; without it the first one's",
          "runs", "how many futures of each to pair under the same luck; without it the single paths alone")),
      Map.entry(StudyCommand.Tabulate.class, Map.of(
          "metrics", "the rows; without them what status shows",
          "of", "the columns: branches or scenarios; without it all branches",
          "on", "the days; without it the latest on which one of them stands, with --runs the end of the scenario that ends first",
          "seed", "the key of the draws of all; without it the first one's",
          "runs", "how many futures of each, under the same luck; without it the single paths")),
      Map.entry(StudyCommand.Forecast.class, Map.of(
          "chance", "in which part of the futures this holds at the end of some day",
          "first", "after how many days this first holds at the end of a day",
          "runs", "write a row for each future to this .csv file",
          "replace", "write over that file if it is there",
          "until", "go on until the widest 95% interval, of a chance or share as it is, of a mean as a part of it, has this"
              + " half-width; N is then the most futures")),
      Map.entry(StudyCommand.Find.class, Map.of(
          "to", "the day at whose end it is to hold; without it the scenario's end",
          "range", "the values to look among",
          "step", "between the values that are tried; without it the smallest that the parameter knows",
          "runs", "how many futures of each value; without it the single path of each",
          "chance", "in which part of the futures it is to hold; with --runs alone 95%")),
      Map.entry(InquiryCommand.Steady.class, Map.of("runs", "how many runs of up to ten years; without it 100")),
      Map.entry(PlayCommand.GoOnAs.class, Map.of(
          "number", "which future of that seed",
          "fixed", "keep the uncertain parameters at their numbers, as forecast --fixed does")),
      Map.entry(StudyCommand.Sweep.class, Map.of("runs", "how many futures of each value; without it the single path of each")),
      Map.entry(StudyCommand.SolveEconomy.class, economy()),
      Map.entry(InquiryCommand.Sensitivity.class, Map.of(
          "runs", "about how many runs; without it 2,000, with --screen 300",
          "screen", "only tell the parameters that matter from those that do not, in few runs")),
      Map.entry(InquiryCommand.Discover.class, Map.of(
          "to", "the last day on which it may come to hold; without it the scenario's end",
          "runs", "how many runs; without it 1,000")),
      Map.entry(InquiryCommand.Backtest.class, Map.of(
          "fit", "keep only the runs that fit what was known then",
          "from", "the first day that is not known; without it the one that the scenario means",
          "runs", "how many runs; without it 2,000")),
      Map.entry(PlotCommand.Fan.class, Map.of(
          "from", "the first day shown; without it the scenario's first",
          "to", "the last day of the forecast; without it the scenario's end",
          "runs", "how many futures; without it 1,000")),
      Map.entry(FilesCommand.WriteReport.class, Map.of("runs", "add a forecast of so many futures; without it none")),
      Map.entry(FilesCommand.Begin.class, Map.of("from", "the scenario that it changes; without it a whole new one")),
      Map.entry(FilesCommand.Export.class, Map.of(
          "every", "a row for each day or for each month; without it each day",
          "stata", "write a do-file with labels beside it")));

  private Meanings() {}

  private static Map<String, String> economy() {
    return Map.ofEntries(
        Map.entry("data", "a folder with countries.csv, flows.csv and tariffs.csv"),
        Map.entry("countries", "a file that says who there is, in place of the folder's"),
        Map.entry("flows", "a file that says who sold what to whom, in place of the folder's"),
        Map.entry("sectors", "a file of elasticities by sector"),
        Map.entry("model", "which model; without it exact-hat"),
        Map.entry("closure", "where tariff revenue goes, in the full model"),
        Map.entry("epsilon", "the trade elasticity"),
        Map.entry("kappa", "the elasticity of labor supply"),
        Map.entry("psi", "the scale elasticity"),
        Map.entry("phi", "the pass-through to the prices of firms"),
        Map.entry("nu", "the share that is earned where goods are sold"),
        Map.entry("demand", "GSIM's elasticity of import demand"),
        Map.entry("supply", "GSIM's elasticity of export supply"),
        Map.entry("substitution", "GSIM's elasticity of substitution"));
  }

  /** Returns a command's form with what its options mean. */
  static Form<?> told(Form<?> form) {
    Map<String, String> own = OF.getOrDefault(form.type(), Map.of());
    List<String> parts = Arrays.stream(form.type().getRecordComponents()).map(RecordComponent::getName).toList();
    var meanings = new LinkedHashMap<String, String>();
    parts.forEach(part -> {
      if (own.containsKey(part) || USUAL.containsKey(part)) {
        meanings.put(part, own.getOrDefault(part, USUAL.getOrDefault(part, "")));
      }
    });
    return form.meaning(meanings);
  }
}
