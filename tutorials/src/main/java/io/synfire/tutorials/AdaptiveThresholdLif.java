package io.synfire.tutorials;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;

import io.synfire.library.neurons.ModelParameters;
import io.synfire.model.NeuronModel;
import io.synfire.units.Resistance;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/**
 * A leaky integrate-and-fire neuron whose threshold rises with every spike and falls back: a whole model, in this one file. The equations are
 * checked while it compiles, units included: {@code v - i} would be an error here, since a voltage minus a current means nothing.
 *
 * @param tauM membrane time constant; positive
 * @param tauSyn time constant of the synaptic current; positive
 * @param tauA time constant of the threshold; positive
 * @param rM membrane resistance
 * @param vRest resting potential, and the value after a spike
 * @param vTh threshold at rest
 * @param rise rise of the threshold with a spike
 * @param tRef refractory period
 */
@NeuronModel(
    equations =
        """
        input i_syn : A
        tau_syn * di/dt = -i : A
        tau_m * dv/dt = v_rest - v + r_m * i : V
        tau_a * da/dt = -a : V
        i += i_syn
        init v = v_rest
        """,
    threshold = "v > v_th + a",
    reset = "v = v_rest",
    update = "a += rise * spike",
    refractory = "t_ref")
public record AdaptiveThresholdLif(Time tauM, Time tauSyn, Time tauA, Resistance rM, Voltage vRest, Voltage vTh, Voltage rise, Time tRef)
    implements AdaptiveThresholdLifModel {

  public AdaptiveThresholdLif {
    ModelParameters.positive("AdaptiveThresholdLif", "tauM", tauM);
    ModelParameters.positive("AdaptiveThresholdLif", "tauSyn", tauSyn);
    ModelParameters.positive("AdaptiveThresholdLif", "tauA", tauA);
  }

  /** 20 ms, 5 ms, 50 ms, 100 megohms, rest at -65 mV, threshold at -50 mV that rises by 2 mV, refractory for 2 ms. */
  public static AdaptiveThresholdLif defaults() {
    return new AdaptiveThresholdLif(ms(20), ms(5), ms(50), megohms(100), mV(-65), mV(-50), mV(2), ms(2));
  }
}
