package dev.snapback.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.snapback.shell.Shell;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The report in a real Chromium, which {@code .ci/run} installs; skipped where there is none. Pictures of it stay in {@code
 * target/report} to be looked at.
 */
class ReportInBrowserTest {
  /** Where {@code .ci/run} puts axe-core with npm, and what it is to be: version 4.10.3. */
  private static final Path AXE = Path.of("target", "axe", "node_modules", "axe-core", "axe.min.js");
  private static final String AXE_HASH = "880970c081707360e64f34cea25ff91892f5bc95675b0776925b9709dd8a68bb";
  private static final Path PICTURES = Path.of("target", "report");

  @TempDir
  static Path folder;

  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Browser.find();
    if (program.isPresent()) {
      browser = Optional.of(Browser.start(program.get(), Files.createDirectory(folder.resolve("profile"))));
      var shell = new Shell(new Session(new Catalog(Optional.of(Path.of("..", "scenarios")), folder), "1.2.3"),
          new Settings(Output.TABLE), () -> 0);
      for (String line : List.of("load geneva-truce", "branch hawk", "us withdraw from geneva because \"a <b>judgment</b>\"",
          "advance 60d", "note \"</style><script>alert(1)</script>\"", "report brief.html hawk main title \"A & B <i>\" --runs 40")) {
        assertThat(shell.run(line).ok()).as(line).isTrue();
      }
      Files.createDirectories(PICTURES);
    }
  }

  @AfterAll
  static void stop() {
    browser.ifPresent(Browser::close);
  }

  @BeforeEach
  void chromiumIsThere() throws InterruptedException {
    assumeTrue(browser.isPresent(), "no Chromium on the path: the report is not opened in a browser");
    page().media("screen", "light");
    page().open(folder.resolve("brief.html"));
  }

  private static Browser page() {
    return browser.orElseThrow();
  }

  @Test
  void nothingLeavesThePageAndNothingIsComplainedOf() throws InterruptedException {
    page().evaluate("new Promise(done => setTimeout(done, 200))");
    assertThat(page().requests).isEmpty();
    assertThat(page().complaints).isEmpty();
    assertThat(page().evaluate("document.querySelectorAll('script,img,link,iframe,object,form,[style],[onclick]').length").asInt()).isZero();
    assertThat(page().evaluate("document.title").asString()).isEqualTo("A & B <i>");
    assertThat(page().evaluate("document.body.innerText").asString())
        .contains("</style><script>alert(1)</script>", "a <b>judgment</b>", "snapback".toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void everyLinkLeadsSomewhereAndEveryChartHasItsTable() throws InterruptedException {
    assertThat(page().evaluate("[...document.links].filter(a => !a.getAttribute('href').startsWith('#')"
        + " || !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.outerHTML).join()").asString()).isEmpty();
    assertThat(page().evaluate("document.links.length").asInt()).isGreaterThan(40);
    assertThat(page().evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
        + " === document.querySelectorAll('[id]').length").asBoolean()).isTrue();
    int charts = page().evaluate("document.querySelectorAll('figure svg').length").asInt();
    assertThat(charts).isGreaterThanOrEqualTo(5);
    assertThat(page().evaluate("[...document.querySelectorAll('figure')].filter(f => f.querySelector('svg')"
        + " && f.nextElementSibling?.querySelector('table caption')?.innerText.includes('Numbers of figure')).length").asInt()).isEqualTo(charts);
  }

  @Test
  void aNarrowWindowNeverScrollsSideways() throws InterruptedException {
    for (int width : new int[] {320, 600, 1200}) {
      page().screenshot(width, 800);
      assertThat(page().evaluate("document.documentElement.scrollWidth").asInt()).as("at " + width).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void lightDarkAndPaperLookDifferent() throws Exception {
    String height = "document.documentElement.scrollHeight";
    page().screenshot(900, 900);
    int rows = Math.min(12_000, page().evaluate(height).asInt());
    assertThat(corner(picture("light.png", rows))).isEqualTo(0xffffff);
    page().media("screen", "dark");
    assertThat(corner(picture("dark.png", rows))).isEqualTo(0x15181c);
    page().media("print", "dark");
    assertThat(corner(picture("paper.png", rows))).isEqualTo(0xffffff);
    page().media("", "light");
    byte[] pdf = page().pdf();
    Files.write(PICTURES.resolve("report.pdf"), pdf);
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static byte[] picture(String name, int rows) throws IOException, InterruptedException {
    byte[] png = page().screenshot(900, rows);
    Files.write(PICTURES.resolve(name), png);
    return png;
  }

  private static int corner(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png)).getRGB(2, 2) & 0xffffff;
  }

  @Test
  void axeFindsNothing() throws Exception {
    assumeTrue(Files.exists(AXE), "no axe-core in target/axe (.ci/run puts it there): accessibility is not tested");
    byte[] axe = Files.readAllBytes(AXE);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(axe))).isEqualTo(AXE_HASH);
    page().evaluate(new String(axe, StandardCharsets.UTF_8) + ";0");
    for (String scheme : List.of("light", "dark")) {
      page().media("screen", scheme);
      assertThat(violations()).as(scheme).isEmpty();
    }
    page().evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"#\">');0");
    assertThat(violations()).as("what axe says of a picture without words").hasSize(1).first().asString().contains("image-alt");
  }

  private static List<String> violations() throws InterruptedException {
    JsonNode found = page().evaluate("axe.run(document).then(r => r.violations.map(v => v.impact + ' ' + v.id + ': '"
        + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' ' + (n.any[0]?.message ?? '')).join(' | ')))");
    assertThat(found.isArray()).isTrue();
    var texts = new ArrayList<String>();
    found.forEach(v -> texts.add(v.asString()));
    return texts;
  }
}
