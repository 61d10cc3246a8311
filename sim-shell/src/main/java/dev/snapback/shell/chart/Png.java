package dev.snapback.shell.chart;

import dev.snapback.shell.chart.Shape.Fill;
import dev.snapback.shell.chart.Shape.Label;
import dev.snapback.shell.chart.Shape.Point;
import dev.snapback.shell.chart.Shape.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a figure as PNG of 288 dots an inch on white, without a screen. The stamp goes into the file as a comment. */
public final class Png {
  private static final int SCALE = 3;
  private static final double DOTS_PER_MILLIMETER = SCALE * 96 / 25.4;
  private static final String FORMAT = "javax_imageio_png_1.0";

  /** This machine cannot draw text. */
  public static final class NoFontsException extends Exception {
    private static final long serialVersionUID = 1L;

    NoFontsException(Throwable cause) {
      super("this machine has no fonts to draw with (on Linux: packages fontconfig and fonts-dejavu-core); "
          + "an .svg file needs none", cause);
    }
  }

  private Png() {}

  /**
   * Returns a file.
   *
   * @param stamp what the chart was made from, in lines
   * @throws NoFontsException if the Java runtime finds no fonts
   */
  public static byte[] file(Chart chart, String stamp) throws NoFontsException {
    return file(Figure.of(chart), chart.title(), stamp);
  }

  /**
   * Returns a file.
   *
   * @param title what the figure shows
   * @param stamp what it was made from, in lines
   * @throws NoFontsException if the Java runtime finds no fonts
   */
  public static byte[] file(Figure figure, String title, String stamp) throws NoFontsException {
    System.setProperty("java.awt.headless", "true");
    var image = new BufferedImage((int) Math.ceil(figure.width() * SCALE), (int) Math.ceil(figure.height() * SCALE),
        BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      draw(graphics, figure);
      return encoded(image, title, stamp);
    } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError | NullPointerException e) {
      throw new NoFontsException(e); // what Java's font code throws where the system's library or fonts are missing
    } finally {
      graphics.dispose();
    }
  }

  private static void draw(Graphics2D graphics, Figure figure) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(color(Ink.PAPER));
    graphics.scale(SCALE, SCALE);
    graphics.fill(new java.awt.geom.Rectangle2D.Double(0, 0, figure.width(), figure.height()));
    for (Shape shape : figure.shapes()) {
      switch (shape) {
        case Stroke s -> {
          graphics.setColor(color(s.ink()));
          graphics.setStroke(stroke(s));
          graphics.draw(path(s.points()));
        }
        case Fill f -> {
          Path2D path = path(f.points());
          path.closePath();
          graphics.setColor(color(f.ink()));
          graphics.fill(path);
          if (f.edge()) {
            graphics.setColor(color(Ink.PAPER));
            graphics.setStroke(new BasicStroke(0.75f));
            graphics.draw(path);
          }
        }
        case Label l -> {
          graphics.setColor(color(l.ink()));
          graphics.setFont(new Font(Font.SANS_SERIF, l.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) l.size()));
          double width = graphics.getFontMetrics().getStringBounds(l.text(), graphics).getWidth();
          double shift = switch (l.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
          };
          graphics.drawString(l.text(), (float) (l.at().x() - shift), (float) l.at().y());
        }
      }
    }
  }

  private static BasicStroke stroke(Stroke stroke) {
    List<Integer> lengths = stroke.dash().lengths();
    if (lengths.isEmpty()) {
      return new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    var dash = new float[lengths.size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = lengths.get(i);
    }
    return new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
  }

  private static Path2D path(List<Point> points) {
    var path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
    return path;
  }

  private static Color color(Ink ink) {
    return Color.decode(ink.light());
  }

  private static byte[] encoded(BufferedImage image, String title, String stamp) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      metadata.mergeTree(FORMAT, about(title, stamp));
      writer.write(new IIOImage(image, null, metadata));
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException(e); // the tree is ours
    } catch (IOException e) {
      throw new IllegalStateException(e); // memory does not fail
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode about(String title, String stamp) {
    var texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", title));
    texts.appendChild(text("Comment", stamp));
    var size = new IIOMetadataNode("pHYs");
    String density = Long.toString(Math.round(DOTS_PER_MILLIMETER * 1000));
    size.setAttribute("pixelsPerUnitXAxis", density);
    size.setAttribute("pixelsPerUnitYAxis", density);
    size.setAttribute("unitSpecifier", "meter");
    var root = new IIOMetadataNode(FORMAT);
    root.appendChild(size);
    root.appendChild(texts);
    return root;
  }

  private static IIOMetadataNode text(String keyword, String value) {
    var entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", value);
    return entry;
  }
}
