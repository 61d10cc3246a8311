package dev.snapback.shell.command;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.economy.Question.Model;
import dev.snapback.shell.command.Words.DataFolder;
import dev.snapback.shell.command.Words.Decimal;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.SideName;
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
   * @param on the day; empty for the later of both days
   */
  record Compare(SideName a, Optional<SideName> b, List<MetricRef> metrics, Optional<LocalDate> on)
      implements StudyCommand {
    public Compare {
      metrics = List.copyOf(metrics);
    }
  }

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

  @Override
  default boolean changes() {
    return false;
  }
}
