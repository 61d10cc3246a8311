package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JSON text is a YAML text too: read as either it is the same scenario, or is refused at the same places in the same words. */
class JsonAndYamlTest {
  private static final String TEXT = """
      {
        "snapback": 1,
        "scenario": "tin",
        "title": "Arvia \\u2013 Borland \ud83d\ude00",
        "clock": {"start": "2030-01-01", "today": "2030-02-01", "end": "2030-12-31"},
        "source": "A1",
        "assumptions": {"A1": {"text": "all of it", "because": "it is invented"}},
        "actors": {"av": {"name": "Arvia"}, "bo": {"name": "Borland"}},
        "tariffs": {"av.bo": {"duty": {"title": "Duty", "rate": "5%"}}},
        "truces": {
          "accord": {
            "parties": ["av", "bo"],
            "length": "90d",
            "terms": ["suspend av.bo.duty to 5%"]
          }
        },
        "timeline": [
          {"date": "2030-01-15", "move": "av raise duty to 25%"},
          {"date": "2030-01-20", "id": "sign", "move": "av, bo sign accord"}
        ],
        "expect": [
          {"date": "2030-01-20", "that": "tariff.av.bo = 5%"}
        ]
      }
      """;

  private static List<String> told(String name, String text) {
    return ScenarioReader.read(name, text).check().problems().stream().map(p -> p.text().replace(name, "FILE")).toList();
  }

  @Test
  void theSameTextIsTheSameScenario() {
    Scenario json = ScenarioReader.read("tin.json", TEXT).orElseThrow();
    Scenario yaml = ScenarioReader.read("tin.yaml", TEXT).orElseThrow();

    assertThat(json.spec()).isEqualTo(yaml.spec());
    assertThat(json.title()).isEqualTo(yaml.title()).isEqualTo("Arvia \u2013 Borland \ud83d\ude00");
    assertThat(json.timeline()).hasSameSizeAs(yaml.timeline());
    assertThat(json.hash()).isEqualTo(yaml.hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "\"length\": \"90d\"|\"length\": \"-90d\"", "\"length\": \"90d\"|\"limit\": \"90d\"", "\"rate\": \"5%\"|\"rate\": \"1e400%\"",
    "\"rate\": \"5%\"|\"rate\": 5", "\"2030-01-20\", \"id\"|\"2030-01-32\", \"id\"", "av raise duty to|av rase duty to",
    "tariff.av.bo = 5%|tariff.av.bx = 5%", "\"parties\": [\"av\", \"bo\"]|\"parties\": [\"av\", \"by\"]",
    "\"length\": \"90d\",|\"length\": \"90d\", \"length\": \"80d\",", "\"title\": \"Duty\"|\"title\": [\"Duty\"]",
    "\"terms\": [\"suspend av.bo.duty to 5%\"]|\"terms\": {\"suspend\": 1}", "\"snapback\": 1|\"snapback\": 2",
    "\"A1\": {\"text\": \"all of it\"|\"A1\": {\"texts\": \"all of it\"", "\"because\": \"it is invented\"|\"because\": \"a\\u0007b\"",
    "\"duty\": {|\"Du ty\": {"
  })
  void theSameMistakeIsToldAtTheSamePlace(String change) {
    String[] parts = change.split("\\|", 2);
    assertThat(TEXT).contains(parts[0]);
    String wrong = TEXT.replace(parts[0], parts[1]);

    List<String> json = told("tin.json", wrong);

    assertThat(json).isNotEmpty().isEqualTo(told("tin.yaml", wrong));
    String line = "FILE:" + TEXT.substring(0, TEXT.indexOf(parts[0])).lines().count() + ":";
    assertThat(json).anySatisfy(problem -> assertThat(problem).startsWith(line));
  }
}
