package dev.snapback.license;

import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the queue told a second time, slowly: lists of objects, day by day, with {@link SlowDraws}. */
final class ReferenceQueue {
  /** One application. */
  static final class App {
    int id;
    ClassName users = new ClassName("x");
    Optional<Actor> destination = Optional.empty();
    String stream = "";
    int index;
    int round;
    String state = "filed";
    LocalDate filed = LocalDate.MIN;
    LocalDate accepted = LocalDate.MIN;
    int statutory;
    int elapsed;
    boolean ripe;
    long ripeOrder;
    long acceptOrder;
    long fileOrder;
    int refileLeft;
    long reviewWord;
    long outcomeWord;
    int kg;

    boolean reviewing() {
      return state.equals("reviewing");
    }
  }

  /** One decision. */
  record Decided(ClassName users, int waited, int statutory, int kg, boolean granted, boolean onTime) {}

  final List<Decided> decisions = new ArrayList<>();
  private LocalDate today = LocalDate.MIN;
  final List<String> log = new ArrayList<>();
  final List<App> pending = new ArrayList<>();
  final Map<String, Integer> buckets = new LinkedHashMap<>();
  LicenseSpec spec;
  String mode = "free";
  int filedSoFar;
  int decidedToday;
  private final LocalDate start;
  private final SlowDraws luck;
  private final Map<ClassName, Integer> typed = new LinkedHashMap<>();
  private boolean backlogFiled;
  private boolean thaw;
  private long order;
  List<GeneralLicense> generals = List.of();

  ReferenceQueue(LicenseSpec spec, LocalDate start, long seed) {
    this.spec = spec;
    this.start = start;
    luck = new SlowDraws(seed);
  }

  void mode(String now) {
    if (now.equals(mode)) {
      return;
    }
    if (mode.equals("halted") || mode.equals("suspended")) {
      thaw = true;
    }
    mode = now;
    if (now.equals("free")) {
      thaw = false;
      for (App app : inOrderOfAttention()) {
        end(app, ApplicationCommand.MOOT);
      }
    }
  }

  private boolean works(LocalDate day) {
    return spec.limit().calendar().works(day);
  }

  private boolean counts(Span.Unit unit, LocalDate day) {
    return unit == Span.Unit.DAYS || works(day);
  }

  void evening(LocalDate day) {
    today = day;
    decidedToday = 0;
    if (mode.equals("free") || mode.equals("suspended")) {
      return;
    }
    if (counts(spec.outcomes().refile().unit(), day)) {
      List<App> due = pending.stream().filter(a -> a.state.equals("returned") && --a.refileLeft == 0)
          .sorted(Comparator.comparingLong(a -> a.fileOrder)).toList();
      for (App app : due) {
        app.state = "filed";
        app.fileOrder = order++;
        draw(app);
        say(app, ApplicationCommand.REFILE);
      }
    }
    file(day);
    if (mode.equals("halted") || (thaw && !works(day))) {
      return;
    }
    thaw = false;
    if (counts(spec.limit().span().unit(), day)) {
      reviewing().forEach(a -> a.statutory++);
    }
    if (counts(spec.office().unit(), day)) {
      reviewing().forEach(a -> a.elapsed++);
      for (App app : reviewing()) {
        if (!app.ripe && lapses() && length(app) > spec.limit().span().length()) {
          if (app.elapsed + (works(day) ? toNextWorkingDay(day) - 1 : 0) >= spec.limit().span().length()) {
            end(app, ApplicationCommand.LAPSE);
          }
        } else if (!app.ripe && app.elapsed >= length(app)) {
          app.ripe = true;
          app.ripeOrder = order++;
        }
      }
    }
    for (App app : inOrderOfAttention()) {
      if (holder(app)) {
        end(app, ApplicationCommand.COVER);
      }
    }
    if (works(day)) {
      decide(day);
      force(day);
      accept(day);
    }
  }

  private boolean lapses() {
    return spec.limit().beyond().equals(Optional.of(Beyond.LAPSES));
  }

