package dev.snapback.language;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Partners;
import java.util.List;
import java.util.Optional;

/**
 * {@code cn, hk}, {@code all}, or {@code all except ca, mx}.
 *
 * @param actors how the partners are written
 */
record PartnersType(ListType<Actor> actors) implements SlotType<Partners> {

  @Override
  public String what() {
    return "a partner";
  }

  @Override
  public String placeholder() {
    return "PARTNERS";
  }

  @Override
  public String range() {
    return "cn, hk; all; all except ca, mx";
  }

  @Override
  public Optional<Partners> read(Input in) {
    if (in.take("all")) {
      if (in.take("except")) {
        return actors.read(in).map(except -> new Partners(true, except));
      }
      return Optional.of(Partners.ALL);
    }
    return actors.read(in).map(listed -> new Partners(false, listed));
  }

  @Override
  public String print(Partners value) {
    return value.toString();
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return actors.candidates(names, scope);
  }

  @Override
  public Optional<String> title(Names names, String candidate) {
    return actors.title(names, candidate);
  }

  @Override
  public List<String> samples(Names names) {
    return actors.samples(names);
  }
}
