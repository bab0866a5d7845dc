package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration file says.
 *
 * @param origin the file
 * @param data which data
 * @param network the network
 * @param training how it is trained
 * @param substrate what computes the spikes
 */
public record FirstSpikeExperiment(Origin origin, DataSettings data, NetworkSpec network, TrainingSettings training, Substrate substrate) {

  /** Name of the file without its ending. */
  public String name() {
    return origin.name();
  }

  /** The file as it was, to be kept with a run: read again it gives an equal experiment. */
  public String text() {
    return origin.text();
  }

  /** What the reader has to tell a user: keys that change nothing here, and what was understood where a file leaves a choice. */
  public List<String> notes() {
    return origin.notes();
  }

  /** Why this cannot be trained here, as a sentence to show; empty if it can be. */
  public Optional<String> refusal() {
    return substrate == Substrate.SIMULATION ? Optional.empty()
        : Optional.of(name() + " asks for an analog chip in the loop (training_params.substrate: " + substrate.key() + "), and none is connected here; "
            + "to train the same network on the model of its neurons, say training_params.substrate: " + Substrate.SIMULATION.key());
  }

  /**
   * A configuration file.
   *
   * @param name its name without ending
   * @param text its content
   * @param notes what the reader has to tell a user, each with file, line and key
   */
  public record Origin(String name, String text, List<String> notes) {
    public Origin {
      notes = List.copyOf(notes);
    }
  }

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
    SIMULATION("sim"),
    /** An analog chip in the loop, driven by spike trains. */
    ANALOG_CHIP("hx"),
    /** An analog chip in the loop that also has delays. */
    ANALOG_CHIP_WITH_DELAYS("hx_pynn");

    private final String key;

    Substrate(String key) {
      this.key = key;
    }

    /** Its name in a configuration file. */
    public String key() {
      return key;
    }
  }
}
