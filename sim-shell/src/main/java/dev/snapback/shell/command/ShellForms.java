package dev.snapback.shell.command;

import static dev.snapback.language.Form.Group.FILES;
import static dev.snapback.language.Form.Group.LOAD;
import static dev.snapback.language.Form.Group.LOOK;
import static dev.snapback.language.Form.Group.PLAY;
import static dev.snapback.language.Form.Group.STUDY;
import static dev.snapback.language.Form.command;

import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.language.Parsed;
import java.util.List;
import java.util.stream.Stream;

/** All declarations of the shell's commands. */
public final class ShellForms {
  /** What the first branch is called. */
  public static final String MAIN = "main";

  private ShellForms() {}

  /** Returns the forms; make them once and keep them. */
  public static Forms forms() {
    return WordSlots.added(Forms.of(
        Stream.of(load(), play(), look(), study(), files()).flatMap(List::stream).map(Meanings::told).toArray(Form<?>[]::new)));
  }

  /** Returns the line that says a command, for stamps and for what to type again. */
  static String line(ShellCommand command) {
    return forms().print(Parsed.of((Record) command));
  }

  private static List<Form<?>> load() {
    return List.of(
        command(LOAD, LoadCommand.Load.class, "load {scenario} [at {at}] [as {branch}] [seed {seed}]",
            "Start a session: the file's timeline is played up to today", "load geneva-truce",
            "load geneva-truce at 2025-04-12 as peak seed 7"),
        command(LOAD, LoadCommand.Scenarios.class, "scenarios", "The scenarios that can be loaded by name",
            "scenarios"),
        command(LOAD, LoadCommand.Check.class, "check [{scenarios...}]",
            "Problems of scenario files, their sources, their queues, what they expect", "check geneva-truce", "check",
            "check geneva-truce two-ports"),
        command(LOAD, LoadCommand.CheckAll.class, "check all", "Check every scenario that can be loaded by name",
            "check all"),
        command(LOAD, LoadCommand.CheckProperties.class, "check {scenario} --properties [{sessions}] [seed {seed}]",
            "Try what must hold in every session on random sessions of a scenario", "check two-ports --properties 5"),
        command(LOAD, LoadCommand.SelfTest.class, "selftest [{sessions}]",
            "Try what must hold in every session on random sessions of all scenarios, on this machine", "selftest 1"),
        command(LOAD, LoadCommand.ShowInfo.class, "info [--stamp]",
            "What is loaded; with --stamp the hashes that tell runs apart", "info", "info --stamp"),
        command(LOAD, LoadCommand.Sources.class, "sources", "The documents, facts and assumptions of the scenario",
            "sources"),
        command(LOAD, LoadCommand.Cite.class, "cite {id}", "A fact with its quote, a document, an assumption",
            "cite T1", "cite A15", "cite el-pais"),
        command(LOAD, LoadCommand.ShowLimits.class, "limits", "How large files, sessions and runs may be", "limits"),
        command(LOAD, LoadCommand.Schedule.class, "schedule [{range}]",
            "Moves still to come, the file's and those made for a later day, and what is announced; never lapses or review limits", "schedule",
            "schedule 2025-06-05..2025-12-31"),
        command(LOAD, LoadCommand.Cancel.class, "cancel {id}", "Take a move off the schedule", "cancel sign"),
        command(LOAD, LoadCommand.CancelAll.class, "cancel all",
            "Take all moves off the schedule: nothing of the file happens from now on but what is announced already", "cancel all"));
  }

