package dev.snapback.language;

import java.util.List;
import java.util.Optional;

/**
 * Something that a form would have taken at the furthest place that any form has reached.
 *
 * @param form the form that was tried; empty before the forms
 * @param expectation what it would take
 * @param scope what it had read
 * @param first the token where the wrong part begins; the number of tokens where the line ends too early
 * @param last the token where it ends, inclusive
 * @param message what is wrong, where more can be said than that it does not fit; empty otherwise
 * @param fixes what to write in place of the wrong part; none without a message
 * @param rest how the form goes on from here
 * @param asked whether the form is of a move that is only asked about, as after {@code why not}
 */
record Miss(
    Optional<Form<?>> form,
    Expectation expectation,
    Names.Scope scope,
    int first,
    int last,
    String message,
    List<String> fixes,
    String rest,
    boolean asked) {}
