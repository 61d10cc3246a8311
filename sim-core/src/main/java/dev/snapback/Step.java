package dev.snapback;

import java.time.LocalDate;

/**
 * One accepted line of a branch.
 *
 * @param day the morning on which it was accepted
 * @param action what it did
 * @param assumptionId the number that its reason bears as an assumption, if it has a reason
 */
public record Step(LocalDate day, Action action, String assumptionId) {}
