/**
 * Tariffs: legal layers of an importer on a partner or on all, how they add up, and the rates that follow.
 *
 * <p>Read {@link dev.snapback.tariff.TariffBook} and {@link dev.snapback.tariff.LayerState} first. A suspension is not
 * a state but a cap that hangs on an announced or levied layer; it goes with its owner, its end, or the law.
 *
 * <pre>
 *          threaten                announce, impose later          the day has come
 *   None ───────────▶ Threatened ──────────────────────▶ Announced ────────────────▶ InForce
 *    │                    │  └──────────── impose ──────────┼──────────────────────────▲
 *    └────────────────────┼──── announce, impose ───────────┴────────────────────────▲─┘
 *                    drop │          withdraw-announcement │           remove │ expire │ void
 *                         ▼                                ▼                  ▼
 *                     Withdrawn                        Withdrawn     Removed, Expired, Voided
 * </pre>
 *
 * After an end a layer may be threatened, announced or imposed anew. This package uses only {@code kernel} and {@code
 * vocabulary}.
 */
package dev.snapback.tariff;
