package io.synfire.library.experiments;

import io.synfire.runtime.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder with a small configuration of first spikes, in which commands are run. */
final class FirstSpikeFolder {
  /** Everything that is random is in it: noise of inputs, thresholds, spikes and delays. */
  static final String CONFIGURATION = """
      # few samples
      dataset_params: {name: yin_yang, train_size: 100, validation_size: 30, test_size: 40}
      default_neuron_params: {tau_syn: 1.0, tau_mem: 1.0, leak: 0.0, threshold: 1.0, max_dw_norm: 0.2}
      network_layout:
        n_inputs: 4
        layers:
          - {name: DelayAxonal, delay_mean: 0.0, delay_std: 0.5, positivity: {name: sigmoid, scale: 1.0}, jitter: 0.05, monitor: true}
          - name: NeuronLayer
            size: 6
            weights_mean: 1.0
            weights_std: 0.5
            max_num_missing_spikes: 0.3
            neuron_params: {threshold_noise_b2b_std: 0.04, threshold_noise_fp_std: 0.08, threshold_noise_s2s_std: 0.2}
            monitor: true
          - {name: NeuronLayer, size: 3, weights_mean: 0.7, weights_std: 0.8, max_num_missing_spikes: 0.3}
      training_params:
        substrate: sim
        batch_size: 30
        batch_size_eval: 20
        epoch_number: 4
        epoch_snapshots: [2]
        optimizer: adam
        learning_rate: 0.01
        lr_scheduler: {type: StepLR, step_size: 2, gamma: 0.5}
        loss: {type: shift_invariant_MSE, delta_t: 0.3}
        training_noise: {mean: 0.0, std_dev: 0.1}
        weight_bumping_value: 0.0005
        weight_bumping_exp: true
        weight_bumping_targeted: true
        torch_seed: 5
        numpy_seed: 6
      """;

  private final Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  FirstSpikeFolder(Path folder) {
    this.folder = folder;
    write("small.yaml", CONFIGURATION);
  }

  /** Writes a file and returns its name. */
  String write(String file, String text) {
    try {
      return Files.writeString(folder.resolve(file), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command and returns its status; {@code @x} stands for {@code x} in the folder. */
  int run(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    String[] resolved = Arrays.stream(args).map(a -> a.startsWith("@") ? path(a.substring(1)).toString() : a).toArray(String[]::new);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), resolved);
  }

  /** What the last command printed. */
  String out() {
    return out.toString();
  }

  /** What the last command complained of. */
  String err() {
    return err.toString();
  }

  Path path(String name) {
    return folder.resolve(name);
  }
}
