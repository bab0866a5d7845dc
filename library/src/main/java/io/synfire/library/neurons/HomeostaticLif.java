package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.seconds;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/**
 * Leaky integrate-and-fire neuron whose threshold rises with every spike, for unsupervised learning (Diehl and Cook, Front. Comput. Neurosci. 9, 2015):
 * {@code tau_m dv/dt = v_rest - v}, {@code v += i}; {@code tau_theta dtheta/dt = -theta}, raised at a spike; a spike where v exceeds
 * {@code v_th + theta}, then {@code v = v_reset} for the refractory period. Exact over a step; a weight is what one spike adds to v.
 *
 * @param tauM membrane time constant; positive
 * @param tauTheta time constant of the threshold increase; positive
 * @param tRef refractory period; 0 or more
 * @param vRest resting potential
 * @param vReset potential after a spike
 * @param vTh resting threshold
 * @param thetaPlus what a spike adds to the threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : V
        tau_m * dv/dt = v_rest - v : V
        tau_theta * dtheta/dt = -theta : V
        v += i_syn
        init v = v_rest
        """,
    threshold = "v > v_th + theta",
    reset = "v = v_reset",
    update = "theta += theta_plus * spike",
    refractory = "t_ref")
public record HomeostaticLif(Time tauM, Time tauTheta, Time tRef, Voltage vRest, Voltage vReset, Voltage vTh, Voltage thetaPlus)
    implements HomeostaticLifModel {

  public HomeostaticLif {
    ModelParameters.positive("HomeostaticLif", "tauM", tauM);
    ModelParameters.positive("HomeostaticLif", "tauTheta", tauTheta);
    ModelParameters.notNegative("HomeostaticLif", "tRef", tRef);
  }

  /** The excitatory neurons of the publication. */
  public static HomeostaticLif defaults() {
    return new HomeostaticLif(ms(100), seconds(10000), ms(5), mV(-65), mV(-60), mV(-52), mV(0.05));
  }
}
