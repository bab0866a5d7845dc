package io.synfire.tutorials;

import static io.synfire.library.encoders.Encoders.constantCurrent;
import static io.synfire.library.encoders.Encoders.poisson;
import static io.synfire.library.encoders.Encoders.spikeTrains;
import static io.synfire.library.plasticity.Plasticities.rewardModulatedStdp;
import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.Lif;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A network learns from reward which of two actions is right for which of two cues: a third factor, in a loop with the world outside. */
public final class T16LearnFromReward {
  private static final int VIEW = 30;
  private static final int REWARD = 5;
  private static final int REST = 100;
  private static final int PERIOD = 3;
  static final int BLOCK = 20;

  private T16LearnFromReward() {}

  /** Cues excite actions, noise makes them try, and the first that spikes silences the other. */
  static final class Choice extends Network {
    final Encoder cue = encoder(spikeTrains(), Shape.of(2));
    final Encoder noise = encoder(poisson(hertz(100)), Shape.of(2));
    final Encoder reward = encoder(constantCurrent(1), Shape.of(1));
    final NeuronGroup actions = neurons(2, Lif.defaults());
    final Connection choose = connect(cue, actions).weights(Weights.constant(0.3)).range(0, 1);
    final Connection explore = connect(noise, actions).oneToOne().weights(Weights.constant(0.6));
    final Connection compete = connect(actions, actions).weights(Weights.given(new float[][] {{0, -3}, {-3, 0}})).lag(1);
    // Pairs of spikes leave a tag on the synapse, which fades within 30 ms; what becomes of the weight the reward decides
    final Learner learner = learner(rewardModulatedStdp(0.001, 1, -0.25, ms(10), ms(30)), choose).modulator(reward);
  }

  /**
   * What it learned.
   *
   * @param right fraction of right choices in each block of 20 trials; none made is a wrong one
   * @param weights from cue to action afterwards
   */
  public record Result(double[] right, float[][] weights) {}

  /** Learns on a backend for some blocks. */
  public static Result run(String backend, int blocks) {
    SplittableRandom world = new SplittableRandom(1);
    double[] right = new double[blocks];
    try (Program program = Backends.compile(new Choice().definition(), backend, ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      for (int trial = 0; trial < blocks * BLOCK; trial++) {
        int cue = world.nextInt(2);
        boolean rewarded = chosen(run, cue) == cue;
        right[trial / BLOCK] += rewarded ? 1.0 / BLOCK : 0;

        // Good or bad, it comes after the choice, and is read by the rule in every step
        step(run, quiet(REWARD), 0, rewarded ? 1 : -1, REWARD);
        step(run, quiet(REST), 0, 0, REST);
      }
      return new Result(right, program.parameters().get("choose.weight"));
    }
  }

  /** Shows a cue; returns the action that spiked most, or -1 where neither did more. */
  private static int chosen(Run run, int cue) {
    float[] spikes = quiet(VIEW);
    for (int step = 0; step < VIEW; step += PERIOD) {
      spikes[2 * step + cue] = 1;
    }
    float[] counts = step(run, spikes, 1, 0, VIEW);
    return counts[0] == counts[1] ? -1 : counts[0] > counts[1] ? 0 : 1;
  }

  private static float[] quiet(int steps) {
    return new float[2 * steps];
  }

  /** Some steps with these inputs; returns the spikes of the actions. */
  private static float[] step(Run run, float[] cue, float noise, float reward, int steps) {
    run.input("cue", new float[][] {cue});
    run.input("noise", new float[][] {{noise, noise}});
    run.input("reward", new float[][] {{reward}});
    return run.advance(steps).spikeCounts().get("actions")[0];
  }

  /** Prints how choices get better, and the weights. */
  public static void main(String[] args) {
    for (String backend : new String[] {"float", "loihi"}) {
      Result result = run(backend, 10);
      System.out.println(backend + ", right choices in each block of " + BLOCK + " trials:");
      for (double right : result.right()) {
        System.out.printf("  %5.1f %%  %s%n", 100 * right, "#".repeat((int) Math.round(BLOCK * right)));
      }
      System.out.println("  weights of cue 0 to the actions " + Arrays.toString(result.weights()[0]) + ", of cue 1 " + Arrays.toString(result.weights()[1]));
    }
  }
}
