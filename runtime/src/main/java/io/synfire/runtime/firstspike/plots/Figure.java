package io.synfire.runtime.firstspike.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture with a title, drawn at twice its size in points, so that it is sharp on any screen. */
final class Figure {
  private static final int SCALE = 2;
  static final int TOP = 78;

  private final BufferedImage image;
  private final Graphics2D g;
  private final int width;
  private final int height;

  /** A rectangle, in points from the top left. */
  record Area(double x, double y, double width, double height) {
    Area inset(double left, double top, double right, double bottom) {
      return new Area(x + left, y + top, width - left - right, height - top - bottom);
    }

    /** Equal parts, row by row. */
    List<Area> parts(int rows, int columns) {
      List<Area> parts = new ArrayList<>();
      for (int k = 0; k < rows * columns; k++) {
        parts.add(new Area(x + k % columns * width / columns, y + k / columns * height / rows, width / columns, height / rows));
      }
      return parts;
    }

    /** The largest square in the middle. */
    Area square() {
      double side = Math.min(width, height);
      return new Area(x + (width - side) / 2, y + (height - side) / 2, side, side);
    }
  }

  /** An empty one; width and height in points. */
  Figure(int width, int height, String title, String subtitle) {
    this.width = width;
    this.height = height;
    image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    g = image.createGraphics();
    g.setRenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON, RenderingHints.KEY_TEXT_ANTIALIASING,
        RenderingHints.VALUE_TEXT_ANTIALIAS_ON, RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
    g.scale(SCALE, SCALE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    text(title, 24, 34, Words.TITLE);
    text(subtitle, 24, 56, Words.NOTE);
  }

  /** In how many columns to put panels. */
  static int columns(int panels) {
    return panels <= 3 ? panels : panels == 4 ? 2 : panels <= 6 ? 3 : 5;
  }

  /** How wide a figure with columns of panels is. */
  static int width(int columns) {
    return columns > 3 ? 290 * columns : Math.max(640, 380 * columns);
  }

  Graphics2D graphics() {
    return g;
  }

  /** All below the title. */
  Area body() {
    return new Area(0, TOP, width, height - TOP);
  }

  /** How words look. */
  enum Words {
    TITLE(Font.BOLD, 17, Colours.INK),
    HEADING(Font.BOLD, 13, Colours.INK),
    LABEL(Font.PLAIN, 13, Colours.INK),
    TICK(Font.PLAIN, 11, Colours.INK),
    NOTE(Font.PLAIN, 12, Colours.PALE_INK);

    private final Font font;
    private final Color colour;

    Words(int style, int size, Color colour) {
      this.font = new Font(Font.SANS_SERIF, style, size);
      this.colour = colour;
    }
  }

  void text(String text, double x, double baseline, Words words) {
    g.setFont(words.font);
    g.setColor(words.colour);
    g.drawString(text, (float) x, (float) baseline);
  }

  double widthOf(String text, Words words) {
    return g.getFontMetrics(words.font).stringWidth(text);
  }

  void centred(String text, double x, double baseline, Words words) {
    text(text, x - widthOf(text, words) / 2, baseline, words);
  }

  void rightTo(String text, double x, double baseline, Words words) {
    text(text, x - widthOf(text, words), baseline, words);
  }

  /** Upwards, centred at a height. */
  void upwards(String text, double baseline, double y, Words words) {
    AffineTransform before = g.getTransform();
    g.translate(baseline, y);
    g.rotate(-Math.PI / 2);
    centred(text, 0, 0, words);
    g.setTransform(before);
  }

  /** Names with their colours, in a line from the right. */
  void legend(double right, double baseline, List<Entry> entries) {
    double x = right;
    for (Entry entry : entries.reversed()) {
      x -= widthOf(entry.name(), Words.LABEL);
      text(entry.name(), x, baseline, Words.LABEL);
      g.setColor(entry.colour());
      g.setStroke(new BasicStroke(3));
      g.fill(new Rectangle2D.Double(x - 20, baseline - 10, 13, 11));
      x -= 36;
    }
  }

  /** A name in a legend. */
  record Entry(String name, Color colour) {}

  /** The bar that says which colour is which number, with a label beside it. */
  void colourBar(Area area, Colours.Ramp ramp, String label) {
    int steps = (int) (2 * area.height());
    for (int k = 0; k < steps; k++) {
      g.setColor(ramp.of(ramp.high() - (ramp.high() - ramp.low()) * (k + 0.5) / steps));
      g.fill(new Rectangle2D.Double(area.x(), area.y() + area.height() * k / steps, area.width(), area.height() / steps + 0.5));
    }
    Axis axis = new Axis(label, ramp.low(), ramp.high(), Axis.Kind.LINEAR);
    double widest = 0;
    for (double tick : axis.ticks(Math.max(2, (int) (area.height() / 40)))) {
      double y = area.y() + area.height() * (1 - axis.share(tick));
      g.setColor(Colours.INK);
      g.setStroke(new BasicStroke(0.8f));
      g.draw(new java.awt.geom.Line2D.Double(area.x() + area.width(), y, area.x() + area.width() + 4, y));
      text(Axis.text(tick), area.x() + area.width() + 7, y + 4, Words.TICK);
      widest = Math.max(widest, widthOf(Axis.text(tick), Words.TICK));
    }
    upwards(label, area.x() + area.width() + widest + 22, area.y() + area.height() / 2, Words.LABEL);
  }

  byte[] png() {
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be encoded", e);
    }
    return out.toByteArray();
  }
}
