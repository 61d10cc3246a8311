package dev.snapback.scenario.internal;

import dev.snapback.kernel.Span;
import dev.snapback.language.Forms;
import dev.snapback.language.Grammar;
import dev.snapback.language.MetricNames;
import dev.snapback.language.TruceForms;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.Kept;
import dev.snapback.world.WorldSpec.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The truces. */
final class TruceSection {
  private static final String TERM_FORM = "suspend MEASURE to 10% | suspend MEASURE by 24pp | suspend REGIME or CONTROL | "
      + "remove MEASURE [to 34%] | keep MEASURE | ACTOR must approve|lift|refrain NAME";
  private static final Key<Node.Scalar> TERM = Key.required("term",
      Types.sentence("a term", TERM_FORM, Kind.QUANTITY).as(new Written.Term()), "one term of the text", "suspend us.cn.reciprocal to 10%");
  private static final Key<Node.Scalar> KEPT = Key.optional("kept",
      Types.sentence("a condition", "METRIC < 10, METRIC is STATE, joined by and, or, not", Kind.QUANTITY).as(new Written.Condition()),
      "of an obligation: it is breached on the first evening on which this does not hold; without it only moves tell",
      "license.rare-earths.oldest_days <= 45");
  private static final Key<LocalDate> KEPT_BY = Key.optional("by", Types.DATE,
      "with kept: the day on whose evening it is measured; honored if it holds then", "2025-07-01");
  private static final Key<List<Located<Values>>> TERMS = Key.required("terms",
      Types.list(Types.bodyOr(TERM, Block.of("one term", TERM, KEPT, KEPT_BY))), "the terms, in the order of the text",
      "[suspend us.cn.reciprocal to 10%, keep us.cn.fentanyl]");

  private static final Key<TruceSpec.Who> EXTEND_BY = Key.withDefault("by", Types.oneOf(TruceSpec.Who.class),
      TruceSpec.Who.BOTH, "all parties together, or either alone", "both");
  private static final Key<Long> TIMES =
      Key.optional("times", Types.whole(Kind.NUMBER, 0, 1000), "how often at most; any number where absent", "2");
  private static final Key<Span> EXTENSION =
      Key.optional("length", Types.DAYS, "how long one extension may be at most; any length where absent", "30d");
  private static final Key<Values> EXTEND = Key.optional("extend",
      Types.body(Block.of("who may extend, and how", EXTEND_BY, TIMES, EXTENSION)),
      "who may extend; where absent all parties together, as often and as long as they like", "{by: both, times: 2}");

  private static final Key<List<Located<String>>> WITHDRAW_BY = Key.optional("by", Types.oneOrMore(Types.ID),
      "either, or the parties that may leave; either where absent", "either");
  private static final Key<TruceSpec.Cause> CAUSE = Key.withDefault("cause", Types.oneOf(TruceSpec.Cause.class),
      TruceSpec.Cause.NONE, "none, or a dispute over an obligation of the truce", "dispute");
  private static final Key<Span> NOTICE = Key.withDefault("notice", Types.DAYS, Span.days(0),
      "days between the notice and the end", "0d");
  private static final Key<TruceSpec.Restores> RESTORES = Key.withDefault("restores",
      Types.oneOf(TruceSpec.Restores.class), TruceSpec.Restores.BOTH,
      "whose suspended rates, regimes and controls come back: those of both, or the withdrawer's own", "both");
  private static final Key<Values> WITHDRAW = Key.optional("withdraw",
      Types.body(Block.of("who may leave, and how", WITHDRAW_BY, CAUSE, NOTICE, RESTORES)),
      "who may leave; where absent either, at will, bringing back the rates of both", "{by: either, cause: dispute}");

  private static final Key<Node.Scalar> WHEN = Key.required("when",
      Types.sentence("a condition", "METRIC < 10, METRIC is STATE, joined by and, or, not", Kind.QUANTITY).as(new Written.Condition()),
      "the condition under which the truce collapses", "\"tariff.us.cn > 100%\"");
  private static final Key<Values> COLLAPSE = Key.optional("collapse",
      Types.bodyOr(WHEN, Block.of("how it ends by itself", WHEN)), "how it ends by itself; never where absent",
      "{when: \"tariff.us.cn > 100%\"}");

