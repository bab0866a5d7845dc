package io.synfire.runtime.loihi.pes;

import io.synfire.plasticity.PrescribedError;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.Reach;
import io.synfire.units.Time;
import java.util.List;

/**
 * Prescribed error sensitivity with an error for every target neuron, {@code dw = -(rate / sources) error activity} in every step, by the learning of
 * {@link PesLearning}. The exponent of the weights follows from how far they are learned.
 *
 * @param rule the rule
 * @param connection the synapses that learn
 * @param perError integer of an error of 1, positive; integers are cut to -127 to 127
 * @param reach how far the weights are learned, in the units of the group
 */
public record NeuronPesLearning(PrescribedError rule, Synapses connection, double perError, Reach reach) implements FloatLearning {
  private static final int LEARN_EPOCH = 4;

  /**
   * The synapses that learn.
   *
   * @param sources number of source neurons
   * @param dt time step
   * @param unit what a weight of 1, as the rule sees it, is in the weights of the group
   */
  public record Synapses(int sources, Time dt, double unit) {}

  @Override
  public IntegerLearning discretize(double scale, int exponent) {
    double dt = connection.dt().si();
    double tau = rule.tauPre().si() / dt;
    double rate = LEARN_EPOCH * rule.learningRate() / connection.sources() * connection.unit() / perError;
    FloatPesLearning floats = new FloatPesLearning(rate, tau, -Math.expm1(-1 / tau) / dt, exponent, List.of());
    IntegerLearning found = floats.discretize(scale, exponent);
    PesLearning pairs = (PesLearning) found.learning();
    if (pairs.trace().magnitude() == 0) {
      throw new IllegalArgumentException("the learning rate " + rule.learningRate() + " of PES is so small that a spike adds less than 1/128 to its trace, "
          + "the least the chip holds; raise it, or give the connection a smaller range");
    }
    return new IntegerLearning(new PesLearning(pairs.trace(), pairs.rate(), pairs.weight(), PesLearning.Errors.NEURONS), found.warnings());
  }
}
