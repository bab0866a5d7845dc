package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.experiment.ConfiguredRun;
import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.DataSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedReader;
import io.synfire.runtime.report.EpochListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trained network in a file, to be tried on the Yin-Yang data.
 *
 * @param file the file
 * @param network the network
 */
record PretrainedRun(Path file, PretrainedNetwork network) implements ConfiguredRun {
  private static final int HEAD = 4096;
  private static final int SEED = 1;
  private static final int COORDINATES = 4;

  /** Whether a file says at its beginning that it is of the schema that is read. */
  static boolean recognises(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains('"' + PretrainedReader.SCHEMA + '"');
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  static PretrainedRun of(Path file) {
    return new PretrainedRun(file, PretrainedReader.read(file).asOnSubstrate());
  }

  @Override
  public Inference infer(Request request) {
    refuse(request.epoch());
    return trial().infer(title(), OpenRun.load(data()), 0, request);
  }

  private String title() {
    return network.name() + (network.onChip() ? " (trained on a chip; here its model, with weights in steps of 1/30)" : "");
  }

  private void refuse(OptionalInt epoch) {
    if (epoch.isPresent()) {
      throw new IllegalArgumentException(file + ": is one trained network, without epochs; leave out epoch " + epoch.getAsInt());
    }
  }

  private Trial trial() {
    return new Trial(network.network(), settings(), network.parameters());
  }

  /** The Yin-Yang data, with as many copies of its inputs as the network has inputs for. */
  private DataSettings data() {
    int inputs = network.network().inputs();
    if (inputs % COORDINATES != 0) {
      throw new DataException(file + ": is a network of " + inputs + " inputs, and is tried on the Yin-Yang data, which have " + COORDINATES
          + " or copies of these");
    }
    return new DataSettings("yin_yang", Map.of("multiply_input_layer", inputs / COORDINATES), SEED);
  }

  private TrainingSettings settings() {
    Updating none = new Updating(new UpdateRule.Sgd(0), 1, new RateSchedule.Constant(), new Bumping(0, false, false));
    return new TrainingSettings(network.objective(), none, new Batches(1000, 1000, 0, List.of()), Optional.empty(), new ForwardMode.Exact(), SEED);
  }

  /** Draws into a folder of the network's name in {@code runs/}, since that of the file may belong to someone else. */
  @Override
  public Path evaluate(OptionalInt epoch) {
    refuse(epoch);
    DataSettings data = data();
    return new Pictures(title(), trial(), OpenRun.load(data), data).draw(0, Optional.empty(), Path.of("runs", network.name() + "-plots"));
  }

  @Override
  public Result resume(Continuation continuation, int threads, EpochListener listener) {
    throw new IllegalArgumentException(file + ": holds no state of a training to go on from; continue takes a run directory");
  }
}
