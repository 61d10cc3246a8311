/**
 * Talks: how far a pair of governments is, from silence to a deal. Delegations and places are attributes; what is said
 * there is not modeled. A deal here moves no rate: it follows from a truce that a deal replaces, or stands for itself.
 *
 * <pre>
 *  silent ──seek call──▶ call-sought ──hold call──▶ call-held ─┐
 *    └──────────────hold call, schedule talks──────────────────┤ schedule talks
 *                                                              ▼
 *  talks-scheduled ──meet──▶ in-talks ──agree framework──▶ framework ──agree deal──▶ deal
 *        ▲                                                     └─meet, schedule talks: new talks
 *  call-held … framework ──stall talks──▶ stalled    ──break off──▶ broken-off    ──fall silent──▶ silent
 * </pre>
 *
 * <p>Read {@link dev.snapback.talks.TalksMachine} and {@link dev.snapback.talks.TalksBook} first. Why somebody does not
 * want to talk is a stance, which {@code world} looks at. Uses {@code vocabulary} and {@code kernel}.
 */
package dev.snapback.talks;
