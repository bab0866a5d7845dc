package io.synfire.runtime.experiment;

import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.persistence.WhereMissing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of a run, as kept in its {@code config.json}.
 *
 * @param experiment name of the experiment
 * @param data name of the data set
 * @param dataDirectory folder of the data set, where it was named
 * @param settings numbers of the training
 * @param seed seed of everything random, the split of the data included
 * @param backend what runs the network
 */
public record RunConfig(
    String experiment, String data, Optional<String> dataDirectory, Experiment.Settings settings, long seed, @WhereMissing("float") String backend) {

  /** Loads the data. */
  public DataSplit load() {
    return DatasetSource.named(data).load(new DatasetSource.Request(dataDirectory.map(Path::of), seed));
  }
}
