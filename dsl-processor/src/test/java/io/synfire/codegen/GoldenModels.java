package io.synfire.codegen;

import io.synfire.model.Integrator;
import io.synfire.model.NeuronModel;
import io.synfire.model.ResetGradient;
import io.synfire.units.Scalar;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/** The models whose kernels are kept as golden files. */
final class GoldenModels {
  private GoldenModels() {}

  /** One variable, hard reset. */
  @NeuronModel(
      equations =
          """
          input i_syn : V
          tau * dv/dt = -v : V
          v += i_syn
          """,
      threshold = "v > v_th",
      reset = "v = v_reset",
      resetGradient = ResetGradient.DETACHED)
  record Lif(Time tau, Voltage vTh, Voltage vReset) {}

  /** Double-exponential kernel, soft reset by a third trace. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          tau_p * dp/dt = -p : 1
          tau_q * dq/dt = -q : 1
          p += gain * i_syn
          q += gain * i_syn
          v = p - q - e : 1
          tau_m * de/dt = -e : 1
          """,
      threshold = "v > v_th",
      update = "e += v_th * spike")
  record Clif(Time tauP, Time tauQ, Time tauM, Scalar vTh, Scalar gain) {}

  /** A function within the differential equation, a power and a refractory period. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          tau * dv/dt = exp(v - 1) - v ** 3 + i_syn : 1
          """,
      threshold = "v >= v_th",
      reset = "v = 0",
      refractory = "t_ref",
      integrator = Integrator.FORWARD_EULER)
  record Exponential(Time tau, Time tRef, Scalar vTh) {}
}
