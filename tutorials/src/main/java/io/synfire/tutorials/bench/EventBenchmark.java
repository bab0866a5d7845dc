package io.synfire.tutorials.bench;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.SpikeTimes;
import io.synfire.library.neurons.CubaLif;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.bench.Benchmark;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * 40 ms of 1,000 recurrently connected neurons of which each reaches 100 others after 1.5 ms, from event to event and in steps; arrivals are spikes that
 * reach a neuron through a synapse. The time of a spike that steps of 0.002 ms find is known to 0.001 ms at best, half a step; from event to event it is exact.
 */
public final class EventBenchmark implements Benchmark {
  private static final int NEURONS = 1000;
  private static final int INPUTS = 1000;
  private static final double DENSITY = 0.1;
  private static final double DURATION = 40;
  private static final double COARSE = 0.1;
  private static final double FINE = 0.002;

  @Override
  public String name() {
    return "event";
  }

  @Override
  public String description() {
    return "1,000 recurrent neurons from event to event, against steps that know spike times to 0.05 ms and to 0.001 ms";
  }

  @Override
  public List<Variant> variants() {
    String events = "events";
    return List.of(
        new Variant(events, "", () -> new Simulation("event", 1)),
        new Variant("steps of " + COARSE + " ms", events, () -> new Simulation("float", COARSE)),
        new Variant("steps of " + FINE + " ms", events, () -> new Simulation("float", FINE)));
  }

  /** Excitation through inputs, about balanced excitation and inhibition within. */
  private static final class Balanced extends Network {
    private static final CubaLif NEURON = new CubaLif(
        Units.ms(10), Units.ms(5), Units.ms(2), Units.megohms(1), Units.mV(0), Units.mV(1), Units.mV(0));

    final Encoder input = encoder(new SpikeTimes(Units.ms(1)), Shape.of(INPUTS));
    final NeuronGroup cells = neurons(NEURONS, NEURON);
    final Connection inward = connect(input, cells).sparse(DENSITY).weights(Weights.uniform(0, 0.25)).unit(Units.nA(1));
    final Connection around = connect(cells, cells).sparse(DENSITY).weights(Weights.normal(0, 0.05)).unit(Units.nA(1)).delay(Units.ms(1.5));
  }

  /** The network on a backend, run again from the start with every call. */
  private static final class Simulation implements Task {
    private final Program program;
    private final Run run;
    private final int steps;
    private final double arrivals;

    Simulation(String backend, double dt) {
      program = Backends.compile(new Balanced().definition(), backend, Units.ms(dt), 1);
      run = program.open(RunOptions.of(1));
      steps = (int) Math.round(DURATION / dt);
      Random random = new Random(3);
      float[][] times = new float[1][INPUTS];
      for (int j = 0; j < INPUTS; j++) {
        times[0][j] = (float) (DURATION * random.nextDouble());
      }
      run.input("input", times);
      arrivals = DENSITY * NEURONS * (INPUTS + spikes());
    }

    private double spikes() {
      run.reset(1);
      float[][] counts = run.advance(steps).spikeCounts().get("cells");
      double sum = 0;
      for (float count : counts[0]) {
        sum += count;
      }
      return sum;
    }

    @Override
    public void once() {
      spikes();
    }

    @Override
    public Map<String, Double> amounts() {
      return Map.of("arrivalsPerCpuSecond", arrivals);
    }

    @Override
    public void close() {
      run.close();
      program.close();
    }
  }
}
