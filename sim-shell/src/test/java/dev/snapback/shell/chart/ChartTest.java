package dev.snapback.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The model of charts, and the files that are made of it. */
class ChartTest {
  private static final LocalDate FIRST = LocalDate.parse("2025-04-01");

  static Steps steps(double... values) {
    var steps = new Steps.Builder();
    for (int i = 0; i < values.length; i++) {
      steps.add(FIRST.plusDays(i), values[i]);
    }
    return steps.build();
  }

  static Chart rates(String title) {
    var lines = new Chart.Lines(List.of(), List.of(new Chart.Line("us on cn", steps(20, 20, 54, 145, 145, 145))));
    return new Chart(title, FIRST, FIRST.plusDays(5), List.of(new Chart.Panel("headline rate", "%", lines)),
        List.of(new Chart.Mark(FIRST.plusDays(3), "us raise reciprocal to 125%")), "Source: a test");
  }

  @Test
  void onlyChangesAreKept() {
    Steps steps = steps(20, 20, 54, Double.NaN, Double.NaN, 54);
    assertThat(steps.steps()).hasSize(4);
    assertThat(steps.at(FIRST.minusDays(1))).isNaN();
    assertThat(steps.at(FIRST.plusDays(1))).isEqualTo(20);
    assertThat(steps.at(FIRST.plusDays(4))).isNaN();
    assertThat(steps.at(FIRST.plusDays(99))).isEqualTo(54);
    assertThat(steps.lastDay(0, FIRST.plusDays(99))).isEqualTo(FIRST.plusDays(1));
  }

  @Test
  void theScaleIsRoundAndHasZero() {
    assertThat(Scale.of(0, 145, 5).ticks().stream().map(t -> Scale.label(t, "%"))).containsExactly("0%", "50%", "100%", "150%");
    assertThat(Scale.of(-0.3, 0.12, 6).ticks().stream().map(t -> Scale.label(t, "d")))
        .containsExactly("−0.3", "−0.2", "−0.1", "0", "0.1", "0.2");
    assertThat(Scale.of(0, 0, 5).high()).isGreaterThan(0);
  }

  @Test
  void ticksStandOnMondaysOrAtTheBeginningsOfMonths() {
    assertThat(Days.of(LocalDate.parse("2025-11-20"), LocalDate.parse("2026-02-10"), 6).stream().map(Days.Tick::label))
        .containsExactly("24 Nov 2025", "8 Dec", "22 Dec", "5 Jan 2026", "19 Jan", "2 Feb");
    assertThat(Days.of(LocalDate.parse("2025-01-20"), LocalDate.parse("2026-02-10"), 5))
        .containsExactly(new Days.Tick(LocalDate.parse("2025-04-01"), "Apr 2025"), new Days.Tick(LocalDate.parse("2025-07-01"), "Jul"),
            new Days.Tick(LocalDate.parse("2025-10-01"), "Oct"), new Days.Tick(LocalDate.parse("2026-01-01"), "Jan 2026"));
    assertThat(Days.of(FIRST, FIRST, 6)).containsExactly(new Days.Tick(FIRST, "1 Apr 2025"));
  }

  @Test
  void moreLinesThanCanBeToldApartAreRefused() {
    var lines = Collections.nCopies(7, new Chart.Line("x", steps(1)));
    assertThatThrownBy(() -> new Chart.Lines(List.of(), lines)).hasMessageContaining("at most 6");
  }

  @Test
  void svgIsWellFormedAndSaysWhatItShows() throws Exception {
    String hostile = "<script>alert(1)</script> & \"x\" \u001b[2J \ud800";
    String svg = Svg.file(rates(hostile), "from 20% to 145%", "seed 1 <&>");
    Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    assertThat(root.getElementsByTagName("script").getLength()).isZero();
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).startsWith("<script>alert(1)</script> & \"x\"");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("from 20% to 145%");
    assertThat(root.getElementsByTagName("metadata").item(0).getTextContent()).isEqualTo("seed 1 <&>");
    assertThat(svg).contains(">145%</text>", ">150%</text>", "Source: a test", "us raise reciprocal to 125%").hasSizeLessThan(6_000);
  }

  @Test
  void pngIsAPictureForPrintWithItsStamp() throws Exception {
    byte[] png = Png.file(rates("Rates"), "seed 1, lines: none");
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(2160);
    long blue = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        blue += (image.getRGB(x, y) & 0xffffff) == 0x0072b2 ? 1 : 0;
      }
    }
    assertThat(blue).as("pixels of the line").isGreaterThan(5_000);
    assertThat(new String(png, StandardCharsets.UTF_8)).contains("seed 1, lines: none", "pHYs");
  }
}
