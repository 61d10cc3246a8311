package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.economy.Dataset;
import dev.snapback.economy.Dataset.Country;
import dev.snapback.economy.Dataset.Sector;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A world of Arvia and Borland in CSV files: what is read, and every slip with its file, line and column. */
class DatasetReaderTest {
  private static final String COUNTRIES = "iso3,gdp\nAVA,100\nBOR,50\n";
  private static final String FLOWS = "exporter,importer,value\nAVA,BOR,20\nBOR,AVA,10\n";
  private static final String SECTORAL = "exporter,importer,sector,value\nAVA,BOR,tin,20\nBOR,AVA,zinc,10\n";
  private static final String RATES = "importer,exporter,rate\n";

  @TempDir
  private Path folder;

  private final Map<String, Path> files = new HashMap<>();

  /** Adds a file to the world. */
  private DatasetReaderTest with(String name, String text) {
    try {
      files.put(name, Files.writeString(folder.resolve(name), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private DatasetReader.Reading read() {
    return DatasetReader.read(new DatasetReader.Files(
        files.getOrDefault("countries.csv", folder.resolve("countries.csv")),
        files.getOrDefault("flows.csv", folder.resolve("flows.csv")), Optional.ofNullable(files.get("tariffs.csv")),
        Optional.ofNullable(files.get("base.csv")), Optional.ofNullable(files.get("sectors.csv"))));
  }

  private Dataset world() {
    DatasetReader.Reading reading = read();
    assertThat(reading.problems().text()).isEmpty();
    return reading.dataset().orElseThrow();
  }

  /** What is wrong, without the folder. */
  private String told() {
    DatasetReader.Reading reading = read();
    assertThat(reading.dataset()).isEmpty();
    return String.join("; ", reading.problems().text()).replace(folder + File.separator, "");
  }

  private DatasetReaderTest two() {
    return with("countries.csv", COUNTRIES).with("flows.csv", FLOWS);
  }

  private DatasetReaderTest sectoral() {
    return with("countries.csv", COUNTRIES).with("flows.csv", SECTORAL);
  }

  @Test
  void whatIsNotNamedIsZeroAbroadAndMissingAtHome() {
    Dataset world = two().world();
    assertThat(world.names()).containsExactly("AVA", "BOR");
    assertThat(world.sectors()).containsExactly(new Sector("goods", OptionalDouble.empty()));
    assertThat(world.flows()[0]).containsExactly(Double.NaN, 20, 10, Double.NaN);
    assertThat(world.base()[0]).containsOnly(0);
    assertThat(world.rates()[0]).containsOnly(0);
  }

  @Test
  void aCountryMayHaveNumbersOfItsOwnAndGroups() {
    Dataset world = with("countries.csv", "iso3,gdp,group,nu,phi,name\nAVA,100,north; rich,.1,.25,Arvia\nBOR,,north,,,Borland\n")
        .with("flows.csv", FLOWS).world();
    assertThat(world.countries()).containsExactly(
        new Country("AVA", OptionalDouble.of(100), OptionalDouble.of(.1), OptionalDouble.of(.25), List.of("north", "rich"), 2),
        new Country("BOR", OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of("north"), 3));
  }

  @Test
  void sectorsStandInTheOrderOfTheFlowsWithTheirElasticities() {
    Dataset world = sectoral().with("sectors.csv", "sector,epsilon,se\nzinc,5,.1\ntin,3,.2\n").world();
    assertThat(world.sectors())
        .containsExactly(new Sector("tin", OptionalDouble.of(3)), new Sector("zinc", OptionalDouble.of(5)));
    assertThat(world.flows()[0]).containsExactly(Double.NaN, 20, 0, Double.NaN);
    assertThat(world.flows()[1]).containsExactly(Double.NaN, 0, 10, Double.NaN);
  }

  @Test
  void aRateWithoutASectorIsOfAllAndOneWithItOfThatOne() {
    Dataset world = sectoral().with("tariffs.csv",
        "importer,exporter,rate,sector\nBOR,AVA,25%,\nAVA,BOR,.5,zinc\nAVA,AVA,0,\n").world();
    assertThat(world.rates()[0]).containsExactly(0, .25, 0, 0);
    assertThat(world.rates()[1]).containsExactly(0, .25, .5, 0);
    assertThat(world.base()[0]).containsOnly(0);
  }

  @Test
  void withoutNewRatesThoseOfTheBaseYearStay() {
    Dataset world = two().with("base.csv", RATES + "BOR,AVA,25%\n").world();
    assertThat(world.base()[0]).containsExactly(0, .25, 0, 0);
    assertThat(world.rates()).isEqualTo(world.base());
  }

  @Test
  void aRateOfTenThousandPercentIsTheHighest() {
    assertThat(two().with("tariffs.csv", RATES + "BOR,AVA,100\n").world().rates()[0][1]).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      AVA        | countries.csv:3:1: a country twice (got AVA)
      ,7         | countries.csv:3:1: a country's name has to stand here
      BOR,much   | countries.csv:3:5: a number has to stand here (got much; allowed: digits with a decimal point, no separators)
      BOR,-1     | countries.csv:3:5: gdp is negative (got -1; allowed: at least 0)
      BOR,,AVA   | countries.csv:3:6: a group has the name of a country (got AVA)
      BOR,,CEN   | countries.csv:3:6: a group has the name of a country (got CEN)
      BOR,,BOR   | countries.csv:3:6: a group has the name of a country (got BOR)
      """)
  void countriesAndTheirNumbersAreChecked(String line, String told) {
    String row = line + ",".repeat(2 - (int) line.chars().filter(c -> c == ',').count());
    with("countries.csv", "iso3,gdp,group\nAVA,,\n" + row + "\nCEN,,\nDAL,,\n")
        .with("flows.csv", "exporter,importer,value\nAVA,CEN,1\nCEN,DAL,1\nDAL,AVA,1\nBOR,AVA,1\nAVA,BOR,1\n");
    assertThat(told()).startsWith(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      AVA,BOX,1      | flows.csv:2:5: this country is missing in countries.csv (got BOX; maybe: BOR)
      Zembla,BOR,1   | flows.csv:2:1: this country is missing in countries.csv (got Zembla)
      AVA,BOR,       | flows.csv:2:9: a number has to stand here (allowed: digits with a decimal point, no separators)
      AVA,BOR,-3     | flows.csv:2:9: value is negative (got -3; allowed: at least 0)
      BOR,AVA,1      | flows.csv:3:1: this flow stands here twice (got BOR)
      """)
  void flowsAreChecked(String line, String told) {
    with("countries.csv", COUNTRIES).with("flows.csv", "exporter,importer,value\n" + line + "\nBOR,AVA,10\n");
    assertThat(told()).isEqualTo(told);
  }

  @Test
  void aFlowNeedsASectorWhereTheColumnIsThere() {
    assertThat(sectoral().with("flows.csv", SECTORAL + "AVA,AVA,,1\n").told())
        .isEqualTo("flows.csv:4:9: a sector has to stand here");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      BOR,AVA,10100% | tariffs.csv:2:9: this is more than 10000% (got 10100%)
      BOR,AVA,101    | tariffs.csv:2:9: this is more than 10000% (got 101; maybe: 101%)
      BOR,AVA,high   | tariffs.csv:2:9: a number has to stand here (got high; allowed: digits with a decimal point, no separators)
      AVA,AVA,5%     | tariffs.csv:2:9: a country takes no tariff from itself (got 5%; allowed: 0; maybe: a rate between the members of a region is for --model gsim)
      BOX,AVA,5%     | tariffs.csv:2:1: this country is missing in countries.csv (got BOX; maybe: BOR)
      AVA,BOX,5%     | tariffs.csv:2:5: this country is missing in countries.csv (got BOX; maybe: BOR)
      AVA,BOR,5%     | tariffs.csv:3:1: a rate for these two stands here twice (got AVA)
      """)
  void ratesAreChecked(String line, String told) {
    assertThat(two().with("tariffs.csv", RATES + line + "\nAVA,BOR,5%\n").told()).isEqualTo(told);
  }

  @Test
  void aRegionOfSeveralHasARateOnItselfWhereThatIsAskedFor() throws IOException {
    two().with("tariffs.csv", RATES + "AVA,AVA,5%\nAVA,BOR,7%\n");
    DatasetReader.Reading reading = DatasetReader.read(new DatasetReader.Files(folder.resolve("countries.csv"),
        folder.resolve("flows.csv"), Optional.of(folder.resolve("tariffs.csv")), Optional.empty(), Optional.empty(), true));
    assertThat(reading.problems().text()).isEmpty();
    assertThat(reading.dataset().orElseThrow().rates()[0]).containsExactly(.05, 0, .07, 0);

    Files.writeString(folder.resolve("tariffs.csv"), RATES + "AVA,AVA,5%\nAVA,AVA,7%\n");
    assertThat(DatasetReader.read(new DatasetReader.Files(folder.resolve("countries.csv"), folder.resolve("flows.csv"),
        Optional.of(folder.resolve("tariffs.csv")), Optional.empty(), Optional.empty(), true)).problems().text())
        .singleElement().asString().endsWith("tariffs.csv:3:1: a rate for these two stands here twice (got AVA)");
  }

  @Test
  void aRateOnAllSectorsIsASecondOneForEach() {
    assertThat(sectoral().with("tariffs.csv", "importer,exporter,rate,sector\nAVA,BOR,5%,zinc\nAVA,BOR,7%,\n").told())
        .isEqualTo("tariffs.csv:3:1: a rate for these two stands here twice (got AVA)");
    assertThat(sectoral().with("tariffs.csv", "importer,exporter,rate,sector\nAVA,BOR,5%,zinc\nAVA,BOR,7%,tin\n").world()
        .rates()[0]).containsExactly(0, 0, .07, 0);
  }

  @Test
  void sectorsAreTheSameInAllFiles() {
    assertThat(sectoral().with("sectors.csv", "sector,epsilon\ntin,3\nzink,5\n").told())
        .isEqualTo("flows.csv:3:9: unknown sector (got zinc; allowed: tin, zink; maybe: zink)");
    assertThat(sectoral().with("sectors.csv", "sector,epsilon\ntin,3\nzinc,5\n")
        .with("tariffs.csv", "importer,exporter,rate,sector\nAVA,BOR,5%,lead\n").told())
        .isEqualTo("tariffs.csv:2:12: unknown sector (got lead; allowed: tin, zinc)");
  }

  @Test
  void aSectorStandsOnceWithANumber() {
    assertThat(sectoral().with("sectors.csv", "sector,epsilon\ntin,3\ntin,4\nzinc,?\n").told()).startsWith(
        "flows.csv:3:9: unknown sector (got zinc; allowed: tin); sectors.csv:3:1: a sector twice (got tin); "
            + "sectors.csv:4:6: a number has to stand here (got ?");
  }

  @Test
  void aWorldHasTwoToTwoHundredCountries() {
    assertThat(with("countries.csv", "iso3\nAVA\n").told())
        .isEqualTo("countries.csv:1:1: there are 1 countries (allowed: 2 to 200)");
    assertThat(with("countries.csv", "iso3\n" + IntStream.range(0, 201).mapToObj(i -> "c" + i + "\n").collect(Collectors.joining()))
        .told()).isEqualTo("countries.csv:1:1: there are 201 countries (allowed: 2 to 200)");
  }

  @Test
  void aWorldHasAtMostFortySectors() {
    String forty = "exporter,importer,value,sector\n"
        + IntStream.rangeClosed(1, 40).mapToObj(i -> "AVA,BOR,1,s" + i + "\nBOR,AVA,1,s" + i + "\n").collect(Collectors.joining());
    assertThat(two().with("flows.csv", forty).world().sectors()).hasSize(40);
    assertThat(two().with("flows.csv", forty + "AVA,BOR,1,more\n").told())
        .isEqualTo("flows.csv:82:11: one sector too many (got more; allowed: at most 40)");
  }

  @Test
  void withoutFlowsThereIsNoWorld() {
    assertThat(with("countries.csv", COUNTRIES).with("flows.csv", "exporter,importer,value\n").told())
        .isEqualTo("flows.csv:1:1: there are no flows");
    files.remove("flows.csv");
    assertThat(with("countries.csv", COUNTRIES).with("flows.csv", "").told())
        .isEqualTo("flows.csv:1:1: the file is empty (allowed: a heading: exporter,importer,value)");
  }

  @Test
  void aCountryBothSellsAndBuys() {
    with("countries.csv", "iso3\nAVA\nBOR\nCEN\n");
    assertThat(with("flows.csv", "exporter,importer,value\nAVA,BOR,20\nBOR,AVA,10\nAVA,CEN,1\n").told())
        .isEqualTo("countries.csv:4:1: CEN: sells nothing in the flows (maybe: delete the country, or add its flows)");
    assertThat(with("flows.csv", "exporter,importer,value\nAVA,BOR,20\nBOR,AVA,10\nCEN,AVA,1\n").told())
        .isEqualTo("countries.csv:4:1: CEN: buys nothing in the flows (maybe: delete the country, or add its flows)");
  }

  @Test
  void salesAtHomeAndAbroadAreTheGdpWithinAPercent() {
    String flows = FLOWS + "AVA,AVA,%s\nBOR,BOR,40\n";
    assertThat(two().with("flows.csv", String.format(flows, "80.9")).world().hasHome(0)).isTrue();
    assertThat(two().with("flows.csv", String.format(flows, "81.1")).told()).isEqualTo(
        "countries.csv:2:1: AVA: unbalanced: its sales at home and abroad are not its GDP (got 101.1 sold, GDP 100.0; "
            + "allowed: within 1%; maybe: the two files have different units; or leave out the column gdp)");
  }

  @Test
  void aCountryThatEarnsWhereItsGoodsAreSoldNeedNotSellItsGdp() {
    with("flows.csv", FLOWS + "AVA,AVA,500\nBOR,BOR,40\n");
    assertThat(with("countries.csv", "iso3,gdp,nu\nAVA,100,.2\nBOR,50,\n").world().hasHome(0)).isTrue();
    assertThat(with("countries.csv", "iso3,gdp\nAVA,\nBOR,50\n").world().hasHome(1)).isTrue();
  }
}
