package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.Map;

/**
 * What a configuration file says.
 *
 * @param name name of the file without its ending
 * @param data which data
 * @param network the network
 * @param training how it is trained
 * @param substrate what computes the spikes
 * @param text the file as it was, to be kept with a run
 */
public record FirstSpikeExperiment(String name, DataSettings data, NetworkSpec network, TrainingSettings training, Substrate substrate, String text) {

  /**
   * Which data.
   *
   * @param source name of the data set
   * @param settings its settings, as YAML has them
   * @param seed seed of what is random in it
   */
  public record DataSettings(String source, Map<String, Object> settings, long seed) {}

  /** What computes the spikes. */
  public enum Substrate {
    /** The model. */
    SIMULATION,
    /** An analog chip in the loop, driven by spike trains. */
    ANALOG_CHIP,
    /** An analog chip in the loop that also has delays. */
    ANALOG_CHIP_WITH_DELAYS
  }
}
