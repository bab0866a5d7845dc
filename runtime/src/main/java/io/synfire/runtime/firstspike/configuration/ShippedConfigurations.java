package io.synfire.runtime.firstspike.configuration;

import io.synfire.model.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The configurations that come with Synfire, by name. */
public final class ShippedConfigurations {
  private static final List<String> NAMES = List.of(
      "yin_yang_H30_W", "yin_yang_H30_WA", "yin_yang_H30_WS", "yin_yang_H5_WS", "yin_yang_hwAware", "yin_yang_2021", "mnist", "mnist_short", "mnist_fourlayer",
      "16x16_mnist", "16x16_mnist_2021", "16x16_mnist_short", "bars", "xor", "pattern", "single_in_single_out",
      "yin_yang_hx", "yin_yang_hxpynn", "yin_yang_2021_hx", "16x16_mnist_hx", "bars_hx");

  private ShippedConfigurations() {}

  /** All names; those that need an analog chip last. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The text of a configuration.
   *
   * @throws IllegalArgumentException if there is none of this name, naming those there are
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no configuration named '" + name + "' is shipped" + Names.didYouMean(name, NAMES) + " There are "
          + String.join(", ", NAMES));
    }
    try (InputStream in = ShippedConfigurations.class.getResourceAsStream(name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped configuration " + name + " cannot be read", e);
    }
  }

  /**
   * A configuration, with the data sets that are installed.
   *
   * @throws IllegalArgumentException if there is none of this name, naming those there are
   */
  public static FirstSpikeExperiment read(String name) {
    return new ConfigurationReader().text(name + ".yaml", text(name));
  }
}
