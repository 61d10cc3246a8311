package dev.snapback.shell.report;

import dev.snapback.kernel.Sha256;
import dev.snapback.shell.chart.Svg;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The style sheet of the page: light, dark and on paper. */
final class Style {
  private static final String PAGE = """
      :root{--paper:#fff;--text:#1a1a1a;--dim:#555;--line:#d0d0d0;--back:#f4f5f6;--link:#00588a;--good:#1b6e3c;--bad:#a8281b}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:50rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--text);
        font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Arial,'Liberation Sans',sans-serif}
      h1{font-size:1.7rem;line-height:1.25;margin:0 0 .3rem}
      h2{font-size:1.3rem;margin:2.5rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}
      p{margin:.35rem 0}
      h1,h2,h3,p,li,dt,dd{overflow-wrap:anywhere}
      .lead,.dim,figcaption,caption{color:var(--dim)}
      a{color:var(--link)}
      a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
      .skip{position:absolute;left:-99rem}
      .skip:focus{position:static}
      nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:1rem 0}
      code,pre{font-family:ui-monospace,'DejaVu Sans Mono',Consolas,monospace;font-size:.88em}
      pre{background:var(--back);padding:.7rem .9rem;overflow-x:auto;margin:.3rem 0}
      figure{margin:1rem 0}
      figure svg{display:block;width:100%;min-width:34rem;height:auto}
      figcaption,caption{font-size:.9rem;text-align:left;padding:.3rem 0}
      .scroll{overflow-x:auto;margin:.6rem 0 1.2rem}
      table{border-collapse:collapse;font-size:.85rem;width:100%}
      th,td{padding:.25rem .6rem .25rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:normal}
      thead th{font-weight:600;border-bottom:2px solid var(--dim)}
      tbody th{white-space:nowrap}
      tbody th.h{white-space:normal;padding-top:.9rem;color:var(--dim)}
      .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      .d{white-space:nowrap}
      .tree,.tree ul{padding-left:1.2rem;margin:.3rem 0}
      .cite{font-size:.85em}
      .good{color:var(--good)}
      .bad{color:var(--bad)}
      .sources dt{margin-top:.7rem}
      .sources dd{margin:0 0 0 1.2rem}
      .sources dt:target,.sources dt:target+dd{background:var(--back)}
      """;

  private static final String DARK = """
      :root{--paper:#15181c;--text:#e8e8e8;--dim:#b0b0b0;--line:#3a3f45;--back:#22262b;--link:#7cc4f0;--good:#6fd197;--bad:#ff9a8d}
      """;

  private static final String PRINT = """
      @page{margin:18mm 16mm}
      body{max-width:none;padding:0;font-size:10pt}
      nav,.skip{display:none}
      h2{break-after:avoid}
      figure,tr,dd{break-inside:avoid}
      figcaption{break-before:avoid}
      caption{break-after:avoid}
      .scroll{overflow:visible}
      figure svg{min-width:0}
      pre{white-space:pre-wrap;overflow-wrap:anywhere}
      a{color:inherit;text-decoration:none}
      thead{display:table-header-group}
      """;

  private Style() {}

  static String sheet() {
    return PAGE + Svg.style(false) + "@media screen and (prefers-color-scheme:dark){\n" + DARK + Svg.style(true) + "}\n@media print{\n"
        + PRINT + "}\n";
  }

  /** What a content-security policy calls a style sheet by. */
  static String hash(String sheet) {
    byte[] digest = Sha256.digest().digest(sheet.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
