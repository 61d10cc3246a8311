package dev.snapback.language;

import dev.snapback.kernel.Legal;
import dev.snapback.vocabulary.Actor;
import java.util.List;
import java.util.function.Function;

/**
 * Who may do what now.
 *
 * @param together what governments may do together, as {@code moves} lists it
 * @param atAll what one may do, alone or together with others
 */
public record Allowed(Function<List<Actor>, List<Legal>> together, Function<Actor, List<Legal>> atAll) {}
