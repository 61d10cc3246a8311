/**
 * What tariffs do to trade, prices, revenue and welfare: four models of the trade literature, as numeric classes that
 * know nothing of a trade war.
 *
 * <pre>
 *   TradeTable ──▶ ExactHat  (with a Closure)  ──▶ Equilibrium | NoEquilibrium   any size of tariff: the default
 *              ──▶ Gsim                        ──▶ Gsim.Result, or it throws     small changes, one industry
 *              ──▶ Gravity                     ──▶ Gravity.Outcome               any change of trade costs
 * </pre>
 *
 * <p>Everywhere <em>i</em> is the exporter and <em>j</em> the importer, a flow is at customs value, a rate is a share
 * ({@code .25} is 25%), and a hat is new over old. All functions that are not exactly rounded come from
 * {@link StrictMath}, so that results are the same on every machine. A model that finds no solution says so, with the
 * market that is furthest from clearing; it never returns numbers as if it had.
 *
 * <p>Read {@link dev.snapback.economy.TradeTable} and {@link dev.snapback.economy.ExactHat} first.
 */
package dev.snapback.economy;
