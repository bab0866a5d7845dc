package io.synfire.runtime.firstspike.data;

import java.util.List;
import java.util.Set;

/** A data set of spike times, for configuration files. Found by {@link java.util.ServiceLoader}. */
public interface SpikeTimeSource {

  /** Its name in a configuration, such as {@code yin_yang}. */
  String name();

  /** The keys it reads beside {@code name}; others are an error of the configuration. */
  Set<String> keys();

  /**
   * Makes or loads the data.
   *
   * @param settings the values under {@code dataset_params}, as YAML has them: strings, numbers, booleans, lists and maps
   * @param seed seed of whatever is random in the data and has no seed among the settings
   * @throws SettingException naming the key, where a value is impossible
   * @throws IllegalArgumentException naming the file or folder, where data are missing
   */
  SpikeTimeSplits load(java.util.Map<String, Object> settings, long seed);

  /** Everything that is impossible about the settings, without loading; files are not looked for. */
  default List<SettingException> faults(java.util.Map<String, Object> settings) {
    return List.of();
  }

  /** Number of inputs of a sample under these settings, without loading. */
  int inputs(java.util.Map<String, Object> settings);

  /** Number of classes under these settings, without loading. */
  int classes(java.util.Map<String, Object> settings);

  /** A value of a setting that is impossible. */
  final class SettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String key;

    /** Says what is wrong with the value of a key; the message names fact, value, limit and remedy. */
    public SettingException(String key, String message) {
      super(message);
      this.key = key;
    }

    /** The key. */
    public String key() {
      return key;
    }
  }
}
