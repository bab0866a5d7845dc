package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/**
 * Leaky integrate-and-fire cell with an adaptive threshold, the LIFCell of ngc-learn (its Lava components): in every step
 * {@code v += v_decay dt / tau_m (v_rest - v) + resist_m g (j_exc - j_inh)}, where the gate g is 0 while the cell is refractory, so that v goes on decaying;
 * a spike where v exceeds {@code v_th + theta}, then {@code v = v_reset}; after the test {@code theta = theta exp(-dt / tau_theta)}, raised by theta_plus at
 * a spike. The input is not scaled by dt: a weight is what one spike adds to v. Explicit Euler in v. A v_decay of 0 makes a perfect integrator. Thresholds
 * of single cells are shifted by an initial theta.
 *
 * @param tauM membrane time constant; positive
 * @param resistM factor on the input; positive
 * @param vTh threshold
 * @param vRest resting potential
 * @param vReset potential after a spike
 * @param vDecay share of the leak, 0 for none; 0 or more
 * @param tauTheta time constant of the adaptation; positive
 * @param thetaPlus what a spike adds to the threshold; 0 or more
 * @param tRef refractory period, rounded up to whole steps; 0 or more
 */
@NeuronModel(
    equations =
        """
        input j_exc : V
        input j_inh : V
        hold = round(t_ref / dt + 0.4999) : 1
        gate = wait <= 0 : 1
        v = v + v_decay * dt / tau_m * (v_rest - v) + resist_m * gate * (j_exc - j_inh) : V
        init v = v_rest
        """,
    threshold = "v > v_th + theta",
    reset = "v = v_reset",
    update =
        """
        wait = spike > 0 ? hold : max(wait - 1, 0) : 1
        theta = exp(-dt / tau_theta) * theta + theta_plus * spike : V
        """)
public record LifCell(
    Time tauM,
    Scalar resistM,
    Voltage vTh,
    Voltage vRest,
    Voltage vReset,
    Scalar vDecay,
    Time tauTheta,
    Voltage thetaPlus,
    Time tRef) implements LifCellModel {

  public LifCell {
    ModelParameters.positive("LifCell", "tauM", tauM);
    ModelParameters.positive("LifCell", "resistM", resistM);
    ModelParameters.notNegative("LifCell", "vDecay", vDecay);
    ModelParameters.positive("LifCell", "tauTheta", tauTheta);
    ModelParameters.notNegative("LifCell", "thetaPlus", thetaPlus);
    ModelParameters.notNegative("LifCell", "tRef", tRef);
  }

  /** 100 ms, resistance 1, threshold -52, rest -65, reset -60 mV, adaptation by 0.05 mV that hardly fades (10,000 s), refractory for 5 ms. */
  public static LifCell defaults() {
    return new LifCell(ms(100), scalar(1), mV(-52), mV(-65), mV(-60), scalar(1), ms(1e7), mV(0.05), ms(5));
  }

  /**
   * Refuses a time step that the Euler step of the membrane does not bear: v_decay dt / tau_m is at most 1.
   *
   * @throws IllegalArgumentException naming dt, its limit and the remedy
   */
  public void requireStep(Time dt) {
    if (vDecay.si() * dt.si() > tauM.si()) {
      throw new IllegalArgumentException("LifCell: the time step dt must be at most tauM / vDecay = " + tauM.si() / vDecay.si() * 1e3 + " ms, was " + dt
          + "; take a smaller step");
    }
  }
}
