package dev.snapback.scenario.internal;

import dev.snapback.scenario.Claim;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the sides say, both sides kept. */
final class ClaimSection {
  private static final Key<String> BY = Key.required("by", Types.ID, "who says so", "us");
  private static final Key<String> SAYS = Key.required("says", Types.TEXT, "what", "China violated the agreement");
  private static final Key<String> ABOUT = Key.optional("about", Types.ID,
      "the obligation, control, truce, license regime or layer that it is about", "rare-earth-licenses");
  private static final Key<String> DENIER = Key.required("by", Types.ID, "who says otherwise", "cn");
  private static final Key<String> DENIAL =
      Key.optional("says", Types.TEXT, "in which words", "The controls apply globally");
  private static final Key<Values> DENIED = Key.optional("denied",
      Types.bodyOr(DENIER, Block.of("a denial", DENIER, DENIAL)), "who says otherwise", "{by: cn, source: R7}");

  static final Key<Map<String, Located<Values>>> CLAIMS = Key.withDefault("claims", Types.byName(KeyNames.NAME,
      Types.body(Block.of("what one side says", BY, SAYS, ABOUT, DENIED))), Map.of(),
      "what the sides say; shown and cited, without effect on any state",
      "{violated: {by: us, says: …, about: rare-earth-licenses, denied: {by: cn, source: R7}, source: R5}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  ClaimSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Returns the claims that fit together; adds problems for the others. */
  List<Claim> build() {
    Set<String> subjects = new LinkedHashSet<>();
    for (Class<?> type : List.of(
        ObligationName.class, ControlName.class, TruceName.class, RegimeName.class, LayerName.class)) {
      subjects.addAll(declared.names(type));
    }
    var found = new ArrayList<Claim>();
    root.get(CLAIMS).forEach((name, entry) -> {
      Values claim = entry.value();
      Optional<Actor> by = claim.locate(BY).flatMap(this::actor);
      claim.locate(ABOUT).ifPresent(about -> cross.known(about.at(), "thing to claim about", about.value(), subjects));
      Optional<Claim.Denial> denied = claim.locate(DENIED).flatMap(denial -> denial.value().locate(DENIER)
          .flatMap(this::actor).map(who -> new Claim.Denial(who, denial.value().find(DENIAL).orElse(""),
              denial.value().cites())));
      cited(entry.at(), "a claim", claim.cites());
      claim.locate(DENIED).ifPresent(denial -> cited(denial.at(), "a denial", denial.value().cites()));
      if (by.isPresent() && claim.find(SAYS).isPresent()) {
        found.add(new Claim(name, by.get(), claim.get(SAYS), claim.find(ABOUT), denied, claim.cites(),
            cross.position(entry.at())));
      }
    });
    return found;
  }

  private Optional<Actor> actor(Located<String> name) {
    return cross.known(name.at(), "actor", name.value(), declared.names(Actor.class))
        ? Optional.of(new Actor(name.value())) : Optional.empty();
  }

  private void cited(At at, String what, Cites cites) {
    if (cites.isEmpty()) {
      cross.error(at, what + " needs a source: it is what somebody says", "", "source: R5", "");
    }
  }
}