  private static List<Form<?>> play() {
    return List.of(
        command(PLAY, PlayCommand.Moves.class, "(moves|legal) [{actors}]", "What may be done now", "moves", "moves us",
            "moves us, cn"),
        command(PLAY, PlayCommand.WhyNot.class, "why not {move}", "Why a move is not possible now; makes no move",
            "why not us extend geneva by 90d"),
        command(PLAY, PlayCommand.AdvanceBy.class, "advance {span}", "Go on by calendar or working days",
            "advance 30d", "advance 10wd"),
        command(PLAY, PlayCommand.AdvanceTo.class, "advance to {day}", "Go on to the morning of a day",
            "advance to 2025-08-09"),
        command(PLAY, PlayCommand.AdvanceUntil.class, "advance until {condition} [by {by}]",
            "Go on until a condition holds at the end of a day, today included",
            "advance until truce.state is not in-force", "advance until license.waiting > 10 by 2025-08-01"),
        command(PLAY, PlayCommand.Next.class, "next", "Go on to the next day on which something is due", "next"),
        command(PLAY, PlayCommand.SetParameter.class, "set {parameter} {value} [throughout] [because {why}]",
            "Give a parameter another value from today on; throughout: in the past too; because: a numbered assumption",
            "set license.rare-earths.approval 50%",
            "set license.rare-earths.capacity 20 per wd because \"a second office opens\""),
        command(PLAY, PlayCommand.GoOnAs.class, "future {number} [--seed {seed}] [--fixed]",
            "Go on as one of the futures of a forecast: meet its luck and have the numbers that it draws", "future 17",
            "future 17 --seed 7"),
        command(PLAY, PlayCommand.Undo.class, "undo [{steps}]", "Take back the last accepted lines of this branch",
            "undo", "undo 3"),
        command(PLAY, PlayCommand.Redo.class, "redo [{steps}]", "Do again what was taken back", "redo"),
        command(PLAY, PlayCommand.MakeBranch.class, "branch {branch} [from {from}]",
            "Make a copy of this branch, as it stands or as it stood on a morning, and go there", "branch hawk",
            "branch earlier from 2025-05-01"),
        command(PLAY, PlayCommand.SwitchTo.class, "switch {branch}", "Go to a branch", "switch main"),
        command(PLAY, PlayCommand.Branches.class, "branches", "The branches, with their days and labels", "branches"),
        command(PLAY, PlayCommand.DropBranch.class, "drop {branch}", "Remove a branch other than the one you are on",
            "drop side"),
        command(PLAY, PlayCommand.Label.class, "label {branch} {text}", "Say what a branch is about",
            "label main \"the truce holds\""),
        command(PLAY, PlayCommand.Note.class, "note {text}", "Keep a remark with this branch and day",
            "note \"for the brief of 6 June\""));
  }

  private static List<Form<?>> look() {
    return List.of(
        command(LOOK, LookCommand.Status.class, "status", "How things stand, in a few lines", "status"),
        command(LOOK, LookCommand.Show.class, "show {topic}",
            "Every layer with law and level; a truce with its terms; what is owed; the queues by state, class and age;"
                + " other controls; talks with stances; what the sides say; stocks; standing policies; what regions trade, pay"
                + " and gain",
            "show tariffs", "show truce", "show obligations", "show licenses", "show controls", "show talks", "show claims",
            "show supply", "show reactions", "show economy"),
        command(LOOK, LookCommand.ShowLicense.class, "show license {id} [for {regime}]", "The life of one application",
            "show license 1", "show license 1 for rare-earths"),
        command(LOOK, LookCommand.ShowMeasure.class, "show measure {measure}", "One layer and all that befell it",
            "show measure us.cn.reciprocal"),
        command(LOOK, LookCommand.Timeline.class, "timeline [{range}]", "What has happened, day by day", "timeline",
            "timeline 2025-04-01..2025-05-12", "timeline 2025-05-12.."),
        command(LOOK, LookCommand.Value.class, "value {metric} [on {on}]",
            "What a metric is worth now, or was at the end of a day", "value tariff.us.cn",
            "value tariff.us.cn on 2025-04-12", "value truce.state"),
        command(LOOK, LookCommand.Metrics.class, "metrics [{pattern}]", "What can be asked for, with unit and concept",
            "metrics", "metrics truce.*"),
        command(LOOK, LookCommand.Params.class, "params [{pattern}]", "What set can change", "params",
            "params license.*"),
        command(LOOK, LookCommand.WhyMetric.class, "why {metric} [on {on}]",
            "What a number is made of: since when, by which move, from which source", "why tariff.us.cn",
            "why tariff.us.cn on 2025-04-12"),
        command(LOOK, LookCommand.WhyEvent.class, "why {event} [on {on}]",
            "An entry of the timeline: its sources and what followed", "why sign"),
        command(LOOK, LookCommand.Diagram.class, "(diagram|machine) {machine} [--mermaid]",
            "The states and moves of a machine, and where it stands", "diagram geneva",
            "diagram us.cn.reciprocal --mermaid"),
        command(LOOK, LookCommand.Deadlines.class, "deadlines",
            "Each date on which the law changes unless somebody acts", "deadlines"));
  }

