package dev.snapback.shell.view;

import dev.snapback.Rehearsal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What a look at several scenario files found in all. */
public record ChecksView(List<CheckView> views) {
  public ChecksView {
    views = List.copyOf(views);
  }

  private long sum(ToLongFunction<CheckView> of) {
    return views.stream().mapToLong(of).sum();
  }

  private static long held(CheckView view, boolean all) {
    return view.rehearsal().map(Rehearsal::held).orElse(List.of()).stream().filter(h -> all || h.holds()).count();
  }

  private static long problems(CheckView view, boolean errors) {
    return view.problems().stream().filter(p -> p.isError() == errors).count() + (errors ? view.check().more() : 0);
  }

  /** The sums that a glance looks for: files, problems, numbers without source, expectations. */
  public Map<String, Long> json() {
    var json = new LinkedHashMap<String, Long>();
    json.put("files", (long) views.size());
    json.put("refused", sum(v -> v.isOk() ? 0 : 1));
    json.put("errors", sum(v -> problems(v, true)));
    json.put("warnings", sum(v -> problems(v, false)));
    json.put("sourced", sum(v -> v.check().facts().sourced()));
    json.put("assumed", sum(v -> v.check().facts().assumed()));
    json.put("unsourced", sum(v -> v.check().facts().unsourced()));
    json.put("expected", sum(v -> held(v, true)));
    json.put("held", sum(v -> held(v, false)));
    return json;
  }

  /** The same in one line. */
  public Text line() {
    Map<String, Long> all = json();
    Text head = Text.EMPTY.strong(all.get("files") + " files: ");
    long refused = all.getOrDefault("refused", 0L);
    return (refused == 0 ? head.good("all pass") : head.bad(refused + " with errors"))
        .plain("; " + all.get("sourced") + " numbers and dates sourced, " + all.get("assumed") + " assumed, "
            + all.get("unsourced") + " unsourced; " + all.get("held") + " of " + all.get("expected")
            + " expectations hold");
  }

  /** One row a problem of any file, for files. */
  public Table table() {
    var table = CheckView.columns();
    views.forEach(v -> CheckView.rows(v.problems(), table));
    return table.build();
  }
}
