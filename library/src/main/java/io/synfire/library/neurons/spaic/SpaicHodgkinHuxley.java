package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "hh" of SPAIC 0.6.3, for comparison only: the input is added to v in every step, whatever dt is; the gates are advanced before the currents;
 * and every step above threshold counts as a spike. Dimensionless, rates per ms. {@link io.synfire.library.neurons.HodgkinHuxley} has none of this.
 *
 * @param vTh threshold
 * @param vShift what is added to v in the rates
 * @param gNa sodium conductance
 * @param gK potassium conductance
 * @param gLeak leak conductance
 * @param eNa sodium reversal potential
 * @param eK potassium reversal potential
 * @param eLeak leak reversal potential
 * @param alphaMRate opening rate of gate m, per ms
 * @param alphaMShift where the opening rate of gate m is centred
 * @param alphaMWidth width of the opening rate of gate m
 * @param betaMRate closing rate of gate m, per ms
 * @param betaMShift where the closing rate of gate m is centred
 * @param betaMWidth width of the closing rate of gate m
 * @param alphaNRate opening rate of gate n, per ms
 * @param alphaNShift where the opening rate of gate n is centred
 * @param alphaNWidth width of the opening rate of gate n
 * @param betaNRate closing rate of gate n, per ms
 * @param betaNShift where the closing rate of gate n is centred
 * @param betaNWidth width of the closing rate of gate n
 * @param alphaHRate opening rate of gate h, per ms
 * @param alphaHShift where the opening rate of gate h is centred
 * @param alphaHWidth width of the opening rate of gate h
 * @param betaHRate closing rate of gate h, per ms
 * @param betaHShift where the closing rate of gate h is centred
 * @param betaHWidth width of the closing rate of gate h
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        x = v + v_shift : 1
        y_m = (alpha_m_shift - x) / alpha_m_width : 1
        open_m = alpha_m_rate * alpha_m_width * (abs(y_m) < 1 ? y_m / 2 * (1 / tanh(y_m / 2) - 1) : y_m / (exp(y_m) - 1)) : 1
        close_m = beta_m_rate * exp((beta_m_shift - x) / beta_m_width) : 1
        y_n = (alpha_n_shift - x) / alpha_n_width : 1
        open_n = alpha_n_rate * alpha_n_width * (abs(y_n) < 1 ? y_n / 2 * (1 / tanh(y_n / 2) - 1) : y_n / (exp(y_n) - 1)) : 1
        close_n = beta_n_rate * exp((beta_n_shift - x) / beta_n_width) : 1
        open_h = alpha_h_rate * exp((alpha_h_shift - x) / alpha_h_width) : 1
        close_h = beta_h_rate / (exp((beta_h_shift - x) / beta_h_width) + 1) : 1
        gate_m = gate_m + dt / ms * (open_m * (1 - gate_m) - close_m * gate_m) : 1
        gate_n = gate_n + dt / ms * (open_n * (1 - gate_n) - close_n * gate_n) : 1
        gate_h = gate_h + dt / ms * (open_h * (1 - gate_h) - close_h * gate_h) : 1
        i_na = g_na * gate_m * gate_m * gate_m * gate_h * (v - e_na) : 1
        i_k = g_k * gate_n * gate_n * gate_n * gate_n * (v - e_k) : 1
        v = v + i_syn - dt / ms * (i_na + i_k + g_leak * (v - e_leak)) : 1
        init gate_m = 0.5
        init gate_n = 0.5
        init gate_h = 0.06
        """,
    threshold = "v > v_th")
public record SpaicHodgkinHuxley(
    Scalar vTh, Scalar vShift, Scalar gNa, Scalar gK, Scalar gLeak, Scalar eNa, Scalar eK, Scalar eLeak, Scalar alphaMRate,
    Scalar alphaMShift, Scalar alphaMWidth, Scalar betaMRate, Scalar betaMShift, Scalar betaMWidth, Scalar alphaNRate,
    Scalar alphaNShift, Scalar alphaNWidth, Scalar betaNRate, Scalar betaNShift, Scalar betaNWidth, Scalar alphaHRate,
    Scalar alphaHShift, Scalar alphaHWidth, Scalar betaHRate, Scalar betaHShift, Scalar betaHWidth) implements SpaicHodgkinHuxleyModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicHodgkinHuxley defaults() {
    return new SpaicHodgkinHuxley(
        scalar(1), scalar(0), scalar(120), scalar(36), scalar(0.3), scalar(120), scalar(-12), scalar(10.6), scalar(0.1),
        scalar(25), scalar(10), scalar(4), scalar(0), scalar(18), scalar(0.01), scalar(10), scalar(10), scalar(0.125),
        scalar(0), scalar(80), scalar(0.07), scalar(0), scalar(20), scalar(1), scalar(30), scalar(10));
  }
}
