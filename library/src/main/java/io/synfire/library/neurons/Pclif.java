package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * A CLIF neuron whose decay factors per step are the parameters, to be trained: {@code m = a (m + i)}, {@code s = c (s + i)},
 * {@code e = a e + v_th spike}, {@code v = m - s - e}; a spike where v exceeds the threshold, which enters e in the next step. Dimensionless; its
 * dynamics change with dt. The PLIF2k of SPAIC.
 *
 * @param decayM decay factor of m and e per step; in [0, 1] for a stable neuron
 * @param decayS decay factor of s per step; in [0, 1] for a stable neuron
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        trace_m = decay_m * (trace_m + i_syn) : 1
        trace_s = decay_s * (trace_s + i_syn) : 1
        e = decay_m * e + v_th * spike : 1
        v = trace_m - trace_s - e : 1
        """,
    threshold = "v > v_th")
public record Pclif(Scalar decayM, Scalar decayS, Scalar vTh) implements PclifModel {

  /** 0.9, 0.6, threshold 1, as in SPAIC 0.6.3. */
  public static Pclif defaults() {
    return new Pclif(scalar(0.9), scalar(0.6), scalar(1));
  }
}
