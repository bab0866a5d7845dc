package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.divergence.Divergence;
import io.synfire.runtime.divergence.DivergenceMeter;
import io.synfire.runtime.divergence.Setting;
import io.synfire.runtime.firstspike.network.InitialParameters;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A network with copies of inputs, delays of both kinds and biases, in units of 1 ms. */
class FirstSpikeExportTest {
  private static final int SAMPLES = 30;
  private static final int WINDOW = 12;

  private final NetworkSpec network = new NetworkSpec(3, List.of(
      new MultiplexLayer(2),
      delays(DelayKind.SYNAPTIC),
      neurons(10, 1),
      new BiasLayer(List.of(0.4, 1.1)),
      delays(DelayKind.AXONAL),
      neurons(4, 2)), 0.01);
  private final NetworkParameters parameters = InitialParameters.draw(network, 5);
  private final double[][] inputs = inputs();
  private final FirstSpikeExport export = FirstSpikeExport.of(network, parameters, new FirstSpikeExport.Form("exported", Units.ms(1), new GivenTimes(), new ExactTimes()));

  private static LayerSpec neurons(int size, double ratio) {
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    return new NeuronLayer(size, CurrentLif.normalized(1, ratio, 0.1, 1), new Normal(0.8, 0.6), Variability.NONE, training);
  }

  private static LayerSpec delays(DelayKind kind) {
    return new DelayLayer(kind, new Normal(0, 0.5), new Positivity.Sigmoid(0.1, 1), Sharing.NONE, 0, LayerUpdate.DEFAULT);
  }

  private static double[][] inputs() {
    Random random = new Random(8);
    double[][] inputs = new double[SAMPLES][3];
    for (double[] row : inputs) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(6) == 0 ? SpikeTime.NONE : 2 * random.nextDouble();
      }
    }
    return inputs;
  }

  private double[][] exact() {
    return SpikeTimeNetwork.of(network).pass(SAMPLES).forward(parameters, inputs, 0, SAMPLES, PassOptions.EXACT);
  }

  private float[][] answers(String backend, Time dt) {
    try (Program program = Backends.compile(export.definition(), backend, dt, 1); Run run = program.open(RunOptions.of(SAMPLES))) {
      export.inputs(inputs).forEach(run::input);
      return run.advance((int) Math.round(WINDOW * 1e-3 / dt.si())).decoders().get("output");
    }
  }

  @Test
  void theFirstSpikeBackendFindsTheTimesOfTheNetwork() {
    double[][] exact = exact();
    float[][] found = answers("first-spike", Units.ms(1));
    int spikes = 0;
    for (int b = 0; b < SAMPLES; b++) {
      for (int j = 0; j < 4; j++) {
        boolean spike = exact[b][j] < WINDOW;
        assertThat((double) found[b][j]).isCloseTo(spike ? exact[b][j] : 0, within(1e-4));
        spikes += spike ? 1 : 0;
      }
    }
    assertThat(spikes).isGreaterThan(60);
  }

  /** Largest error of the spikes of a backend in steps, in ms; spikes that are not in both are counted apart. */
  private Optional<Double> meanError(double[][] exact, Time dt) {
    float[][] found = answers("float", dt);
    double sum = 0;
    int count = 0;
    int missed = 0;
    for (int b = 0; b < SAMPLES; b++) {
      for (int j = 0; j < 4; j++) {
        if (exact[b][j] < WINDOW && found[b][j] != 0) {
          sum += Math.abs(found[b][j] - exact[b][j]);
          count++;
        } else if (exact[b][j] < WINDOW != (found[b][j] != 0)) {
          missed++;
        }
      }
    }
    return missed > 3 ? Optional.empty() : Optional.of(sum / count);
  }

  @Test
  void spikesInStepsConvergeToThemWithTheFirstPowerOfTheStep() {
    double[][] exact = exact();
    double coarse = meanError(exact, Units.ms(0.08)).orElseThrow();
    double middle = meanError(exact, Units.ms(0.02)).orElseThrow();
    double fine = meanError(exact, Units.ms(0.005)).orElseThrow();
    assertThat(Math.log(coarse / middle) / Math.log(4)).as("order from %s to %s ms", coarse, middle).isCloseTo(1, within(0.35));
    assertThat(Math.log(middle / fine) / Math.log(4)).as("order from %s to %s ms", middle, fine).isCloseTo(1, within(0.35));
  }

  @Test
  void theReportOfDivergenceTellsLayerByLayer() {
    Setting setting = new Setting(Units.ms(0.01), 1200, 1, 1);
    try (DivergenceMeter meter = new DivergenceMeter(export.definition(), Target.of("first-spike"), Target.of("float"), setting)) {
      meter.add(export.inputs(inputs), Optional.empty());
      Divergence result = meter.result();
      assertThat(result.layers()).extracting("group").containsExactly("layer1", "layer2");
      assertThat(result.layers()).allSatisfy(layer -> assertThat(Math.abs(layer.rateError())).isLessThan(0.03));
      assertThat(result.layers()).allSatisfy(layer -> assertThat(layer.correlation()).isGreaterThan(0.95));
      assertThat(result.print()).contains("first-spike", "float");
    }
  }
}
