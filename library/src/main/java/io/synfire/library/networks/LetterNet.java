package io.synfire.library.networks;

import static io.synfire.dsl.Weights.constant;
import static io.synfire.dsl.Weights.uniform;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.ConstantCurrent;
import io.synfire.library.neurons.LifCell;
import io.synfire.library.plasticity.TraceStdp;
import io.synfire.random.CounterRandom;
import io.synfire.units.Quantity;
import io.synfire.units.Voltage;
import java.util.Arrays;

/**
 * Network that learns patterns by itself while it runs, that of the tutorial on learning in the Loihi simulator of ngc-lava: pixels drive integrate-and-fire
 * cells z0; these excite cells z1e through w1, which learns by traces; each z1e excites its own z1i, which inhibits all other z1e. All three connections
 * between cells are lagged by a step. Potentials and weights are in mV.
 *
 * <p>Constants as published hardly learn: theta fades within a rest, so that the cells that win first win always (2 to 6 of 25 cells ever spike in 30
 * epochs, and 1 to 3 become selective; measured with seeds 1 to 4). The default constants differ in three of them: the adaptation of z1e is 1.5 mV a
 * spike and lasts (Diehl and Cook, Front. Comput. Neurosci. 9, 2015), so that all cells take part; learning is 10 times as fast, so that the few
 * spikes that this leaves are enough; and the target of the source trace is higher, so that pixels that are not in a pattern are unlearned (22 to 24
 * of 25 cells become selective).
 */
public class LetterNet extends Network {
  /** The image, clamped as a current. */
  public final Encoder image;

  /** One integrate-and-fire cell per pixel. */
  public final NeuronGroup z0;

  /** Excitatory cells, which learn. */
  public final NeuronGroup z1e;

  /** Inhibitory cells, one for each excitatory one. */
  public final NeuronGroup z1i;

  /** Pixels to z0, 1 mV a step for a value of 1. */
  public final Connection drive;

  /** z0 to z1e, learned. */
  public final Connection w1;

  /** z1i to all z1e but its own. */
  public final Connection w1ie;

  /** z1e to its z1i. */
  public final Connection w1ei;

  /** Learning of w1. */
  public final Learner stdp;

  /** For images of 8x8 pixels, with 25 cells and the default constants, from seed 1. */
  public LetterNet() {
    this(Shape.of(8, 8), 25, Constants.defaults(), 1);
  }

  /**
   * For images of any size.
   *
   * @param pixels shape of an image
   * @param hidden number of excitatory cells, positive
   * @param constants its constants
   * @param seed of the first thresholds
   */
  public LetterNet(Shape pixels, int hidden, Constants constants, long seed) {
    CounterRandom random = CounterRandom.seeded(seed);
    image = encoder(ConstantCurrent.defaults(), pixels);
    z0 = neurons(pixels, constants.z0());
    z1e = neurons(hidden, constants.z1e()).initial(LifCell.THETA, thresholds(hidden, constants.spread(), random.stream("z1e")));
    z1i = neurons(hidden, constants.z1i()).initial(LifCell.THETA, thresholds(hidden, constants.spread(), random.stream("z1i")));
    drive = connect(image, z0).oneToOne().into(LifCell.J_EXC).unit(mV(1)).weights(constant(1)).frozen();
    w1 = connect(z0, z1e).full().into(LifCell.J_EXC).unit(mV(1)).weights(uniform(0, constants.strengths().first())).range(0, bound(constants)).lag(1);
    w1ie = connect(z1i, z1e).full().into(LifCell.J_INH).unit(mV(1)).weights(others(hidden, (float) constants.strengths().inhibition())).lag(1).frozen();
    w1ei = connect(z1e, z1i).oneToOne().into(LifCell.J_EXC).unit(mV(1)).weights(constant(constants.strengths().excitation())).lag(1).frozen();
    stdp = learner(constants.stdp(), w1);
    // Values of pixels enter no chip
    deploy(Deployment.DEFAULT.withOnHost("z0"));
  }

  /** The largest weight that the rule can reach. */
  private static double bound(Constants constants) {
    double bound = constants.stdp().update().bound();
    return bound > 0 ? bound : Double.POSITIVE_INFINITY;
  }

  private static Quantity[] thresholds(int cells, Voltage spread, CounterRandom random) {
    Quantity[] thresholds = new Quantity[cells];
    Arrays.setAll(thresholds, i -> new Voltage(spread.si() * (2 * random.uniform(i) - 1)));
    return thresholds;
  }

  private static float[][] others(int cells, float weight) {
    float[][] weights = new float[cells][cells];
    for (int i = 0; i < cells; i++) {
      Arrays.fill(weights[i], weight);
      weights[i][i] = 0;
    }
    return weights;
  }

  /**
   * Strengths of synapses, in mV.
   *
   * @param first largest of the first weights of w1, which are uniform from 0
   * @param inhibition weights of w1ie
   * @param excitation weights of w1ei
   */
  public record Strengths(double first, double inhibition, double excitation) {}

  /**
   * The constants of the network.
   *
   * @param z0 the cells of the pixels
   * @param z1e the excitatory cells
   * @param z1i the inhibitory cells
   * @param spread the first thresholds of z1e and z1i differ from their resting threshold by at most this
   * @param strengths of the synapses
   * @param stdp how w1 learns
   */
  public record Constants(LifCell z0, LifCell z1e, LifCell z1i, Voltage spread, Strengths strengths, TraceStdp stdp) {

    /**
     * As published. The tutorial asks for no refractory period of z0 by a parameter that the library of its time ignores, so that it stays 5 ms there; here
     * it is what was asked for.
     */
    public static Constants published() {
      LifCell cell = LifCell.defaults();
      return new Constants(
          cell.withTauM(ms(50)).withVDecay(scalar(0)).withTauTheta(ms(500)).withTRef(ms(0)),
          cell.withTauTheta(ms(500)),
          cell.withVTh(mV(-40)).withVRest(mV(-60)).withVReset(mV(-45)).withThetaPlus(mV(0)),
          mV(2),
          new Strengths(0.3, 120, 22.5),
          TraceStdp.defaults().withAmplitudes(0.0055, 0.00055).withPreTarget(0.055).withLag(1));
    }

    /** Constants by which all cells learn; see the network. */
    public static Constants defaults() {
      Constants published = published();
      return new Constants(
          published.z0,
          LifCell.defaults().withThetaPlus(mV(1.5)),
          published.z1i,
          published.spread,
          published.strengths,
          published.stdp.withAmplitudes(0.055, 0.0055).withPreTarget(0.3));
    }
  }
}
