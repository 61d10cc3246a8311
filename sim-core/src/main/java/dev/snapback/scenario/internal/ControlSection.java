package dev.snapback.scenario.internal;

import dev.snapback.control.ControlSpec;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.RegimeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other controls. */
final class ControlSection {
  private static final Key<String> TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "AI chips");
  private static final Key<String> BY = Key.required("by", Types.ID, "the government whose control it is", "us");
  private static final Key<List<Located<String>>> ON =
      Key.required("on", Types.oneOrMore(Types.ID), "those it is aimed at", "cn");
  private static final Key<String> BREAKS = Key.optional("breaks", Types.ID,
      "the obligation that it breaks by taking force; where absent it is for accusations to say", "new-tech-controls");

  static final Key<Map<String, Located<Values>>> CONTROLS = Key.withDefault("controls", Types.named(KeyNames.NAME,
      Types.body(Block.of("a control that is no tariff and no license regime", TITLE, BY, ON, BREAKS))), Map.of(),
      "other controls: export bans, visas, lists", "{ai-chips: {by: us, on: cn, source: M1}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  ControlSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Notes all names; those of layers and regimes must be there, since one word suspends any of them. */
  void declare() {
    root.get(CONTROLS).forEach((name, control) -> {
      free(name, control.at(), "a layer", LayerName.class);
      free(name, control.at(), "a license regime", RegimeName.class);
      declared.add(ControlName.class, name, control.at());
      control.value().find(BY).ifPresent(by -> declared.owner(name, by));
    });
  }

  private void free(String name, At at, String what, Class<?> type) {
    if (declared.names(type).contains(name)) {
      cross.error(at, what + " has this name already", name, "a name of its own", "");
    }
  }

  /** Returns the specifications of those controls that fit together; adds problems for the others. */
  List<ControlSpec> build(List<TruceSpec> truces) {
    var found = new ArrayList<ControlSpec>();
    root.get(CONTROLS).forEach((name, entry) -> {
      Values control = entry.value();
      Optional<Actor> by = control.locate(BY)
          .filter(b -> cross.known(b.at(), "government", b.value(), declared.governments()))
          .map(b -> new Actor(b.value()));
      var on = new LinkedHashSet<Actor>();
      for (Located<String> one : control.find(ON).orElse(List.of())) {
        if (cross.known(one.at(), "actor", one.value(), declared.names(Actor.class))) {
          on.add(new Actor(one.value()));
        }
      }
      Optional<ObligationName> breaks = control.locate(BREAKS)
          .filter(b -> cross.known(b.at(), "obligation", b.value(), declared.names(ObligationName.class)))
          .map(b -> new ObligationName(b.value()));
      by.ifPresent(b -> control.locate(BREAKS).ifPresent(at -> owed(at, b, truces)));
      if (by.isPresent() && !on.isEmpty() && KeyNames.NAME.test().test(name)) {
        cross.attempt(entry.at(), () -> new ControlSpec(new ControlName(name), control.find(TITLE).orElse(name),
            by.get(), List.copyOf(on), breaks, control.cites())).ifPresent(found::add);
      }
    });
    return found;
  }

  private void owed(Located<String> breaks, Actor by, List<TruceSpec> truces) {
    var debtors = new LinkedHashMap<String, Actor>();
    truces.forEach(t -> t.promises().forEach((Term.Promise p) -> debtors.put(p.obligation().id(), p.actor())));
    Actor debtor = debtors.get(breaks.value());
    if (debtor != null && !debtor.equals(by)) {
      cross.error(breaks.at(), "this obligation is owed by " + debtor + ", so no control of " + by + " breaks it",
          breaks.value(), "an obligation of " + by, "");
    }
  }
}
