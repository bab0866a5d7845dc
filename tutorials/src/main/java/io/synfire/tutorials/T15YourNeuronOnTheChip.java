package io.synfire.tutorials;

import static io.synfire.library.encoders.Encoders.poisson;
import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.SpikeMonitor;
import io.synfire.dsl.StateMonitor;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.divergence.Divergence;
import io.synfire.runtime.divergence.DivergenceMeter;
import io.synfire.runtime.divergence.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A neuron model of one's own runs on the chip too: its equations become a program on integers, and its spikes stay where they were. */
public final class T15YourNeuronOnTheChip {
  private static final int NEURONS = 8;
  private static final int STEPS = 100;
  private static final float[][] BRIGHT = {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};

  private T15YourNeuronOnTheChip() {}

  /** Noisy input to neurons for which no chip has a circuit: {@link AdaptiveThresholdLif}, as it stands. */
  static final class Adapting extends Network {
    final Encoder input = encoder(poisson(hertz(100)), Shape.of(10));
    final NeuronGroup cells = neurons(NEURONS, AdaptiveThresholdLif.defaults());
    // On a chip a spike takes a step from core to core; here it takes one everywhere
    final Connection drive = connect(input, cells).weights(Weights.uniform(0.1, 0.3)).unit(nA(1)).lag(1);
    final SpikeMonitor spikes = spikes(cells);
    final StateMonitor threshold = monitor(cells, AdaptiveThresholdLif.A);
  }

  /**
   * What came of it.
   *
   * @param reports what the compiler says: cores, rounding of weights, and what became of each coefficient of the equations
   * @param floats a run in floats
   * @param integers the same run in integers, threshold in volts all the same
   * @param divergence how far they are apart over more and longer samples
   */
  public record Result(List<Report> reports, Observations floats, Observations integers, Divergence divergence) {}

  /** Runs the network on both backends. */
  public static Result run() {
    Network net = new Adapting();
    Observations floats = observe(net, "float");
    Observations integers = observe(net, "loihi");
    Setting setting = new Setting(ms(1), 10 * STEPS, 1, 1);
    try (Program program = Backends.compile(net.definition(), "loihi", ms(1), 1);
        DivergenceMeter meter = new DivergenceMeter(net.definition(), Target.of("float"), Target.of("loihi"), setting)) {
      meter.add(Map.of("input", new float[][] {BRIGHT[0], BRIGHT[0], BRIGHT[0], BRIGHT[0]}), Optional.empty());
      return new Result(program.reports(), floats, integers, meter.result());
    }
  }

  private static Observations observe(Network net, String backend) {
    try (Program program = Backends.compile(net.definition(), backend, ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("input", BRIGHT);
      return run.advance(STEPS);
    }
  }

  /** A line of a raster: a bar for every step in which the neuron spikes. */
  static String line(Observations seen, int neuron) {
    char[] line = ".".repeat(STEPS).toCharArray();
    for (int step : seen.spikeSteps("spikes", 0, neuron)) {
      line[step] = '|';
    }
    return new String(line);
  }

  /** Prints what became of the coefficients, both rasters, and how far they are apart. */
  public static void main(String[] args) {
    Result result = run();
    result.reports().forEach(report -> System.out.println(report.title() + "\n" + report.text()));
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      System.out.println("cell " + neuron + "  float  " + line(result.floats(), neuron));
      System.out.println("        loihi  " + line(result.integers(), neuron));
    }
    float[] exact = result.floats().trace("threshold", 0, 0);
    float[] held = result.integers().trace("threshold", 0, 0);
    System.out.printf("%nrise of the threshold of cell 0 after %d ms: %.4f mV in floats, %.4f mV in integers%n%n", STEPS, 1000 * exact[STEPS - 1],
        1000 * held[STEPS - 1]);
    System.out.print(result.divergence().print());
  }
}
