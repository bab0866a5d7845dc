package io.synfire.runtime.firstspike.plots;

import java.awt.Color;

/** Colours that people with any kind of colour vision can tell apart. */
final class Colours {
  static final Color INK = new Color(0x333333);
  static final Color PALE_INK = new Color(0x777777);
  static final Color GRID = new Color(0xe6e6e6);
  static final Color NOTHING = new Color(0xf2f2f2);
  /** Of classes and outputs (Okabe and Ito 2008). */
  private static final Color[] CLASSES = {
    new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7), new Color(0xe69f00), new Color(0x56b4e9), new Color(0x333333),
    new Color(0xb8a800), new Color(0x8c5a2b), new Color(0x999999)
  };
  /** Viridis (van der Walt and Smith 2015), at equal distances. */
  private static final Color[] SEQUENTIAL = {
    new Color(0x440154), new Color(0x472d7b), new Color(0x3b528b), new Color(0x2c728e), new Color(0x21918c), new Color(0x28ae80), new Color(0x5ec962),
    new Color(0xaddc30), new Color(0xfde725)
  };
  /** From negative, blue, over white to positive, brown. */
  private static final Color[] DIVERGING = {
    new Color(0x053061), new Color(0x2166ac), new Color(0x6baed6), new Color(0xc6dbef), new Color(0xf7f7f7), new Color(0xfdd0a2), new Color(0xf1913d),
    new Color(0xb35806), new Color(0x7f3b08)
  };

  private Colours() {}

  static Color of(int index) {
    return CLASSES[index % CLASSES.length];
  }

  static Color pale(Color colour, double strength) {
    return mix(Color.WHITE, colour, strength);
  }

  static Color clear(Color colour, double opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
  }

  /**
   * Colours for numbers.
   *
   * @param low number of the first colour
   * @param high number of the last colour
   * @param signed whether the middle is white
   */
  record Ramp(double low, double high, boolean signed) {

    /** From the smallest to the largest of numbers that are finite. */
    static Ramp over(double[]... values) {
      Extent extent = Extent.of(values);
      return new Ramp(extent.low(), extent.high(), false);
    }

    /** From minus the largest absolute number to plus. */
    static Ramp around(double[]... values) {
      Extent extent = Extent.of(values);
      double most = Math.max(Math.abs(extent.low()), Math.abs(extent.high()));
      return new Ramp(-most, most, true);
    }

    /** The colour of a number; a pale grey for one that is not finite. */
    Color of(double value) {
      if (!Double.isFinite(value)) {
        return NOTHING;
      }
      Color[] colours = signed ? DIVERGING : SEQUENTIAL;
      double at = Math.clamp((value - low) / (high - low), 0, 1) * (colours.length - 1);
      int k = Math.min(colours.length - 2, (int) at);
      return mix(colours[k], colours[k + 1], at - k);
    }
  }

  private static Color mix(Color a, Color b, double share) {
    return new Color(mix(a.getRed(), b.getRed(), share), mix(a.getGreen(), b.getGreen(), share), mix(a.getBlue(), b.getBlue(), share));
  }

  private static int mix(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
