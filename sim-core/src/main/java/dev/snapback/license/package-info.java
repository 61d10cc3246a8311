/**
 * Export licenses: who must ask, how long the office takes, what becomes of each application.
 *
 * <pre>
 *  free ──require──▶ announced ──effective day──▶ controlled ──halt──▶ halted        any but free ──lift──▶ free
 *    └─────────require today─────────────────▶     ▲   └──expedite──▶ expedited     any but free ──suspend──▶
 *                                                  └──require──── halted, expedited     suspended ──▶ what it held
 *
 *  filed ──▶ accepted ──▶ under-review ──▶ granted | denied | returned ──▶ filed
 *    └───────────────────────┴── withdrawn | granted under a general license | lapsed
 * </pre>
 *
 * <p>Read {@link dev.snapback.license.LicenseSpec} and {@link dev.snapback.license.LicenseBook} first; the rules of a
 * day stand in {@code Queue}. Uses {@code vocabulary} and {@code kernel}.
 */
package dev.snapback.license;