  private static List<Form<?>> study() {
    return List.of(
        command(STUDY, StudyCommand.Compare.class, "compare {a} [{b}] [{metrics...}] [on {on}] [--runs {runs}] [--seed {seed}] [--threads {threads}] [--fixed]",
            "Two branches or scenarios: first day and cause of a difference, values, assumptions; with --runs over many"
                + " futures of both under the same luck", "compare main",
            "compare main hawk", "compare main hawk tariff.us.cn tariff.cn.us on 2025-08-10",
            "compare main hawk license.waiting on 2025-08-31 --runs 64"),
        command(STUDY, StudyCommand.Tabulate.class,
            "table [{metrics...}] [of {of...}] [on {on...}] [--runs {runs}] [--seed {seed}] [--threads {threads}] [--fixed]",
            "Several branches or scenarios in one table, a column each; with --runs means and shares over many futures of all"
                + " under the same luck", "table tariff.us.cn truce.state of main hawk side on 2025-08-09 2025-08-10",
            "table of geneva-truce truce-lapses deal on 2025-09-30 --out scenarios.tex --replace",
            "table prices.us license.waiting of main hawk on 2025-08-31 --runs 64"),
        command(STUDY, StudyCommand.Forecast.class,
            "forecast [{replications}] [to {to}] [{metrics...}] [chance {chance}] [first {first}] [--seed {seed}]"
                + " [--threads {threads}] [--runs {runs}] [--replace] [--until {until}] [--fixed]",
            "Many futures from here on: spread, shares of states, chances, days until", "forecast 200",
            "forecast 200 to 2025-12-31 tariff.us.cn truce.state license.oldest_days chance tariff.us.cn > 100%",
            "forecast 200 to 2025-12-31 chance tariff.us.cn > 100%, supply.magnets.autos.state is line-stop",
            "forecast 200 first truce.state is not in-force --seed 7 --threads 2"),
        command(STUDY, StudyCommand.Sweep.class,
            "sweep {subject} over {values} [to {to}] {metrics...} [--runs {runs}] [--seed {seed}] [--threads {threads}]"
                + " [--uncertain]",
            "Try several values of a parameter, or of {} in a move, under the same luck; with --runs means, differences and shares",
            "sweep \"us set reciprocal {}\" over 10% 34% 60% 125% to 2025-12-31 imports.us.cn prices.us",
            "sweep license.rare-earths.capacity over 4..12 by 4 to 2025-08-31 license.waiting truce.state --runs 64"),
        command(STUDY, StudyCommand.Find.class,
            "find {subject} in {range} [by {step}] such that {condition} [to {to}] [--runs {runs}] [--chance {chance}]"
                + " [--seed {seed}] [--threads {threads}] [--uncertain]",
            "The smallest value of a parameter, or of {} in a move, with which something holds at the end of a day; with"
                + " --runs with a chance", "find license.rare-earths.capacity in 4..24 such that license.waiting < 300 to 2025-07-31",
            "find license.rare-earths.capacity in 4..24 by 4 such that license.waiting < 300 to 2025-07-31 --runs 64"
                + " --chance 50%"),
        command(STUDY, InquiryCommand.Sensitivity.class, "sensitivity {metric} [to {to}] [--runs {runs}] [--screen]"
                + " [--svg {svg}] [--png {png}] [--replace]",
            "Which uncertain parameters a number hangs on, and how much is luck; --screen for many parameters and few runs",
            "sensitivity supply.magnets.shortage_days --runs 400", "sensitivity license.waiting to 2025-07-31 --runs 100 --screen"),
        command(STUDY, InquiryCommand.Discover.class, "discover {condition} [to {to}] [--runs {runs}]",
            "In which ranges of the uncertain parameters something comes to hold",
            "discover supply.magnets.autos.state is shortage to 2025-09-30 --runs 100"),
        command(STUDY, InquiryCommand.Steady.class, "steady [for {regime}] [--runs {runs}] [--seed {seed}]",
            "What a license queue comes to in the long run, if all its numbers stay as they are: load, undecided, waits, share on time",
            "steady for rare-earths --runs 20"),
        command(STUDY, InquiryCommand.Backtest.class, "backtest [fit] [from {from}] [--runs {runs}]"
                + " [--svg {svg}] [--png {png}] [--replace]",
            "Forecast from a past day what the scenario says was observed, and score it; fit keeps the runs that fit what was"
                + " known then", "backtest --runs 100", "backtest from 2025-07-01 --runs 100"),
        command(STUDY, StudyCommand.SolveEconomy.class,
            "economy solve [--data {data}] [--countries {countries}] [--flows {flows}] [--tariffs {tariffs}] [--base {base}]"
                + " [--sectors {sectors}] [--model {model}] [--closure {closure}] [--epsilon {epsilon}] [--kappa {kappa}]"
                + " [--psi {psi}] [--phi {phi}] [--nu {nu}] [--demand {demand}] [--supply {supply}]"
                + " [--substitution {substitution}]",
            "What tariffs do to each country of a world in CSV files: welfare, trade, prices, revenue",
            "economy solve --data six-regions", "economy solve --data six-regions --model full --closure lump-sum",
            "economy solve --data six-regions --model exact-hat --epsilon 8", "economy solve --data gsim-4x4 --model gsim"),
        command(STUDY, StudyCommand.OptimalEconomy.class, "economy optimal {importer} on {exporter}",
            "The tariff that does a country most good in the long run, the answer in kind, and where both end",
            "economy optimal us on cn"),
        command(STUDY, StudyCommand.FitEconomy.class,
            "economy fit {importer} on {exporter} {change} --data {data} [--tariffs {tariffs}] [--base {base}]",
            "The trade elasticity with which rates in files give an import the change that was recorded, and what the rest does",
            "economy fit us on cn -40.9% --data six-regions",
            "economy fit us on cn -40.9% --data six-regions --tariffs statutory-2025.csv --base base-statutory.csv"));
  }