  private static final Key<String> TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "The Geneva truce");
  private static final Key<List<Located<String>>> PARTIES =
      Key.required("parties", Types.list(Types.ID), "the governments that sign, at least two", "[us, cn]");
  private static final Key<Span> LENGTH = Key.required("length", Types.DAYS_FROM_ONE,
      "calendar days in force, counted from the effective day of the signing", "90d");

  private static final Block TRUCE = Block.of("a truce", TITLE, PARTIES, LENGTH, TERMS, EXTEND, WITHDRAW, COLLAPSE);

  static final Key<Map<String, Located<Values>>> TRUCES = Key.withDefault("truces", Types.named(KeyNames.NAME, Types.body(TRUCE)), Map.of(),
      "truces that may be signed", "{geneva: {parties: [us, cn], length: 90d, terms: […]}}");

  private static final Forms TERM_FORMS = TruceForms.terms();

  /** A term that was understood, with its place. */
  private record Read(Term term, Located<Node.Scalar> text, Values entry) {
    Cites cites() {
      return entry.cites();
    }
  }

  private final Values root;
  private final Declared declared;
  private final Cross cross;
  private final Map<String, List<Read>> terms = new LinkedHashMap<>();

  TruceSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Notes all names; those of measures, regimes and controls must be there, for the terms to be understood. */
  void declare() {
    var lines = new Lines(new Grammar(TERM_FORMS, declared, MetricNames.NONE), cross);
    root.get(TRUCES).forEach((name, truce) -> {
      declared.add(TruceName.class, name, truce.at());
      var found = new ArrayList<Read>();
      for (Located<Values> entry : truce.value().find(TERMS).orElse(List.of())) {
        entry.value().locate(TERM).ifPresent(text -> lines.term(text)
            .ifPresent(term -> found.add(new Read(term, text, entry.value()))));
      }
      terms.put(name, found);
      for (Read read : found) {
        if (read.term() instanceof Term.Promise promise) {
          declared.add(ObligationName.class, promise.obligation().id(), read.text().at());
        }
      }
    });
  }

  /** Returns the specifications of those truces that fit together; adds problems for the others. */
  List<TruceSpec> build() {
    var found = new ArrayList<TruceSpec>();
    var promised = new LinkedHashMap<String, String>();
    root.get(TRUCES).forEach((name, entry) -> {
      Values truce = entry.value();
      List<Actor> parties = parties(truce, entry.at());
      List<Read> read = terms.getOrDefault(name, List.of());
      List<String> signers = truce.find(PARTIES).orElse(List.of()).stream().map(Located::value).toList();
      var suspended = new HashSet<String>();
      read.forEach(term -> check(term, name, signers, suspended, promised));
      if (parties.size() >= 2 && parties.size() == signers.size()) {
        read.forEach(term -> own(term, signers));
      }
      keeps(read);
      TruceSpec.Extend extend = truce.find(EXTEND).map(e -> new TruceSpec.Extend(
          e.get(EXTEND_BY), e.find(TIMES).map(Long::intValue), e.find(EXTENSION))).orElse(TruceSpec.Extend.FREE);
      TruceSpec.Withdraw withdraw = withdraw(truce, parties);
      if (parties.size() >= 2 && KeyNames.NAME.test().test(name)) {
        cross.attempt(entry.at(), () -> new TruceSpec(new TruceName(name), truce.find(TITLE).orElse(name), parties,
            truce.find(LENGTH).orElse(Span.days(1)), cited(read), extend, withdraw, cites(truce)))
            .ifPresent(found::add);
      }
    });
    return found;
  }

  /** The sources of a truce; a rule has those of its own block, and so has what it leaves to the format. */
  private static Map<String, Cites> cites(Values truce) {
    Map<String, Cites> cites = Citing.byKey(TRUCE, truce);
    truce.find(EXTEND).ifPresent(rule -> cites.put(EXTEND.name(), rule.cites()));
    Cites withdraw = truce.find(WITHDRAW).map(Values::cites).orElse(truce.cites());
    cites.put(WITHDRAW.name(), withdraw);
    cites.put(WITHDRAW.name() + "." + NOTICE.name(),
        truce.find(WITHDRAW).flatMap(rule -> rule.locate(NOTICE)).map(Located::cites).orElse(withdraw));
    return cites;
  }

  /** The conditions of collapse, still as text. */
  Map<TruceName, Located<Node.Scalar>> collapses() {
    var found = new LinkedHashMap<TruceName, Located<Node.Scalar>>();
    root.get(TRUCES).forEach((name, truce) -> truce.value().find(COLLAPSE).flatMap(c -> c.locate(WHEN))
        .filter(when -> KeyNames.NAME.test().test(name))
        .ifPresent(when -> found.put(new TruceName(name), when)));
    return found;
  }

  /** How it is measured whether obligations are kept; adds problems where that is said of other terms. */
  Map<ObligationName, Kept> kept(Lines lines, Clock clock) {
    var found = new LinkedHashMap<ObligationName, Kept>();
    for (List<Read> read : terms.values()) {
      for (Read term : read) {
        Optional<Located<Node.Scalar>> kept = term.entry().locate(KEPT);
        Optional<Located<LocalDate>> by = term.entry().locate(KEPT_BY);
        by.filter(day -> day.value().isBefore(clock.start())).ifPresent(day -> cross.warning(day.at(),
            "the date lies before the start of the clock (" + clock.start() + "): this is never measured",
            "name a day from " + clock.start() + " on"));
        by.filter(day -> day.value().isAfter(clock.end())).ifPresent(day -> cross.warning(day.at(),
            "the date lies after the end of the clock (" + clock.end() + "): this is never measured",
            "name a day to " + clock.end()));
        if (term.term() instanceof Term.Promise promise && (kept.isPresent() || by.isEmpty())) {
          kept.ifPresent(when -> lines.condition(when).ifPresent(condition ->
              found.put(promise.obligation(), new Kept(condition, by.map(Located::value), when.cites()))));
        } else if (term.entry().has(KEPT) || term.entry().has(KEPT_BY)) {
          cross.error(term.text().at(), "kept and by are said of an obligation, together or kept alone", "",
              "{term: ACTOR must …, kept: \"CONDITION\", by: 2025-07-01}", "");
        }
      }
    }
    return found;
  }

  private List<Actor> parties(Values truce, At at) {
    var found = new LinkedHashSet<Actor>();
    List<Located<String>> given = truce.find(PARTIES).orElse(List.of());
    for (Located<String> party : given) {
      if (cross.known(party.at(), "government", party.value(), declared.governments())) {
        found.add(new Actor(party.value()));
      }
    }
    if (truce.find(PARTIES).isPresent() && new LinkedHashSet<>(given.stream().map(Located::value).toList()).size() < 2) {
      cross.error(at, "a truce needs at least two parties", "", "[us, cn]", "");
    }
    return List.copyOf(found);
  }

  private TruceSpec.Withdraw withdraw(Values truce, List<Actor> parties) {
    Optional<Values> withdraw = truce.find(WITHDRAW);
    List<Located<String>> by = withdraw.flatMap(w -> w.find(WITHDRAW_BY)).orElse(List.of());
    var leavers = new LinkedHashSet<Actor>();
    boolean either = by.isEmpty() || (by.size() == 1 && by.get(0).value().equals("either"));
    List<String> names = parties.stream().map(Actor::id).toList();
    if (!either) {
      by.stream().filter(b -> cross.known(b.at(), "party", b.value(), names))
          .forEach(b -> leavers.add(new Actor(b.value())));
    }
    return new TruceSpec.Withdraw(either ? parties : List.copyOf(leavers),
        withdraw.map(w -> w.get(CAUSE)).orElse(TruceSpec.Cause.NONE),
        withdraw.map(w -> w.get(NOTICE)).orElse(Span.days(0)),
        withdraw.map(w -> w.get(RESTORES)).orElse(TruceSpec.Restores.BOTH));
  }

  private static List<TruceSpec.Cited> cited(List<Read> terms) {
    return terms.stream().map(term -> new TruceSpec.Cited(term.term(), term.cites())).toList();
  }

  private void check(Read read, String truce, List<String> signers, Set<String> suspended,
      Map<String, String> promised) {
    At at = read.text().at();
    switch (read.term()) {
      case Term.Remove remove -> { }
      case Term.Keep keep -> { }
      case Term.Suspend suspend -> once(at, "measure", suspend.measure().toString(), suspended);
      case Term.SuspendRegime suspend -> once(at, "regime", suspend.regime().id(), suspended);
      case Term.SuspendControl suspend -> once(at, "control", suspend.control().id(), suspended);
      case Term.Promise promise -> {
        cross.known(at, "party", promise.actor().id(), signers);
        String before = promised.putIfAbsent(promise.obligation().id(), truce);
        if (before != null) {
          cross.error(at, "an obligation of truce " + before + " has this name already", promise.obligation().id(),
              "a name of its own", "");
        }
      }
    }
  }

  /** What is kept stays as it is: another term of the same truce about it says otherwise. */
  private void keeps(List<Read> terms) {
    var edited = new LinkedHashMap<MeasureId, Term>();
    for (Read read : terms) {
      switch (read.term()) {
        case Term.Remove remove -> edited.putIfAbsent(remove.measure(), remove);
        case Term.Suspend suspend -> edited.putIfAbsent(suspend.measure(), suspend);
        case Term.Keep keep -> { }
        case Term.SuspendRegime suspend -> { }
        case Term.SuspendControl suspend -> { }
        case Term.Promise promise -> { }
      }
    }
    for (Read read : terms) {
      if (read.term() instanceof Term.Keep keep && edited.containsKey(keep.measure())) {
        cross.warning(read.text().at(), "this keeps what another term of the truce does not: " + edited.get(keep.measure()),
            "leave one of them out");
      }
    }
  }

  /** A truce binds its parties only: what it suspends, removes or keeps is theirs. */
  private void own(Read read, List<String> signers) {
    At at = read.text().at();
    switch (read.term()) {
      case Term.Remove remove -> own(at, remove.measure(), signers);
      case Term.Keep keep -> own(at, keep.measure(), signers);
      case Term.Suspend suspend -> own(at, suspend.measure(), signers);
      case Term.SuspendRegime suspend -> own(at, "regime", suspend.regime().id(), signers);
      case Term.SuspendControl suspend -> own(at, "control", suspend.control().id(), signers);
      case Term.Promise promise -> { } // whose it is, it says itself
    }
  }

  private void own(At at, MeasureId measure, List<String> signers) {
    String importer = measure.importer().id();
    String owner = Optional.ofNullable(root.find(RootBlock.ACTORS).orElse(Map.of()).get(importer))
        .flatMap(actor -> actor.value().find(RootBlock.TERRITORY_OF)).orElse(importer);
    own(at, "measure", measure.toString(), owner, signers);
  }

  private void own(At at, String what, String name, List<String> signers) {
    declared.owner(name).ifPresent(owner -> own(at, what, name, owner, signers));
  }

  private void own(At at, String what, String name, String owner, List<String> signers) {
    if (!signers.contains(owner)) {
      cross.error(at, "this " + what + " is that of " + owner + ", which is no party of the truce", name,
          "what " + String.join(" and ", signers) + " impose themselves", "leave the term out, or let " + owner + " be a party");
    }
  }

  /** Another truce may suspend it, too: that they do not at the same time is looked at when they are signed. */
  private void once(At at, String what, String name, Set<String> suspended) {
    if (!suspended.add(what + " " + name)) {
      cross.error(at, "a " + what + " stands in one suspend term of a truce only", name,
          "one term for it in this truce", "");
    }
  }
}
