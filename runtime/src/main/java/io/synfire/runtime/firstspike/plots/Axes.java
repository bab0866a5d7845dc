package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.plots.Figure.Area;
import io.synfire.runtime.firstspike.plots.Figure.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Two axes and what is drawn between them. Numbers that are not finite leave a gap. */
final class Axes {
  private final Figure figure;
  private final Graphics2D g;
  private final Area area;
  private final Axis x;
  private final Axis y;

  /** Axes around an area; labels lie outside. */
  Axes(Figure figure, Area area, Axis x, Axis y) {
    this.figure = figure;
    this.g = figure.graphics();
    this.area = area;
    this.x = x;
    this.y = y;
  }

  double px(double value) {
    return area.x() + area.width() * x.share(value);
  }

  double py(double value) {
    return area.y() + area.height() * (1 - y.share(value));
  }

  /** Grid lines, marks and labels. */
  Axes frame() {
    for (double tick : y.ticks(Math.max(3, (int) (area.height() / 45)))) {
      rule(new Line2D.Double(area.x(), py(tick), area.x() + area.width(), py(tick)), Colours.GRID);
    }
    return bare();
  }

  /** Marks and labels without grid lines, for maps. */
  Axes bare() {
    for (double tick : y.ticks(Math.max(3, (int) (area.height() / 45)))) {
      figure.rightTo(Axis.text(tick), area.x() - 7, py(tick) + 4, Words.TICK);
    }
    for (double tick : x.ticks(Math.max(2, (int) (area.width() / 70)))) {
      rule(new Line2D.Double(px(tick), area.y() + area.height(), px(tick), area.y() + area.height() + 4), Colours.INK);
      figure.centred(Axis.text(tick), px(tick), area.y() + area.height() + 17, Words.TICK);
    }
    rule(new Line2D.Double(area.x(), area.y() + area.height(), area.x() + area.width(), area.y() + area.height()), Colours.INK);
    figure.centred(x.label(), area.x() + area.width() / 2, area.y() + area.height() + 35, Words.LABEL);
    figure.upwards(y.label(), area.x() - 42, area.y() + area.height() / 2, Words.LABEL);
    return this;
  }

  Axes heading(String text) {
    figure.text(text, area.x(), area.y() - 8, Words.HEADING);
    return this;
  }

  private void rule(Line2D line, Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(0.8f));
    g.draw(line);
  }

  void line(double[] xs, double[] ys, Color colour, double width) {
    Path2D path = new Path2D.Double();
    boolean open = false;
    for (int k = 0; k < xs.length; k++) {
      boolean there = drawable(xs[k], ys[k]);
      if (there && open) {
        path.lineTo(px(xs[k]), py(ys[k]));
      } else if (there) {
        path.moveTo(px(xs[k]), py(ys[k]));
      }
      open = there;
    }
    stroke(path, colour, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private boolean drawable(double a, double b) {
    return Double.isFinite(a) && Double.isFinite(b) && (!y.logarithmic() || b > 0) && (!x.logarithmic() || a > 0);
  }

  private void stroke(Shape shape, Color colour, BasicStroke stroke) {
    Shape before = g.getClip();
    g.clip(new Rectangle2D.Double(area.x() - 1, area.y() - 1, area.width() + 2, area.height() + 2));
    g.setColor(colour);
    g.setStroke(stroke);
    g.draw(shape);
    g.setClip(before);
  }

  /** The region between two lines. */
  void band(double[] xs, double[] lows, double[] highs, Color colour) {
    g.setColor(colour);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    for (int k = 1; k < xs.length; k++) {
      if (drawable(lows[k - 1], highs[k - 1]) && drawable(lows[k], highs[k])) {
        Path2D piece = new Path2D.Double();
        piece.moveTo(px(xs[k - 1]), py(lows[k - 1]));
        piece.lineTo(px(xs[k - 1]), py(highs[k - 1]));
        piece.lineTo(px(xs[k]), py(highs[k]));
        piece.lineTo(px(xs[k]), py(lows[k]));
        piece.closePath();
        g.fill(piece);
      }
    }
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  void level(double value, Color colour) {
    stroke(new Line2D.Double(area.x(), py(value), area.x() + area.width(), py(value)), colour, dashes());
  }

  void upright(double value, Color colour) {
    stroke(new Line2D.Double(px(value), area.y(), px(value), area.y() + area.height()), colour, dashes());
  }

  private static BasicStroke dashes() {
    return new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 4}, 0);
  }

  void dot(double a, double b, double radius, Color colour) {
    g.setColor(colour);
    g.fill(new Ellipse2D.Double(px(a) - radius, py(b) - radius, 2 * radius, 2 * radius));
  }

  /** A ring with a cross: something that is wrong. */
  void wrong(double a, double b, double radius) {
    double r = 0.7 * radius;
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke((float) (0.28 * radius)));
    g.draw(new Ellipse2D.Double(px(a) - radius, py(b) - radius, 2 * radius, 2 * radius));
    g.draw(new Line2D.Double(px(a) - r, py(b) - r, px(a) + r, py(b) + r));
    g.draw(new Line2D.Double(px(a) - r, py(b) + r, px(a) + r, py(b) - r));
  }

  /** A spike of an input: a short line from the bottom. */
  void mark(double a, double height, Color colour) {
    stroke(new Line2D.Double(px(a), area.y() + area.height(), px(a), area.y() + area.height() - height), colour, new BasicStroke(1.2f));
  }

  void bar(double from, double to, double value, Color colour) {
    g.setColor(colour);
    g.fill(new Rectangle2D.Double(px(from), py(value), Math.max(0.6, px(to) - px(from) - 0.4), Math.max(0, py(y.low()) - py(value))));
  }

  void circle(double a, double b, double radius, Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(1.1f));
    g.draw(new Ellipse2D.Double(px(a - radius), py(b + radius), px(a + radius) - px(a - radius), py(b - radius) - py(b + radius)));
  }

  /** Colours of a grid as by {@link #cells}, of which only a disc is seen. */
  void disc(double a, double b, double radius, Color[][] colours) {
    Shape before = g.getClip();
    g.clip(new Ellipse2D.Double(px(a - radius), py(b + radius), px(a + radius) - px(a - radius), py(b - radius) - py(b + radius)));
    cells(colours);
    g.setClip(before);
  }

  /** Colours of a grid that fills the area: {@code [row][column]}, the first row at the bottom; null for none. */
  void cells(Color[][] colours) {
    BufferedImage image = new BufferedImage(colours[0].length, colours.length, BufferedImage.TYPE_INT_ARGB);
    for (int r = 0; r < colours.length; r++) {
      for (int c = 0; c < colours[r].length; c++) {
        image.setRGB(c, colours.length - 1 - r, colours[r][c] == null ? 0 : colours[r][c].getRGB());
      }
    }
    g.drawImage(image, new AffineTransform(area.width() / image.getWidth(), 0, 0, area.height() / image.getHeight(), area.x(), area.y()), null);
  }
}
