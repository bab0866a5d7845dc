package io.synfire.tutorials;

import static io.synfire.library.decoders.Decoders.firstSpikeTimes;
import static io.synfire.library.losses.Losses.shiftInvariantError;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.exponentialDecay;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.DelayShape;
import io.synfire.ir.Shape;
import io.synfire.learning.ExactGradient;
import io.synfire.library.datasets.spiketimes.YinYang;
import io.synfire.library.encoders.SpikeTimes;
import io.synfire.library.losses.SpikeCountPenalty;
import io.synfire.library.neurons.CubaLif;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingResult;
import io.synfire.units.Time;
import java.util.Arrays;
import java.util.Map;

/** A network learns weights and delays by the exact times of first spikes: neither time steps nor surrogates blur its gradients. */
public final class T18LearnByFirstSpikes {
  private static final Time TAU = ms(10);

  private T18LearnByFirstSpikes() {}

  /** Points of the Yin-Yang figure as four spikes; the class whose neuron spikes first is the answer. */
  static final class YinYangNet extends Network {
    // With 2 megohms, a weight of 1 nA is a weight of 1 in the literature: tau_syn dv/dt = -v / 2 + sum of the weighted kernels, threshold 1
    private static final CubaLif NEURON = new CubaLif(ms(20), TAU, ms(0), megohms(2), mV(0), mV(1), mV(0));

    final Encoder point = encoder(new SpikeTimes(TAU), Shape.of(4));
    final NeuronGroup hidden = neurons(30, NEURON);
    final NeuronGroup figure = neurons(3, NEURON);
    // Every synapse learns its weight, and a delay between 0 and 10 ms
    final Connection inward = connect(point, hidden).weights(Weights.normal(1, 1)).unit(nA(1))
        .learnDelays(DelayShape.SYNAPTIC, Weights.normal(0, 0.25), ms(0), TAU);
    final Connection outward = connect(hidden, figure).weights(Weights.normal(1, 1)).unit(nA(1))
        .learnDelays(DelayShape.SYNAPTIC, Weights.normal(0, 0.25), ms(0), TAU);
    final Decoder first = decoder(figure, firstSpikeTimes(TAU));
    final Learner learner = learner(new ExactGradient());
  }

  /** Trains for some epochs, and tells how well it classifies points it has not seen. */
  public static TrainingResult run(int epochs) {
    SpikeTimeSplits points = new YinYang().load(Map.of(), 1);
    DataSplit data = new DataSplit(points.train().dataset("yin-yang"), points.test().dataset("yin-yang"));

    // A neuron that is silent has no spike time to learn from; the penalty on counts below 1 lifts its potential until it spikes again
    SpikeCountPenalty silence = new SpikeCountPenalty(0.02, 1, 1);
    return Training.of(new YinYangNet()).backend("first-spike").window(80, ms(1)).data(data)
        .loss(shiftInvariantError(0.2)).regularizer("hidden", silence).regularizer("figure", silence)
        .optimizer(adam(0.01), exponentialDecay(1000, 0.9)).batch(150).epochs(epochs).seed(1).fit();
  }

  /** Prints how it learns. */
  public static void main(String[] args) {
    TrainingResult result = run(60);
    for (EpochMetrics epoch : result.history()) {
      if (epoch.progress().epoch() % 10 == 0) {
        System.out.printf("epoch %2d: %4.1f %% of the test points are right%n", epoch.progress().epoch(), 100 * epoch.test().accuracy());
      }
    }
    System.out.println("right answers by class (rows: yin, yang, dot): " + Arrays.deepToString(result.test().confusion()));
  }
}