  private void decide(LocalDate day) {
    var office = mode.equals("expedited") ? spec.expedited() : spec.office();
    List<App> line = reviewing().stream().filter(a -> a.ripe)
        .sorted(Comparator.<App>comparingInt(a -> rank(a.users)).thenComparingLong(a -> a.ripeOrder)).toList();
    for (App app : line.subList(0, Math.min(line.size(), office.capacity().on(day)))) {
      decidedToday++;
      int bpApproval = spec.outcomes().approval().bp();
      int bpReturned = spec.outcomes().returned().bp();
      boolean mayReturn = app.round < spec.outcomes().returns();
      BigInteger all = BigInteger.ONE.shiftLeft(32);
      long grantBelow = mayReturn
          ? all.multiply(BigInteger.valueOf((long) bpApproval * (10_000 - bpReturned)))
              .divide(BigInteger.valueOf(100_000_000)).longValue()
          : approvalWords();
      long returnBelow = mayReturn ? grantBelow + Math.round(bpReturned / 10_000.0 * 0x1p32) : grantBelow;
      if (app.outcomeWord < grantBelow) {
        end(app, ApplicationCommand.GRANT);
      } else if (app.outcomeWord < returnBelow) {
        say(app, ApplicationCommand.RETURN);
        app.state = "returned";
        app.ripe = false;
        app.statutory = 0;
        app.round++;
        app.refileLeft = spec.outcomes().refile().length();
        app.fileOrder = order++;
        hit("returned");
      } else {
        end(app, ApplicationCommand.DENY);
      }
    }
  }

  private long approvalWords() {
    return Math.round(spec.outcomes().approval().bp() / 10_000.0 * 0x1p32);
  }

  private void force(LocalDate day) {
    if (spec.limit().yields() != Yields.LIMIT) {
      return;
    }
    for (App app : reviewing()) {
      int atNextWorkingDay = app.statutory + toNextWorkingDay(day);
      boolean lapsing = lapses() && !app.ripe && length(app) > spec.limit().span().length();
      if (atNextWorkingDay > spec.limit().span().length() && !lapsing) {
        hit("forced");
        boolean grant = switch (spec.limit().deemed()) {
          case GRANTED -> true;
          case DENIED -> false;
          case DRAWN -> app.outcomeWord < approvalWords();
        };
        end(app, grant ? ApplicationCommand.DEEM_GRANTED : ApplicationCommand.DEEM_DENIED);
      }
    }
  }

  /** The days that the limit counts until the office works again, that day included. */
  private int toNextWorkingDay(LocalDate day) {
    int counted = 0;
    for (LocalDate d = day.plusDays(1); ; d = d.plusDays(1)) {
      counted += counts(spec.limit().span().unit(), d) ? 1 : 0;
      if (works(d)) {
        return counted;
      }
    }
  }

  private void accept(LocalDate day) {
    if ((spec.limit().yields() == Yields.LIMIT || lapses()) && toNextWorkingDay(day) > spec.limit().span().length()) {
      return;
    }
    for (App app : filed()) {
      app.state = "reviewing";
      app.accepted = day;
      app.statutory = 0;
      app.elapsed = 0;
      app.acceptOrder = order++;
      say(app, ApplicationCommand.ACCEPT);
      say(app, ApplicationCommand.REVIEW);
    }
  }

  private void file(LocalDate day) {
    String stem = "license." + spec.name() + ".";
    if (!backlogFiled) {
      backlogFiled = true;
      for (ClassName users : spec.classes()) {
        for (int k = 0; k < spec.backlog().getOrDefault(users, 0); k++) {
          file(day, users, only(users), stem + users + ".backlog", k, -1);
        }
      }
    }
    int number = (int) (day.toEpochDay() - start.toEpochDay());
    for (LicenseSpec.Arrivals from : spec.arrivals()) {
      String stream = stem + from.users() + from.destination().map(d -> "." + d).orElse("");
      if (counts(from.rate().per(), day)) {
        long word = luck.words(stream + ".arrivals", number / 4, 0)[number % 4];
        int count = from.rate().thousandths() == 0 ? 0
            : luck.quantile(new Distribution.Poisson(from.rate().mean(), Distribution.Suffix.NONE), word, 0, 100_000);
        for (int k = 0; k < count; k++) {
          file(day, from.users(), from.destination(), stream, number * (1 << 18) + k, -1);
        }
      }
    }
  }

  void fileTyped(LocalDate day, ClassName users, int count, int kg) {
    for (int k = 0; k < count; k++) {
      int index = typed.merge(users, 1, Integer::sum) - 1;
      file(day, users, only(users), "license." + spec.name() + "." + users + ".typed", index, kg);
    }
  }

