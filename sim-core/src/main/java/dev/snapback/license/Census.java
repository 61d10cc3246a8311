package dev.snapback.license;

import java.util.ArrayList;
import java.util.List;

/** The pending applications of a queue on a day, counted by class and state. */
@SuppressWarnings("EnumOrdinal") // states are indexes here, and only within one run
final class Census {
  private static final ApplicationState[] ALL = ApplicationState.values();
  private static final int STATES = ALL.length;

  private final Queue queue;
  private final int today;
  private final int[] count;
  private final int[] oldestDay;
  private final int[] oldestId;
  private final int[] overdue;
  private final int[] oldestAge;

  private Census(Queue queue, int today) {
    this.queue = queue;
    this.today = today;
    int classes = queue.tally().classes;
    count = new int[classes * STATES];
    oldestDay = new int[classes * STATES];
    oldestId = new int[classes * STATES];
    overdue = new int[classes];
    oldestAge = new int[classes];
  }

  static Census of(Queue queue, int today) {
    var census = new Census(queue, today);
    queue.each(census::look);
    return census;
  }

  private void look(int id, int users, ApplicationState state, int filedDay, int age) {
    int at = users * STATES + state.ordinal();
    if (count[at]++ == 0 || id < oldestId[at]) {
      oldestId[at] = id;
      oldestDay[at] = filedDay;
    }
    if (age > queue.rules().limit) {
      overdue[users]++;
    }
    oldestAge[users] = Math.max(oldestAge[users], age);
  }

  /** Counted days since the acceptance of the case of the class that was accepted first; 0 where there is none. */
  int oldestAge(int users) {
    return oldestAge[users];
  }

  int waiting(int users) {
    int sum = 0;
    for (int at = users * STATES; at < (users + 1) * STATES; at++) {
      sum += count[at];
    }
    return sum;
  }

  int overdue(int users) {
    return overdue[users];
  }

  List<LicenseBook.Pending> rows() {
    var rows = new ArrayList<LicenseBook.Pending>();
    for (int at = 0; at < count.length; at++) {
      if (count[at] > 0) {
        rows.add(new LicenseBook.Pending(queue.rules().lines.classes.get(at / STATES),
            ALL[at % STATES], count[at], today - oldestDay[at], oldestId[at]));
      }
    }
    return rows;
  }
}
