/**
 * Other controls: AI chips, chip-design software, visas, lists. They have no rate; they matter as what a truce obliges
 * to, as grounds for disputes and as bargaining chips. Complaints to the WTO stand here too: records, no more.
 *
 * <pre>
 *  none ──propose──▶ proposed ──restrict effective DATE──▶ announced ··day··▶ in-force ──ease──▶ eased
 *    └──────restrict───────────────────────────────────────────────────────────▶ │ ◀──restrict──┘
 *  announced | in-force | eased ──suspend──▶ suspended ──resume, until DATE, end of the truce──▶ what it held
 *  every one of them ──lift──▶ lifted, from which all may begin again
 * </pre>
 *
 * <p>Read {@link dev.snapback.control.ControlMachine} and {@link dev.snapback.control.ControlBook} first. Uses {@code
 * vocabulary} and {@code kernel}.
 */
package dev.snapback.control;
