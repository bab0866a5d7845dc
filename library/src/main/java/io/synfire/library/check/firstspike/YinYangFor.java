package io.synfire.library.check.firstspike;

import io.synfire.library.datasets.spiketimes.YinYang;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.Map;

/** The Yin-Yang data as a network takes them. */
final class YinYangFor {

  private YinYangFor() {}

  /**
   * With as many copies of the four inputs as the network has.
   *
   * @throws UnsupportedCaseException if the network is for other data
   */
  static SpikeTimeSplits network(NetworkSpec network) {
    YinYang source = new YinYang();
    Map<String, Object> settings = Map.of("multiply_input_layer", Math.max(1, network.inputs() / source.inputs(Map.of())));
    if (source.inputs(settings) != network.inputs() || source.classes(settings) != network.outputs()) {
      throw new UnsupportedCaseException("a network of " + network.inputs() + " inputs and " + network.outputs() + " outputs, which is not for Yin-Yang");
    }
    return source.load(settings, 0);
  }
}
