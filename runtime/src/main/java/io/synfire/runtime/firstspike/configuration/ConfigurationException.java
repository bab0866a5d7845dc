package io.synfire.runtime.firstspike.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration file that cannot be used, with everything that is wrong with it. */
public final class ConfigurationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private final String file;
  private final transient List<Fault> faults;

  /**
   * Something that is wrong.
   *
   * @param line line of the file, from 1; 0 where it concerns the whole file
   * @param key path of the key, such as {@code network_layout.layers[2].size}; empty where it concerns the whole file
   * @param text what is wrong, what is allowed, and what to do
   */
  public record Fault(int line, String key, String text) {
    /** The fault as a line that editors can follow. */
    public String in(String file) {
      return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + " ") + text;
    }
  }

  /** Faults of a file, at least one, in the order of its lines. */
  public ConfigurationException(String file, List<Fault> faults) {
    super(faults.stream().map(f -> f.in(file)).collect(Collectors.joining("\n")));
    this.file = file;
    this.faults = List.copyOf(faults);
  }

  /** The file. */
  public String file() {
    return file;
  }

  /** Everything that is wrong with it, in the order of its lines. */
  public List<Fault> faults() {
    return faults;
  }
}
