package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.List;
import java.util.OptionalDouble;

/** A layer of a network of first spikes, as data. */
public sealed interface LayerSpec {

  /**
   * Fully connected neurons.
   *
   * @param size number of neurons, positive
   * @param neuron their dynamics
   * @param weights distribution of the initial weights
   * @param variability noise of thresholds and spikes
   * @param training how the layer learns
   */
  record NeuronLayer(int size, CurrentLif neuron, Normal weights, Variability variability, NeuronTraining training) implements LayerSpec {
    public NeuronLayer {
      require(size > 0, "a layer of neurons needs at least 1, was " + size);
    }
  }

  /**
   * How a layer of neurons learns.
   *
   * @param update whether and how fast weights change
   * @param maxMissing largest share of spikes of a batch that may be missing before weights are bumped, 0..1
   * @param maxGradient where the largest derivative of the loss by a weight of a neuron exceeds this in a sample, the neuron's weights do not learn from
   *     the sample; infinity for no such limit
   * @param clip largest absolute weight; infinity for no limit
   */
  record NeuronTraining(LayerUpdate update, double maxMissing, double maxGradient, double clip) {
    public NeuronTraining {
      require(maxMissing >= 0 && maxMissing <= 1, "the largest share of missing spikes lies in 0..1, was " + maxMissing);
      require(maxGradient > 0, "the largest derivative by a weight must be positive, was " + maxGradient);
      require(clip > 0, "the largest absolute weight must be positive, was " + clip);
    }
  }

  /**
   * Spikes of additional sources at fixed times, after the inputs.
   *
   * @param times one per source, finite
   */
  record BiasLayer(List<Double> times) implements LayerSpec {
    public BiasLayer {
      times = List.copyOf(times);
      require(times.stream().allMatch(Double::isFinite), "the times of biases must be finite, were " + times);
    }
  }

  /**
   * Trainable delays; see {@link DelayKind} for their shape.
   *
   * @param kind one delay per synapse, source or target
   * @param parameters distribution of the initial delay parameters
   * @param positivity what makes a delay of a parameter
   * @param sharing how often the parameters are tiled over sources and targets
   * @param jitter standard deviation of the noise of every arrival, of each target by itself, in every pass with noise; 0 or more
   * @param update whether and how fast the parameters change
   */
  record DelayLayer(
      DelayKind kind, Normal parameters, Positivity positivity, Sharing sharing, double jitter, LayerUpdate update) implements LayerSpec {
    public DelayLayer {
      require(jitter >= 0, "the jitter of delays must be 0 or more, was " + jitter);
    }
  }

  /**
   * How often delay parameters are tiled over sources and targets; each divides its number. Source i uses row {@code i mod rows}, target j column
   * {@code j mod columns}. The factor of a side on which a kind of delay has but one (sources of dendritic, targets of axonal delays) changes nothing.
   */
  record Sharing(int presynaptic, int postsynaptic) {
    /** One parameter each. */
    public static final Sharing NONE = new Sharing(1, 1);

    public Sharing {
      require(presynaptic > 0 && postsynaptic > 0, "sharing factors must be positive, were " + presynaptic + " and " + postsynaptic);
    }
  }

  /** Which delays a layer has. */
  enum DelayKind {
    /** One per source and target. */
    SYNAPTIC,
    /** One per source. */
    AXONAL,
    /** One per target. */
    DENDRITIC
  }

  /**
   * Repeats every input, copies side by side: a, a, b, b.
   *
   * <p>Mind the delays: {@link Sharing} tiles them (0, 1, 0, 1), so that behind this layer copies of one input have different delays, and different inputs
   * share one. Whoever wants a delay for each input has the data repeat its inputs as a whole: a, b, a, b.
   *
   * @param factor number of copies, positive
   */
  record MultiplexLayer(int factor) implements LayerSpec {
    public MultiplexLayer {
      require(factor > 0, "a multiplex layer makes at least 1 copy, was " + factor);
    }
  }

  /** Hands every input to every neuron of the next layer: changes nothing, may be left out, and counts as a layer. */
  record BroadcastLayer() implements LayerSpec {}

  /** A normal distribution; standard deviation 0 or more. */
  record Normal(double mean, double standardDeviation) {
    public Normal {
      require(Double.isFinite(mean) && standardDeviation >= 0 && Double.isFinite(standardDeviation),
          "a normal distribution needs a finite mean and a standard deviation of 0 or more, were " + mean + " and " + standardDeviation);
    }
  }

  /**
   * Noise of a layer of neurons. The pattern is drawn once, with the weights. Thresholds with noise or pattern decide on spikes only: derivatives are those of
   * the nominal threshold at the times that came about. A spike that was moved counts at its moved time in everything that follows, its causes included.
   *
   * @param sample standard deviation of the threshold per sample and neuron
   * @param batch standard deviation of the threshold per batch and neuron
   * @param pattern fixed offsets of the thresholds per neuron
   * @param jitter standard deviation of spike times
   */
  record Variability(double sample, double batch, Normal pattern, double jitter) {
    /** No noise. */
    public static final Variability NONE = new Variability(0, 0, new Normal(0, 0), 0);

    public Variability {
      require(sample >= 0 && batch >= 0 && jitter >= 0, "standard deviations of noise must be 0 or more, were " + sample + ", " + batch + " and " + jitter);
    }
  }

  /**
   * Whether and how a layer's parameters change.
   *
   * @param trainable whether they do
   * @param learningRate learning rate; empty for that of the training
   * @param monitored whether they are recorded after every epoch
   */
  record LayerUpdate(boolean trainable, OptionalDouble learningRate, boolean monitored) {
    /** Trainable with the learning rate of the training, not recorded. */
    public static final LayerUpdate DEFAULT = new LayerUpdate(true, OptionalDouble.empty(), false);
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