  private static List<Form<?>> files() {
    return List.of(
        command(FILES, FilesCommand.Save.class, "save {file} [--replace]",
            "Write this session to a .snap file that replays it, or this branch as a scenario (.yaml, .json)", "save brief.snap",
            "save brief.snap --replace"),
        command(FILES, FilesCommand.Open.class, "open {file}", "Take up a saved session", "open brief.snap"),
        command(FILES, FilesCommand.Run.class, "run {file}",
            "Run a scenario to its end and hold it to what it expects, or run the lines of a file",
            "run geneva-truce", "run brief.snap"),
        command(FILES, FilesCommand.RecordTo.class, "record {file} [--replace]", "Write every accepted line to a file from now on",
            "record log.snap"),
        command(FILES, PlotCommand.Metrics.class,
            "plot {metrics...} [{range}] [of {of...}] [title {title}] [--svg {svg}] [--png {png}] [--replace]",
            "Draw metrics day by day, with the events that moved them; for a paper as .svg or .png",
            "plot tariff.us.cn tariff.cn.us", "plot tariff.us.cn truce.state 2025-03-01.. of main hawk",
            "plot tariff.us.cn title \"Headline rate\" --svg rates.svg"),
        command(FILES, PlotCommand.Queue.class,
            "plot queue [for {regime}] [{range}] [of {of...}] [title {title}] [--svg {svg}] [--png {png}] [--replace]",
            "Draw a license queue by the states of its applications", "plot queue", "plot queue for rare-earths 2025-05-01.."),
        command(FILES, PlotCommand.Fan.class,
            "plot forecast {metrics...} [from {from}] [to {to}] [title {title}] [--runs {runs}] [--seed {seed}] [--svg {svg}]"
                + " [--png {png}] [--replace]",
            "Draw what many futures have in common: the median with bands of 50% and 90%, of states and rates that jump the"
                + " shares", "plot forecast tariff.us.cn --runs 100",
            "plot forecast truce.state supply.magnets.autos.cover_days to 2025-10-31 --runs 100"),
        command(FILES, FilesCommand.WriteReport.class, "report {file} [{sides...}] [title {title}] [--runs {runs}] [--replace]",
            "Write the story so far to one .html or .md file: charts, reasons, sources, how to get it again; --runs adds a"
                + " forecast", "report brief.html", "report brief.html --runs 100", "report brief.md main hawk title \"If the truce ends\""),
        command(FILES, FilesCommand.Begin.class, "new {file} [from {from}] [--replace]",
            "Begin a scenario's file: a small one with comments, or what another scenario would be if", "new my-war.yaml",
            "new what-if.yaml from geneva-truce"),
        command(FILES, FilesCommand.Export.class,
            "export {file} [{metrics...}] [{range}] [every {every}] [{shape}] [--stata] [--replace]",
            "Write what metrics were worth day by day or month by month to a .csv or .json file; of running totals a month's"
                + " growth; --stata adds a do-file",
            "export rates.csv tariff.us.cn tariff.cn.us", "export queue.csv license.waiting 2025-04-01.. every month wide --stata"),
        command(FILES, FilesCommand.SetOutput.class, "set output {output}", "How answers are written from now on",
            "set output table"),
        command(FILES, FilesCommand.Let.class, "let {variable} {text}",
            "Give a name a value: $rate then stands for it in the lines that follow", "let rate 60%",
            "let rates \"10% 34% 60%\""),
        command(FILES, FilesCommand.ShowVariables.class, "let", "The variables and what they stand for", "let"),
        command(FILES, FilesCommand.Timing.class, "timing {state}", "Whether to show how long commands take",
            "timing off"),
        command(FILES, FilesCommand.SetTheme.class, "theme {theme}", "The colors of the screen", "theme dark"),
        command(FILES, FilesCommand.Tutorial.class, "tutorial",
            "A first session step by step, from loading a scenario to a report", "tutorial"),
        command(FILES, FilesCommand.Help.class, "help [{topic}]", "The commands and moves, or what some words mean: a command, a move, a page, a concept,"
            + " a parameter", "help", "help advance", "help show economy", "help headline rate", "help capacity"),
        command(FILES, FilesCommand.Exit.class, "(exit|quit)", "End the session", "exit"));
  }
}
