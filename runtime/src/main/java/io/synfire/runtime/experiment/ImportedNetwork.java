package io.synfire.runtime.experiment;

import io.synfire.runtime.data.Dataset;
import java.util.List;

/** A network that another system trained, ready to run. */
public interface ImportedNetwork {

  /** What it is made of, a line for each layer. */
  List<String> summary();

  /**
   * Classifies all samples of a data set.
   *
   * @throws io.synfire.runtime.data.DataException if the samples do not fit the network
   */
  Score classify(Dataset data, Presentation presentation);

  /**
   * How samples are presented.
   *
   * @param steps time steps for each sample; positive
   * @param threads number of threads; positive; the result does not depend on it
   */
  record Presentation(int steps, int threads) {
    public Presentation {
      if (steps <= 0 || threads <= 0) {
        throw new IllegalArgumentException("the numbers of steps and of threads must be positive, were " + steps + " and " + threads);
      }
    }
  }

  /**
   * How a network did.
   *
   * @param samples number of samples
   * @param correct number of those that were classified correctly
   * @param layers spikes in all samples, layer by layer, input first
   */
  record Score(int samples, int correct, List<LayerSpikes> layers) {
    public Score {
      layers = List.copyOf(layers);
    }

    /** Fraction that was classified correctly. */
    public double accuracy() {
      return (double) correct / samples;
    }
  }

  /**
   * Spikes of a layer.
   *
   * @param layer its name
   * @param spikes number of spikes
   */
  record LayerSpikes(String layer, long spikes) {}
}
