package dev.snapback.scenario;

/** A small invented scenario as text, for tests to change one thing at a time. */
final class TinWarFile {
  static final String TEXT = """
      snapback: 1
      scenario: tin-war
      title: Arvia and Borland (invented)
      clock: {start: 2030-01-01, today: 2030-04-01, end: 2030-12-31}
      seed: 7
      source: A1
      assumptions:
        A1: {text: Everything here, because: invented for teaching}
      actors:
        av: {name: Arvia}
        bo: {name: Borland}
        isle: {name: The Isle, territory-of: bo}
      goods:
        tin: {title: Tin products, base: {av.bo: 2%}, trade: {av.bo: 1.5 bn USD}}
        zinc: {}
      groups:
        soft-metals: [tin, zinc]
      stacking: {rules: [{exclusive: [safeguard, surcharge]}]}
      calendars:
        bo-2030: {holidays: [2030-05-01, 2030-10-01..2030-10-07], make-up: 2030-10-12}
      tariffs:
        av.bo:
          safeguard: {goods: [soft-metals], basis: Section-9}
          surcharge: {}
        bo.av:
          counter: {title: Countermeasures, rate: 5%}
      truces:
        port-royal:
          parties: [av, bo]
          length: 60d
          terms:
            - suspend av.bo.surcharge to 5%
            - {term: suspend bo.av.counter by 5pp}
            - remove av.bo.safeguard
            - bo must approve cobalt-licenses
          extend: {by: both, times: 1, length: 30d}
          withdraw: {by: either, cause: dispute, restores: own}
          collapse: {when: tariff.av.bo > 90%}
      licenses:
        cobalt:
          exporter: bo
          limit: 20wd
          calendar: bo-2030
          yields: promise
          review: fixed(10wd)
          capacity: {start: 2 per wd, changes: {2030-06-01: 3 per wd}}
          expedited: {capacity: 5 per wd}
          approval: 90%
          discipline: [batteries]
          arrivals:
            - {class: batteries, to: av, rate: 1 per wd, tonnes: fixed(5)}
          backlog: {batteries: 4}
      timeline:
        - {date: 2030-01-15, move: av impose safeguard 15% on bo for tin}
        - {on: 2030-02-01, id: surcharge-1, move: av impose surcharge 40% on bo}
        - {at: "2030-03-10T00:01[America/New_York]", id: sign-1, move: "av, bo sign port-royal"}
        - {date: 2030-02-10, about: week, event: "A note, shown only"}
        - {date: 2030-02-10, move: bo require licenses for cobalt}
      expect:
        - {date: 2030-03-09, that: tariff.av.bo = 40%}
        - {date: 2030-03-10, that: tariff.av.bo = 5% and truce.port-royal.state is in-force}
      """;

  private TinWarFile() {}

  /** Returns the text with one thing changed; what is to be changed must stand there. */
  static String with(String what, String by) {
    if (!TEXT.contains(what)) {
      throw new IllegalArgumentException("the scenario has no " + what);
    }
    return TEXT.replace(what, by);
  }
}
