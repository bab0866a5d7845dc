package io.synfire.runtime.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Number of samples of each class (rows) by answer (columns), coloured by the fraction of the row. */
final class ConfusionMatrix {
  private static final int CELL = 58;
  private static final int LEFT = 110;
  private static final int TOP = 96;
  private static final int RIGHT = 110;
  private static final int BOTTOM = 84;
  private static final int CHARACTER = 11;

  private ConfusionMatrix() {}

  /** With classes named by their numbers. */
  static BufferedImage image(String title, int[][] confusion) {
    return image(title, IntStream.range(0, confusion.length).mapToObj(String::valueOf).toList(), confusion);
  }

  static BufferedImage image(String title, List<String> classes, int[][] confusion) {
    int side = CELL * confusion.length;
    BufferedImage image = new BufferedImage(Math.max(LEFT + side + RIGHT, CHARACTER * title.length()), TOP + side + BOTTOM, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    text(g, ChartStyle.font(Font.BOLD, 18), title, image.getWidth() / 2, 36);
    for (int row = 0; row < confusion.length; row++) {
      row(g, confusion[row], row, classes.get(row));
    }
    labels(g, side);
    g.dispose();
    return image;
  }

  private static void row(Graphics2D g, int[] counts, int row, String name) {
    int y = TOP + row * CELL;
    int total = Arrays.stream(counts).sum();
    for (int column = 0; column < counts.length; column++) {
      double fraction = total == 0 ? 0 : (double) counts[column] / total;
      cell(g, new Cell(LEFT + column * CELL, y, counts[column], fraction, column == row));
    }
    text(g, ChartStyle.font(Font.PLAIN, 15), name, LEFT - 20, y + CELL / 2 + 5);
    text(g, ChartStyle.font(Font.PLAIN, 15), name, LEFT + row * CELL + CELL / 2, TOP - 12);
    String recall = total == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * counts[row] / total);
    text(g, ChartStyle.font(Font.PLAIN, 13), recall, LEFT + counts.length * CELL + 46, y + CELL / 2 + 5);
  }

  private record Cell(int x, int y, int count, double fraction, boolean right) {}

  private static void cell(Graphics2D g, Cell c) {
    Color full = c.right() ? ChartStyle.BLUE : ChartStyle.RED;
    double strength = c.right() ? c.fraction() : Math.min(1, Math.sqrt(c.fraction()) * 1.4);
    g.setColor(mix(full, strength));
    g.fillRect(c.x() + 1, c.y() + 1, CELL - 2, CELL - 2);
    g.setColor(strength > 0.5 ? Color.WHITE : c.count() == 0 ? new Color(0xbbbbbb) : ChartStyle.INK);
    write(g, ChartStyle.font(c.right() ? Font.BOLD : Font.PLAIN, 15), String.valueOf(c.count()), c.x() + CELL / 2, c.y() + CELL / 2 + 5);
  }

  private static Color mix(Color full, double strength) {
    double s = 0.03 + 0.97 * strength;
    return new Color(blend(full.getRed(), s), blend(full.getGreen(), s), blend(full.getBlue(), s));
  }

  private static int blend(int component, double strength) {
    return (int) Math.round(255 + (component - 255) * strength);
  }

  private static void labels(Graphics2D g, int side) {
    Font font = ChartStyle.font(Font.PLAIN, 15);
    text(g, font, "predicted class", LEFT + side / 2, TOP - 36);
    text(g, ChartStyle.font(Font.PLAIN, 13), "right", LEFT + side + 46, TOP - 12);
    text(g, ChartStyle.font(Font.PLAIN, 13), "Colour: share of the row; blue right, red wrong.", LEFT + side / 2, TOP + side + 36);
    g.rotate(-Math.PI / 2);
    text(g, font, "true class", -(TOP + side / 2), LEFT - 60);
    g.rotate(Math.PI / 2);
  }

  private static void text(Graphics2D g, Font font, String text, int centre, int baseline) {
    g.setColor(ChartStyle.INK);
    write(g, font, text, centre, baseline);
  }

  private static void write(Graphics2D g, Font font, String text, int centre, int baseline) {
    g.setFont(font);
    g.drawString(text, centre - g.getFontMetrics().stringWidth(text) / 2, baseline);
  }
}
