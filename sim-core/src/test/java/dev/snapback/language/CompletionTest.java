package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Legal;
import dev.snapback.language.Form.Group;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();

  private static List<String> texts(Completion completion) {
    return completion.candidates().stream().map(Completion.Candidate::text).toList();
  }

  private static Completion at(String line) {
    return GRAMMAR.complete(line, line.length());
  }

  private static final Legal EXTEND = new Legal(TruceCommand.Extend.class, Map.of("truce", new TruceName("geneva")));

  private static List<Legal> together(List<Actor> actors) {
    var reciprocal = new LayerName("reciprocal");
    return switch (String.join(" ", actors.stream().map(Actor::id).toList())) {
      case "us" -> List.of(
          new Legal(TariffCommand.Raise.class, Map.of("layer", reciprocal, "partners",
              new Partners(false, List.of(new Actor("cn"))))),
          new Legal(TariffCommand.Raise.class, Map.of("layer", new LayerName("metals"))),
          new Legal(TariffCommand.Restore.class, Map.of("layer", reciprocal)),
          new Legal(TruceCommand.Withdraw.class, Map.of("truce", new TruceName("geneva"))));
      case "us cn" -> List.of(EXTEND);
      default -> List.of();
    };
  }

  private static List<Legal> atAll(Actor actor) {
    return List.of("us", "cn").contains(actor.id()) ? List.of(EXTEND) : List.of();
  }

  private static Completion legalAt(String line) {
    return GRAMMAR.complete(line, line.length(), new Allowed(CompletionTest::together, CompletionTest::atAll));
  }

  private static Completion among(String line, Legal one) {
    return GRAMMAR.complete(line, line.length(), new Allowed(actors -> List.of(one), actor -> List.of(one)));
  }

  @Test
  void onlyWhatFitsSoFar() {
    assertThat(texts(at("us rai"))).containsExactly("raise");
    assertThat(texts(at("us raise re"))).containsExactly("reciprocal", "retaliation");
    assertThat(texts(at("us raise reciprocal "))).containsExactly("to", "by");
    assertThat(texts(at("us raise reciprocal to 125% "))).containsExactly("on", "effective", "expires", "because");
    assertThat(texts(at("us raise reciprocal to 125% effective 2025-07-01 ")))
        .containsExactly("on", "expires", "because");
    assertThat(texts(at("us impose fentanyl 10% on "))).containsExactly("all", "us", "cn", "hk", "ca", "mx");
    assertThat(texts(at("us impose fentanyl 10% on cn,h"))).containsExactly("hk");
    assertThat(texts(at("advance until truce.geneva.state is ")))
        .containsExactly("not", "proposed", "signed", "in-force", "lapsed", "withdrawn", "replaced");
    assertThat(texts(at("advance until tariff.us.cn "))).containsExactly("<", "<=", "=", "!=", ">=", ">");
    assertThat(texts(at("why not us rest"))).containsExactly("restore", "restrict");
    assertThat(texts(at("set output "))).contains("table", "json-lines");
    assertThat(texts(at("diagram truce --"))).containsExactly("--mermaid");
    assertThat(texts(at("cn raise "))).containsExactly("retaliation");
    assertThat(texts(at("us rise reciprocal "))).isEmpty();
    assertThat(texts(at("note \"half a text"))).isEmpty();
    assertThat(texts(at("advance 30d # us "))).isEmpty();
    assertThat(texts(at(""))).contains("load", "us").doesNotContain("raise");
  }

  @Test
  void onlyWhatIsLegal() {
    assertThat(texts(legalAt("us "))).containsExactly("raise", "restore", "withdraw");
    assertThat(texts(legalAt("us raise "))).containsExactly("reciprocal", "metals");
    assertThat(texts(legalAt("us raise reciprocal to 5% on "))).containsExactly("all", "cn");
    assertThat(texts(legalAt("us, cn "))).containsExactly("extend");
    assertThat(texts(legalAt("us extend "))).isEmpty();
    assertThat(texts(legalAt("cn "))).isEmpty();
    assertThat(texts(legalAt("us, cn extend "))).containsExactly("geneva");
    assertThat(texts(legalAt("us lower "))).isEmpty();
    assertThat(texts(legalAt("us,"))).containsExactly("us", "cn");
    assertThat(texts(legalAt("why not us lower "))).contains("fentanyl", "reciprocal");
    assertThat(texts(legalAt("why not h"))).containsExactly("hk");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "cn|cn|true",
    "cn|mx|false",
    "cn|cn, mx|true",
    "cn, mx|cn|true",
    "cn, hk|cn, mx|false",
    "all|mx|true",
    "cn|all|true",
    "cn|all except mx|true"
  })
  void aLegalMoveGoesOnWherePartnersMeetThoseThatAreTyped(String legal, String typed, boolean offered) {
    var raise = new Legal(TariffCommand.Raise.class, Map.of("partners", partners(legal)));
    String line = "us raise reciprocal to 5% on " + typed + " ";
    assertThat(texts(among(line, raise)).contains("effective"))
        .isEqualTo(offered);
  }

  private static Partners partners(String text) {
    return ((TariffCommand.Impose) FormsTest.parsed("us impose reciprocal 5% on " + text).command()).partners();
  }

  @Test
  void allPartnersOfALegalMoveAreOneWordAndNoActor() {
    var raise = new Legal(TariffCommand.Raise.class, Map.of("partners", partners("all")));
    String line = "us raise reciprocal to 5% on ";
    assertThat(texts(among(line, raise))).containsExactly("all");
  }

  @Test
  void candidatesHaveGroupsAndDescriptions() {
    assertThat(at("us rai").candidates())
        .containsExactly(new Completion.Candidate("raise", "tariffs", "Raise the rate of a layer"));
    assertThat(at("us raise fen").candidates())
        .containsExactly(new Completion.Candidate("fentanyl", "layer", "Synthetic opioids"));
  }

  private static final Form<?> COUNT = Form.command(Group.LOOK, Count.class, "count {n}", "Count up", "count 4");

  record Count(int n) {
    Count {
      if (n > 9) {
        throw new IllegalArgumentException("nobody counts to " + n);
      }
    }
  }

  record Recount(int n) {}

  private static Completion among(String line, Form<?>... forms) {
    return new Grammar(Forms.of(forms), new GenevaNames(), MetricNames.NONE).complete(line, line.length());
  }

  private static Form<?> recount(String help) {
    return Form.command(Group.STUDY, Recount.class, "count {n} [and again]", help, "count 4");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Count again|Count up; Count again",
    "Count up|Count up",
    "Count|Count up",
    "''|Count up"
  })
  void aWordOfSeveralFormsHasTheDescriptionsThatDiffer(String help, String description) {
    assertThat(among("co", COUNT, recount(help)).candidates())
        .containsExactly(new Completion.Candidate("count", "look", description));
  }

  @Test
  void whereOneFormRefusesItsPartsTheOtherStillGoesOn() {
    assertThat(texts(among("count 12 ", COUNT, recount("Count again")))).containsExactly("and");
  }

  record Attempt(Setting value) {}

  @Test
  void theHintOfAValueIsWhatItsParameterMayBe() {
    Names bounded = new Names() {
      private final Names names = new GenevaNames();

      @Override
      public List<String> names(Class<?> type, Scope scope) {
        return names.names(type, scope);
      }

      @Override
      public String range(String parameter) {
        return parameter.endsWith(".capacity") ? "0 to 500 per wd" : "";
      }
    };
    Form<?> attempt = Form.command(Group.PLAY, Attempt.class, "try {value}", "Try", "try 5%");
    var grammar = new Grammar(SampleCommands.forms().and(Forms.of(attempt)), bounded, MetricNames.NONE);
    String any = "   (85%, 45d, 12 per wd, 3 t, triangular(min 10d, mode 35d, max 45d))";
    assertThat(grammar.complete("set license.capacity ", 21).hint()).isEqualTo("VALUE [throughout]   (0 to 500 per wd)");
    assertThat(grammar.complete("set license.review ", 19).hint()).isEqualTo("VALUE [throughout]" + any);
    assertThat(grammar.complete("try ", 4).hint()).isEqualTo("VALUE" + any);
  }

  @Test
  void placesAreThoseOfTheWordAtTheCursor() {
    String line = "us rai reciprocal";
    Completion completion = GRAMMAR.complete(line, 6);
    assertThat(completion.start()).isEqualTo(3);
    assertThat(completion.end()).isEqualTo(6);
    assertThat(texts(completion)).containsExactly("raise");
  }

  @Test
  void theHintIsTheRestOfThePattern() {
    String when = " [on PARTNERS] [effective DATE] [expires DATE]";
    assertThat(at("us raise ").hint()).isEqualTo("LAYER (to RATE | by POINTS)" + when);
    assertThat(at("us raise reciprocal").hint()).isEqualTo(" (to RATE | by POINTS)" + when);
    assertThat(at("us raise reciprocal to ").hint()).isEqualTo("RATE" + when + "   (0% to 100000%)");
    assertThat(at("us raise reciprocal to 5% effective 2025-07-01 ").hint()).isEqualTo("[on PARTNERS] [expires DATE]");
    assertThat(at("us raise reciprocal to 5% effective ").hint())
        .isEqualTo("DATE [on PARTNERS] [expires DATE]   (2025-08-12)");
    assertThat(at("us rai").hint()).isEqualTo("se");
    assertThat(at("us suspend reciprocal to 10% ").hint()).isEqualTo("[(for SPAN | until DATE)] [on PARTNERS] [effective DATE]");
    assertThat(at("us ").hint()).isEmpty();
  }
}
