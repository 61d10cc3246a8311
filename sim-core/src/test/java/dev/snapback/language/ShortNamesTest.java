package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.ShortNames.Found;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
  private static final List<String> NAMES = List.of(
      "truce.geneva.state", "license.rare-earths.waiting", "license.rare-earths.autos.waiting",
      "supply.magnets.autos.cover_days", "tariff.us.cn", "tariff.us.cn.steel", "imports.us.cn", "prices.us");

  private static Found find(String typed) {
    return ShortNames.find(typed, NAMES);
  }

  @Test
  void shortFormsWorkWhileOneThingFits() {
    assertThat(find("tariff.us.cn")).isEqualTo(new Found.One("tariff.us.cn"));
    assertThat(find("truce.state")).isEqualTo(new Found.One("truce.geneva.state"));
    assertThat(find("license.waiting")).isEqualTo(new Found.One("license.rare-earths.waiting"));
    assertThat(find("autos.waiting")).isEqualTo(new Found.One("license.rare-earths.autos.waiting"));
    assertThat(find("magnets.cover_days")).isEqualTo(new Found.One("supply.magnets.autos.cover_days"));
  }

  @Test
  void severalAreCandidates() {
    assertThat(find("us.cn")).isEqualTo(new Found.Several(List.of("tariff.us.cn", "imports.us.cn")));
    var two = List.of("supply.magnets.autos.cover_days", "supply.magnets.defense.cover_days");
    assertThat(ShortNames.find("magnets.cover_days", two)).isEqualTo(new Found.Several(two));
    assertThat(ShortNames.find("truce.state", List.of("truce.a.state", "truce.b.state")))
        .isEqualTo(new Found.Several(List.of("truce.a.state", "truce.b.state")));
  }

  @Test
  void whatGoesOnFromTheTypedNameFitsAsWell() {
    var rates = List.of("tariff.us.cn", "tariff.us.all", "tariff.us.cn.steel", "tariff.cn.us");
    assertThat(ShortNames.find("tariff.us", rates))
        .isEqualTo(new Found.Several(List.of("tariff.cn.us", "tariff.us.cn", "tariff.us.all")));
    assertThat(ShortNames.find("tariff.cn", rates)).isEqualTo(new Found.Several(List.of("tariff.us.cn", "tariff.cn.us")));
  }

  @Test
  void aNameMayEndInOneSegmentTwice() {
    assertThat(ShortNames.find("us.cn", List.of("us.cn.cn"))).isEqualTo(new Found.One("us.cn.cn"));
  }

  @Test
  void segmentsWithinANameAreNear() {
    assertThat(find("autos"))
        .isEqualTo(new Found.None(List.of("license.rare-earths.autos.waiting", "supply.magnets.autos.cover_days")));
  }

  @Test
  void atMostTwelveAreNear() {
    List<String> many = IntStream.range(0, 13).mapToObj(i -> "war.tin.number" + i).toList();
    assertThat(ShortNames.find("tin", many)).isEqualTo(new Found.None(many.subList(0, 12)));
  }

  @Test
  void theLastSegmentMustBeTyped() {
    assertThat(find("prices")).isEqualTo(new Found.None(List.of("prices.us")));
    assertThat(find("cn.tariff")).isInstanceOf(Found.None.class);
  }

  @Test
  void otherwiseTheNearest() {
    assertThat(find("tarif.us.cn")).isEqualTo(new Found.None(List.of("tariff.us.cn")));
    assertThat(find("truse.state")).isEqualTo(new Found.None(List.of("truce.geneva.state")));
    assertThat(find("")).isInstanceOf(Found.None.class);
    assertThat(find("...")).isInstanceOf(Found.None.class);
  }

  @Test
  void theFewestSegmentsWin() {
    assertThat(ShortNames.find("x.y", List.of("x.a.b.y", "x.a.y", "x.c.y", "x.d.e.y")))
        .isEqualTo(new Found.Several(List.of("x.a.y", "x.c.y")));
    assertThat(ShortNames.find("x.y", List.of("x.a.b.y", "x.a.y"))).isEqualTo(new Found.One("x.a.y"));
  }

  @Test
  void aNearNameIsToldOnceAndOnesWithTheSegmentFollowIt() {
    assertThat(ShortNames.find("tin", List.of("tins", "war.tin.x", "war.tins.x", "tin.y")))
        .isEqualTo(new Found.None(List.of("tins", "tin.y", "war.tin.x")));
    assertThat(ShortNames.find("war.tin", List.of("war.tin.x", "war.x.tin.y", "raw.tim.z"))).isEqualTo(new Found.None(List.of("war.tin.x")));
  }

  @Test
  void eachMisspelledSegmentIsNearToOneInOrder() {
    assertThat(find("truse.stat")).isEqualTo(new Found.None(List.of("truce.geneva.state")));
    assertThat(find("stat.truse")).isEqualTo(new Found.None(List.of()));
    assertThat(find("licence.waitin"))
        .isEqualTo(new Found.None(List.of("license.rare-earths.waiting", "license.rare-earths.autos.waiting")));
  }
}