  void withdraw(int id) {
    end(pending.stream().filter(a -> a.id == id).findFirst().orElseThrow(), ApplicationCommand.WITHDRAW);
  }

  private Optional<Actor> only(ClassName users) {
    var own = spec.arrivals().stream().filter(a -> a.users().equals(users)).toList();
    return own.size() == 1 ? own.get(0).destination() : Optional.empty();
  }

  private void file(
      LocalDate day, ClassName users, Optional<Actor> destination, String stream, int index, int kg) {
    var app = new App();
    app.id = ++filedSoFar;
    app.users = users;
    app.destination = destination;
    app.stream = stream;
    app.index = index;
    app.filed = day;
    app.fileOrder = order++;
    draw(app);
    Distribution tonnes = spec.arrivals().stream().filter(a -> a.users().equals(users)
        && (a.destination().equals(destination) || only(users).equals(destination))).findFirst().orElseThrow().tonnes();
    app.kg = kg >= 0 ? kg : luck.quantile(SlowDraws.kilograms(tonnes), luck.words(stream, index, 0)[2], 1, 100_000);
    pending.add(app);
    say(app, ApplicationCommand.FILE);
  }

  private void draw(App app) {
    long[] words = luck.words(app.stream, app.index, app.round);
    app.reviewWord = words[0];
    app.outcomeWord = words[1];
  }

  private boolean holder(App app) {
    int bp = generals.stream()
        .filter(g -> g.users().equals(app.users)
            && (g.destination().isEmpty() || g.destination().equals(app.destination)))
        .mapToInt(g -> g.share().bp()).max().orElse(0);
    return luck.words(app.stream, app.index, 0)[3] < Math.round(bp / (double) Share.WHOLE * 0x1p32);
  }

  /** The review in whole days at the present office: the draw is kept, only the table changes. */
  private int length(App app) {
    Distribution review = (mode.equals("expedited") ? spec.expedited() : spec.office()).review();
    int limit = spec.limit().span().length();
    if (spec.limit().beyond().equals(Optional.of(Beyond.TRUNCATED))) {
      return SlowDraws.daysUpTo(limit, review, app.reviewWord);
    }
    int most = spec.limit().beyond().equals(Optional.of(Beyond.CAPPED)) ? Math.min(limit, 510) : 510;
    return luck.quantile(review, app.reviewWord, 1, most);
  }

  private int rank(ClassName users) {
    int at = spec.priority().indexOf(users);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  List<App> reviewing() {
    return pending.stream().filter(App::reviewing).sorted(Comparator.comparingLong(a -> a.acceptOrder)).toList();
  }

  private List<App> filed() {
    return pending.stream().filter(a -> a.state.equals("filed")).sorted(Comparator.comparingLong(a -> a.fileOrder))
        .toList();
  }

  private List<App> inOrderOfAttention() {
    var all = new ArrayList<App>(reviewing());
    var returned = pending.stream().filter(a -> a.state.equals("returned"))
        .sorted(Comparator.<App>comparingInt(a -> a.refileLeft).thenComparingLong(a -> a.fileOrder)).toList();
    if (mode.equals("free")) {
      all.addAll(filed());
      all.addAll(returned);
    } else {
      all.addAll(returned);
      all.addAll(filed());
    }
    return all;
  }

  private void end(App app, ApplicationCommand what) {
    say(app, what);
    pending.remove(app);
    if (what.decides()) {
      decisions.add(new Decided(
          app.users, (int) (today.toEpochDay() - app.filed.toEpochDay()), app.statutory, app.kg, what.licenses(),
          app.statutory <= spec.limit().span().length()));
      int limit = spec.limit().span().length();
      hit(app.statutory < limit - 1 ? "early" : app.statutory == limit - 1 ? "day before limit"
          : app.statutory == limit ? "last day" : "overdue");
      if (limit == 45 && app.statutory >= 44) {
        hit("decided on day " + Math.min(46, app.statutory));
      }
    }
    hit(what.name());
  }

  private void hit(String bucket) {
    buckets.merge(bucket, 1, Integer::sum);
  }

  private void say(App app, ApplicationCommand what) {
    log.add(app.id + " " + app.users + " " + app.kg + " " + what);
  }
}
