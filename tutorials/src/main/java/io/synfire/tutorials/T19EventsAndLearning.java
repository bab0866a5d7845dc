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
import io.synfire.dsl.SpikeMonitor;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.learning.ExactGradient;
import io.synfire.library.datasets.spiketimes.YinYang;
import io.synfire.library.encoders.SpikeTimes;
import io.synfire.library.neurons.CubaLif;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingResult;
import io.synfire.units.Time;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** From event to event instead of step to step: exact spike times, which runs in steps converge to, and learning by their exact derivatives (EventProp). */
public final class T19EventsAndLearning {
  private static final Time TAU = ms(5);
  private static final CubaLif NEURON = new CubaLif(ms(10), TAU, ms(0), megohms(1), mV(0), mV(1), mV(0));

  private T19EventsAndLearning() {}

  /** Neurons that excite and inhibit each other, after 1.6 ms, and spike again and again. */
  static final class Loop extends Network {
    final Encoder input = encoder(new SpikeTimes(ms(1)), Shape.of(40));
    final NeuronGroup cells = neurons(6, NEURON);
    final Connection inward = connect(input, cells).weights(Weights.uniform(0, 1)).unit(nA(1));
    final Connection around = connect(cells, cells).weights(Weights.normal(0, 0.3)).unit(nA(1)).delay(ms(1.6));
    final SpikeMonitor spikes = spikes(cells);
  }

  /** Time step in ms to the mean distance in ms of the spikes of a run in steps from the exact ones. */
  public static Map<Double, Double> errors(List<Double> steps) {
    Map<Double, Double> errors = new LinkedHashMap<>();
    // Delays need not be multiples of this step, which only groups what is seen
    Observations exact = run("event", 1);
    for (double dt : steps) {
      Observations found = run("float", dt);
      double sum = 0;
      int count = 0;
      for (int i = 0; i < 6; i++) {
        double[] times = exact.spikeTimes("spikes", 0, i);
        int[] at = found.spikeSteps("spikes", 0, i);
        for (int k = 0; k < Math.min(times.length, at.length); k++) {
          // What happens in a step is known at its end
          sum += Math.abs((at[k] + 1) * dt - 1e3 * times[k]);
          count++;
        }
      }
      errors.put(dt, sum / count);
    }
    return errors;
  }

  private static Observations run(String backend, double dt) {
    Random random = new Random(4);
    float[][] input = new float[1][40];
    for (int j = 0; j < 40; j++) {
      input[0][j] = 29 * random.nextFloat();
    }
    try (Program program = Backends.compile(new Loop().definition(), backend, ms(dt), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("input", input);
      return run.advance((int) Math.round(30 / dt));
    }
  }

  /** Points of the Yin-Yang figure as four spikes; hidden neurons spike as often as they like, and with {@code recurrent} hear of each other. */
  static final class YinYangNet extends Network {
    final Encoder point = encoder(new SpikeTimes(TAU), Shape.of(4));
    final NeuronGroup hidden = neurons(40, NEURON);
    final NeuronGroup figure = neurons(3, NEURON);
    final Connection inward = connect(point, hidden).weights(Weights.normal(1.5, 1)).unit(nA(1));
    final Connection outward = connect(hidden, figure).weights(Weights.normal(0.3, 0.3)).unit(nA(1));
    // The class whose neuron spikes first is the answer; the loss wants it to do so 1.5 ms before the others, wherever they are together
    final Decoder first = decoder(figure, firstSpikeTimes(TAU));
    final Learner learner = learner(new ExactGradient());

    YinYangNet(boolean recurrent) {
      if (recurrent) {
        connect(hidden, hidden).weights(Weights.normal(0, 0.05)).unit(nA(1)).delay(ms(1.5));
      }
    }
  }

  /** Trains for some epochs by EventProp. */
  public static TrainingResult learn(boolean recurrent, int epochs) {
    SpikeTimeSplits points = new YinYang().load(Map.of(), 1);
    DataSplit data = new DataSplit(points.train().dataset("yin-yang"), points.test().dataset("yin-yang"));
    return Training.of(new YinYangNet(recurrent)).backend("event").window(30, ms(1)).data(data)
        .loss(shiftInvariantError(0.3)).optimizer(adam(0.01), exponentialDecay(1000, 0.6)).batch(100).epochs(epochs).seed(1).fit();
  }

  /** Prints how runs in steps converge, and how it learns. */
  public static void main(String[] args) {
    System.out.println("step (ms)   error (ms)   order");
    double[] before = new double[2];
    errors(List.of(0.4, 0.2, 0.1, 0.05, 0.025)).forEach((dt, error) -> {
      System.out.printf("%9.3f   %10.4f   %5s%n", dt, error, before[0] == 0 ? "" : "%.2f".formatted(Math.log(before[1] / error) / Math.log(before[0] / dt)));
      before[0] = dt;
      before[1] = error;
    });
    for (boolean recurrent : new boolean[] {false, true}) {
      System.out.println(recurrent ? "with recurrent connections:" : "feed-forward:");
      TrainingResult result = learn(recurrent, 20);
      for (EpochMetrics epoch : result.history()) {
        if (epoch.progress().epoch() % 5 == 0) {
          System.out.printf("epoch %2d: %4.1f %% of the test points are right%n", epoch.progress().epoch(), 100 * epoch.test().accuracy());
        }
      }
      System.out.println("right answers by class (rows: yin, yang, dot): " + Arrays.deepToString(result.test().confusion()));
    }
  }
}
