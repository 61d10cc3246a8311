package dev.snapback.license;

import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a queue's number is what it is: its counts, its rules and where its regime stands. */
final class LicenseWhy {
  private LicenseWhy() {}

  static Explanation line(String label, int count) {
    return Explanation.of(label, Integer.toString(count), "", List.of());
  }

  /** How many the limit has decided, and by which rule. */
  static Explanation deemed(LicenseSpec spec, LocalDate since, int count) {
    List<String> ids = Stream.of("limit", "yields", "deemed")
        .filter(key -> spec.limit().holds() || !key.equals("deemed"))
        .flatMap(key -> spec.cites(key).ids().stream()).distinct().toList();
    return Explanation.leaf("deemed", Integer.toString(count), spec.limit().rule(),
        Origin.declared(since, new Cites(ids))).numberOf("license." + spec.name() + ".limit");
  }

  static Explanation clock(LimitClock clock) {
    return Explanation.of("clock of the limit", "", clock.text() + "; a return starts it anew", List.of());
  }

  static Explanation state(Regime regime) {
    LicenseSpec spec = regime.spec();
    var parts = new ArrayList<Explanation>();
    for (Parameter<LicenseSpec> p : LicenseParameters.of(spec)) {
      parts.add(Explanation.leaf(p.name(), p.text().apply(spec), p.meaning(),
          Origin.declared(regime.state().origin().day(), p.cites().apply(spec))).numberOf(p.name()));
    }
    for (GeneralLicense general : regime.generals()) {
      parts.add(Explanation.leaf("general license of " + general.users(), "until " + general.expires(), "",
          general.origin()));
    }
    String note = regime.state() instanceof RegimeState.Suspended s
        ? "suspended " + s.suspensions() + "; it holds back "
            + Names.kebab(s.held().getClass())
        : regime.state() instanceof RegimeState.Announced a ? "required from " + a.effective() : "";
    return new Explanation("regime " + spec.name(), Names.kebab(regime.state().getClass()), note,
        Optional.of(regime.state().origin()), parts);
  }
}
