package dev.snapback.shell.command;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.economy.Question.Model;
import dev.snapback.kernel.Limits;
import dev.snapback.language.Given;
import dev.snapback.language.GivenRange;
import dev.snapback.language.Within;
import dev.snapback.shell.command.Words.Change;
import dev.snapback.shell.command.Words.DataFolder;
import dev.snapback.shell.command.Words.Decimal;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.RegionName;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.command.Words.Subject;
import dev.snapback.shell.command.Words.Values;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands that study copies of branches and change none. */
public sealed interface StudyCommand extends ShellCommand {

  /**
   * Compares two branches or scenarios.
   *
   * @param a the first
   * @param b the second; empty for the branch one is on
   * @param metrics what to compare; empty for all
   * @param on the day; empty for the later of both days, and with runs for the end of the scenario that ends first
   * @param runs how many futures of each to pair; empty for the single paths alone
   * @param seed the key of their draws; empty for the first one's
   * @param threads how many run at once; empty for as many as there are processors
   * @param fixed whether the uncertain parameters keep the numbers of the single path
   */
  record Compare(SideName a, Optional<SideName> b, List<MetricRef> metrics, Optional<LocalDate> on,
      @Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> runs, Optional<Long> seed,
      @Within(least = 1, limit = Limits.THREADS) Optional<Integer> threads, boolean fixed) implements StudyCommand {
    public Compare {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * Puts several branches or scenarios into one table.
   *
   * @param metrics what is read; empty for what says how things stand
   * @param of the columns; empty for all branches
   * @param on the days; empty for the latest on which one of them stands, and with runs for the end of the scenario that ends first
   * @param runs how many futures of each, at whose means is looked; empty for the single paths
   * @param seed the key of their draws; empty for the first one's
   * @param threads how many run at once; empty for as many as there are processors
   * @param fixed whether the uncertain parameters keep the numbers of the single path
   */
  record Tabulate(List<MetricRef> metrics, List<SideName> of, List<LocalDate> on,
      @Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> runs, Optional<Long> seed,
      @Within(least = 1, limit = Limits.THREADS) Optional<Integer> threads, boolean fixed) implements StudyCommand {
    public Tabulate {
      metrics = List.copyOf(metrics);
      of = List.copyOf(of);
      on = List.copyOf(on);
    }
  }

  /**
   * Runs many futures of the branch.
   *
   * @param replications how many; empty for 1,000, or for as many as a precision takes
   * @param to the last day; empty for the scenario's end
   * @param metrics what to read then; empty for how things stand, if nothing else is asked
   * @param chance of each, whether it holds at the end of some day
   * @param first of each, after how many days it first holds
   * @param seed the key of the draws; empty for the session's
   * @param threads how many run at once; empty for as many as there are processors
   * @param runs where to write a row for each replication
   * @param until the half-width of the intervals to reach
   * @param replace whether that file may be written over
   * @param fixed whether the uncertain parameters keep the numbers of the single path
   */
  record Forecast(@Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> replications,
      Optional<LocalDate> to, List<MetricRef> metrics,
      List<Condition> chance, List<Condition> first, Optional<Long> seed,
      @Within(least = 1, limit = Limits.THREADS) Optional<Integer> threads,
      Optional<FileName> runs, Optional<Share> until, boolean replace, boolean fixed) implements StudyCommand {
    public Forecast {
      metrics = List.copyOf(metrics);
      chance = List.copyOf(chance);
      first = List.copyOf(first);
    }
  }

  /**
   * Tries several values of a parameter, or of a gap in a move, under the same luck.
   *
   * @param subject what is given other values, from today on
   * @param values which
   * @param to the last day; empty for the scenario's end
   * @param metrics what to read then; at least one
   * @param runs how many replications of each; empty for the single path of each
   * @param seed the key of the draws; empty for the session's
   * @param threads how many run at once; empty for as many as there are processors
   * @param uncertain whether each future draws the uncertain parameters, too
   */
  record Sweep(Subject subject, Values values, Optional<LocalDate> to, List<MetricRef> metrics,
      @Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> runs,
      Optional<Long> seed, @Within(least = 1, limit = Limits.THREADS) Optional<Integer> threads,
      boolean uncertain) implements StudyCommand {
    public Sweep {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * Searches the smallest value with which something holds at the end of a day.
   *
   * @param subject what is given other values, from today on
   * @param range from where to where
   * @param step between the values; empty for the smallest that the parameter knows
   * @param condition what is to hold
   * @param to the day; empty for the scenario's end
   * @param runs how many replications of each value; empty for the single path of each
   * @param chance with what chance it is to hold; empty for 95%, and for always on the single path
   * @param seed the key of the draws; empty for the session's
   * @param threads how many run at once; empty for as many as there are processors
   * @param uncertain whether each future draws the uncertain parameters, too
   */
  record Find(Subject subject, GivenRange range, Optional<Given> step, Condition condition, Optional<LocalDate> to,
      @Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> runs, Optional<Share> chance,
      Optional<Long> seed, @Within(least = 1, limit = Limits.THREADS) Optional<Integer> threads, boolean uncertain)
      implements StudyCommand {}

  /**
   * Solves a model of trade for a world in files.
   *
   * @param data a folder with countries.csv, flows.csv and tariffs.csv
   * @param countries who there is, in place of the folder's
   * @param flows who sold what to whom, in place of the folder's
   * @param tariffs new rates, in place of the folder's
   * @param base rates of the base year
   * @param sectors elasticities by sector
   * @param model which model; exact-hat where absent
   * @param closure where tariff revenue goes, in the full model
   * @param epsilon trade elasticity
   * @param kappa elasticity of labor supply
   * @param psi scale
   * @param phi pass-through to the prices of firms
   * @param nu share earned where goods are sold
   * @param demand GSIM's elasticity of import demand
   * @param supply GSIM's elasticity of export supply
   * @param substitution GSIM's elasticity of substitution
   */
  record SolveEconomy(Optional<DataFolder> data, Optional<FileName> countries, Optional<FileName> flows,
      Optional<FileName> tariffs, Optional<FileName> base, Optional<FileName> sectors, Optional<Model> model,
      Optional<RevenueUse> closure, Optional<Decimal> epsilon, Optional<Decimal> kappa, Optional<Decimal> psi,
      Optional<Decimal> phi, Optional<Decimal> nu, Optional<Decimal> demand, Optional<Decimal> supply,
      Optional<Decimal> substitution) implements StudyCommand {}

  /**
   * Finds the tariff of one country on another that does it most good, and what comes of an answer in kind.
   *
   * @param importer who takes it
   * @param exporter on whom
   */
  record OptimalEconomy(Actor importer, Actor exporter) implements StudyCommand {}

  /**
   * Finds the trade elasticity with which rates in files give an import the change that was recorded.
   *
   * @param importer who buys
   * @param exporter from whom
   * @param change that was recorded
   * @param data a folder with countries.csv, flows.csv and tariffs.csv
   * @param tariffs new rates, in place of the folder's
   * @param base rates of the base year; none where absent
   */
  record FitEconomy(RegionName importer, RegionName exporter, Change change, DataFolder data, Optional<FileName> tariffs,
      Optional<FileName> base) implements StudyCommand {}

  @Override
  default boolean changes() {
    return false;
  }
}
