package io.synfire.tutorials;

import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.poisson;
import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.SpikeMonitor;
import io.synfire.dsl.StateMonitor;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.Lif;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;

/** A network is compiled to a program, which holds the weights; a run of it holds the state, and is looked at, continued and put back. */
public final class T08RunLookContinue {
  private T08RunLookContinue() {}

  /** Ten noisy inputs to four neurons. */
  static final class Small extends Network {
    final Encoder input = encoder(poisson(hertz(100)), Shape.of(10));
    final NeuronGroup cells = neurons(4, Lif.defaults());
    final Connection drive = connect(input, cells).weights(Weights.uniform(0.1, 0.5));
    final Decoder output = decoder(cells, spikeCounts());
    final StateMonitor membrane = monitor(cells, Lif.V).neurons(0, 1).every(10);
    final SpikeMonitor spikes = spikes(cells);
  }

  /**
   * What was seen.
   *
   * @param first steps 0 to 99
   * @param second steps 100 to 199, continued
   * @param restarted steps 0 to 99 again, after a reset with the same seed
   * @param other steps 0 to 99 with another seed
   * @param silenced one step after the membranes were set far below threshold
   * @param membranes the membranes after that step, {@code [batch][neuron]}
   */
  public record Result(
      Observations first, Observations second, Observations restarted, Observations other, Observations silenced, float[][] membranes) {}

  /** Runs one sample and looks at it. */
  public static Result run() {
    // The seed given here draws the initial weights, that of a run its noise
    try (Program program = Backends.compile(new Small().definition(), "float", ms(1), 1); Run run = program.open(RunOptions.of(1).withSeed(7))) {
      float[][] bright = {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
      run.input("input", bright);

      // Two windows of 100 steps: the second goes on where the first ended
      Observations first = run.advance(100);
      Observations second = run.advance(100);

      // From the start again: the same seed gives the same bits, another one other noise
      run.reset(7);
      Observations restarted = run.advance(100);
      run.reset(8);
      Observations other = run.advance(100);

      // State can be read, and written, at any time
      run.state("cells", Lif.V, new float[][] {{-100, -100, -100, -100}});
      return new Result(first, second, restarted, other, run.advance(1), run.state("cells", Lif.V));
    }
  }

  /** Prints spike counts, spike times and membranes. */
  public static void main(String[] args) {
    Result seen = run();
    System.out.println("spikes in steps 0-99:    " + java.util.Arrays.toString(seen.first().decoders().get("output")[0]));
    System.out.println("spikes in steps 100-199: " + java.util.Arrays.toString(seen.second().decoders().get("output")[0]));
    System.out.println("again:                   " + java.util.Arrays.toString(seen.restarted().decoders().get("output")[0]));
    System.out.println("with another seed:       " + java.util.Arrays.toString(seen.other().decoders().get("output")[0]));
    System.out.println("their times:             " + java.util.Arrays.toString(seen.first().spikes().get("spikes").step()));
    System.out.println("membrane of neuron 0:    " + seen.first().trace("membrane", 0, 0)[1] + " at step 10");
    System.out.println("silenced:                " + java.util.Arrays.toString(seen.membranes()[0]));
  }
}
