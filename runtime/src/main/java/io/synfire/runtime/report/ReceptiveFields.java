package io.synfire.runtime.report;

import io.synfire.runtime.report.OnlinePlots.Tiles;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** One tile per unit, in a square of tiles: its weights from white (the smallest of all) to dark (the largest of all), with a caption. */
final class ReceptiveFields {
  private static final int TILE = 112;
  private static final int GAP = 18;
  private static final int CAPTION = 24;
  private static final int MARGIN = 36;
  private static final int TOP = 96;
  private static final int SCALE = 46;
  private static final Color DARK = new Color(0x0b3c68);

  private ReceptiveFields() {}

  static BufferedImage image(List<String> title, Tiles tiles) {
    int columns = (int) Math.ceil(Math.sqrt(tiles.weight().length));
    int rows = (tiles.weight().length + columns - 1) / columns;
    int width = Math.max(560, 2 * MARGIN + columns * (TILE + GAP) - GAP);
    BufferedImage image = new BufferedImage(width, TOP + rows * (TILE + CAPTION + GAP) + SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int line = 0; line < title.size(); line++) {
      write(g, ChartStyle.font(line == 0 ? Font.BOLD : Font.PLAIN, line == 0 ? 17 : 15), title.get(line), width / 2, 38 + 26 * line);
    }
    int left = (width - columns * (TILE + GAP) + GAP) / 2;
    Range range = Range.of(tiles.weight());
    for (int u = 0; u < tiles.weight().length; u++) {
      int x = left + u % columns * (TILE + GAP);
      int y = TOP + u / columns * (TILE + CAPTION + GAP);
      tile(g, new Place(x, y), tiles, new Unit(tiles.weight()[u], tiles.caption().get(u), range));
    }
    write(g, ChartStyle.font(Font.PLAIN, 13), String.format(java.util.Locale.ROOT, "weights: white is %.3f, darkest is %.3f", range.low(), range.high()),
        width / 2, image.getHeight() - 20);
    g.dispose();
    return image;
  }

  private record Place(int x, int y) {}

  private record Unit(float[] weight, String caption, Range range) {}

  /** Smallest and largest weight. */
  private record Range(double low, double high) {
    static Range of(float[][] weights) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (float[] row : weights) {
        for (float w : row) {
          low = Math.min(low, w);
          high = Math.max(high, w);
        }
      }
      return new Range(low, high);
    }

    double part(double w) {
      return high > low ? (w - low) / (high - low) : 0;
    }
  }

  private static void tile(Graphics2D g, Place at, Tiles tiles, Unit unit) {
    int rows = tiles.shape().dimensions().size() > 1 ? tiles.shape().dimensions().get(0) : 1;
    int columns = tiles.shape().size() / rows;
    for (int i = 0; i < unit.weight().length; i++) {
      int x = at.x() + i % columns * TILE / columns;
      int y = at.y() + i / columns * TILE / rows;
      g.setColor(shade(unit.range().part(unit.weight()[i])));
      g.fillRect(x, y, at.x() + (i % columns + 1) * TILE / columns - x, at.y() + (i / columns + 1) * TILE / rows - y);
    }
    g.setColor(new Color(0xbbbbbb));
    g.drawRect(at.x() - 1, at.y() - 1, TILE + 1, TILE + 1);
    write(g, ChartStyle.font(Font.PLAIN, 14), unit.caption(), at.x() + TILE / 2, at.y() + TILE + 18);
  }

  private static Color shade(double part) {
    return new Color(blend(DARK.getRed(), part), blend(DARK.getGreen(), part), blend(DARK.getBlue(), part));
  }

  private static int blend(int component, double part) {
    return (int) Math.round(255 + (component - 255) * part);
  }

  private static void write(Graphics2D g, Font font, String text, int centre, int baseline) {
    g.setFont(font);
    g.setColor(ChartStyle.INK);
    g.drawString(text, centre - g.getFontMetrics().stringWidth(text) / 2, baseline);
  }
}
