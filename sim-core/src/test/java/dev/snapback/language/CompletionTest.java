package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Legal;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.TruceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();

  private static List<String> texts(Completion completion) {
    return completion.candidates().stream().map(Completion.Candidate::text).toList();
  }

  private static Completion at(String line) {
    return GRAMMAR.complete(line, line.length());
  }

  private static List<Legal> legal(Actor actor) {
    var reciprocal = new LayerName("reciprocal");
    return switch (actor.id()) {
      case "us" -> List.of(
          new Legal(TariffCommand.Raise.class, Map.of("layer", reciprocal, "partners",
              Optional.of(new Partners(false, List.of(new Actor("cn")))))),
          new Legal(TariffCommand.Raise.class, Map.of("layer", new LayerName("metals"))),
          new Legal(TariffCommand.Restore.class, Map.of("layer", reciprocal)),
          new Legal(TruceCommand.Extend.class, Map.of("truce", new TruceName("geneva"))),
          new Legal(TruceCommand.Withdraw.class, Map.of("truce", new TruceName("geneva"))));
      case "cn" -> List.of(new Legal(TruceCommand.Extend.class, Map.of("truce", new TruceName("geneva"))));
      default -> List.of();
    };
  }

  private static Completion legalAt(String line) {
    return GRAMMAR.complete(line, line.length(), CompletionTest::legal);
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
    assertThat(texts(legalAt("us "))).containsExactly("raise", "restore", "extend", "withdraw");
    assertThat(texts(legalAt("us raise "))).containsExactly("reciprocal", "metals");
    assertThat(texts(legalAt("us raise reciprocal to 5% on "))).containsExactly("all", "cn");
    assertThat(texts(legalAt("us, cn "))).containsExactly("extend");
    assertThat(texts(legalAt("us, cn extend "))).containsExactly("geneva");
    assertThat(texts(legalAt("us lower "))).isEmpty();
    assertThat(texts(legalAt("us,"))).containsExactly("us", "cn");
    assertThat(texts(legalAt("why not us lower "))).contains("fentanyl", "reciprocal");
    assertThat(texts(legalAt("why not h"))).containsExactly("hk");
  }

  @Test
  void candidatesHaveGroupsAndDescriptions() {
    assertThat(at("us rai").candidates())
        .containsExactly(new Completion.Candidate("raise", "tariffs", "Raise the rate of a layer"));
    assertThat(at("us raise fen").candidates())
        .containsExactly(new Completion.Candidate("fentanyl", "layer", "Synthetic opioids"));
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
    assertThat(at("us suspend reciprocal to 10% ").hint()).isEqualTo("[(for SPAN | until DATE)] [on PARTNERS]");
    assertThat(at("us ").hint()).isEmpty();
  }
}
