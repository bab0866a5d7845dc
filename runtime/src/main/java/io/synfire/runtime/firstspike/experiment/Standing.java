package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.firstspike.learning.BumpMemory;
import io.synfire.runtime.firstspike.learning.OptimizerState;
import io.synfire.runtime.firstspike.learning.TrainerState;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.persistence.Records;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A training after an epoch, as it is kept: all that is needed to go on as if it had never stopped, and what it told until then.
 *
 * @param state state of the trainer
 * @param history what it told
 */
public record Standing(TrainerState state, History history) {

  /**
   * The part of the file that is a record.
   *
   * @param epoch number of epochs done
   * @param batches number of batches done
   * @param updates number of updates done
   * @param moments number of moments that the update rule keeps
   * @param bumpedLayer layer bumped in the last batch
   * @param bumpValue what was added to weights in the last bump
   */
  record FirstSpikeState(int epoch, long batches, long updates, int moments, int bumpedLayer, double bumpValue) {}

  /** Its bytes, as {@link #save} writes them. */
  byte[] bytes() {
    Map<String, double[][]> arrays = new LinkedHashMap<>();
    SavedParameters saved = new SavedParameters("", arrays);
    saved.put("parameters", state.parameters());
    for (int m = 0; m < state.optimizer().moments().size(); m++) {
      saved.put("moment" + m, state.optimizer().moments().get(m));
    }
    history.put(arrays);
    FirstSpikeState header = new FirstSpikeState(state.epoch(), state.batches(), state.optimizer().updates(), state.optimizer().moments().size(),
        state.bumping().layer(), state.bumping().value());
    return Records.bytes(new Records.Saved<>(header, Map.of(), arrays));
  }

  /**
   * Reads a file.
   *
   * @param network the network of the run's configuration
   * @throws io.synfire.runtime.persistence.CheckpointFormatException if the file is missing, damaged, of another version or of another network
   */
  static Standing load(Path file, NetworkSpec network) {
    Records.Saved<FirstSpikeState> content = Records.load(file, FirstSpikeState.class);
    SavedParameters saved = new SavedParameters(file.toString(), content.doubles());
    FirstSpikeState header = content.value();
    NetworkParameters parameters = saved.get("parameters", network);
    OptimizerState optimizer = new OptimizerState(
        header.updates(), IntStream.range(0, header.moments()).mapToObj(m -> saved.get("moment" + m, network)).toList());
    TrainerState state = new TrainerState(
        header.epoch(), header.batches(), parameters, optimizer, new BumpMemory(header.bumpedLayer(), header.bumpValue()));
    return new Standing(state, History.of(saved, network.outputs()));
  }
}
