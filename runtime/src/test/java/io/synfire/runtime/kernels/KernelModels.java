package io.synfire.runtime.kernels;

import io.synfire.model.Integrator;
import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/** Models for tests of kernels; together they use every construct that a kernel can hold. */
final class KernelModels {
  private KernelModels() {}

  /** Exact integration, refractory period, hard reset. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          current += i_syn : 1
          tau * dv/dt = current - v : 1
          tau_syn * dcurrent/dt = -current
          """,
      threshold = "v >= v_th",
      reset = "v = v_reset",
      refractory = "t_ref")
  record Refractory(Time tau, Time tauSyn, Time tRef, Scalar vTh, Scalar vReset) {}

  /** No spikes; two ports; a variable that is not carried. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          input gate : 1
          tau * du/dt = gate * i_syn - u : 1
          rate = max(u, 0) : 1
          """)
  record NonSpiking(Time tau) {}

  /** All functions, powers and choices. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          x = sin(v) * cos(w) + tanh(i_syn) + sigmoid(v - w) : 1
          y = sqrt(abs(x)) + sign(w) * min(x, 0.5) + log(1 + exp(a * v)) : 1
          z = (v * v + 1) ** 0.3 + y ** 3 - (w * w + 2) ** (-2) : 1
          v = v > 1 ? 0.1 * v : 0.9 * v + 0.1 * tanh(z) + 0.3 * i_syn : 1
          w = 0.8 * w + 0.2 * exp(-(v * v)) + b * spike : 1
          """,
      threshold = "v > v_th + 0.1 * w",
      reset = "v -= v_th")
  record EveryFunction(Scalar a, Scalar b, Scalar vTh) {}

  /** Fourth-order integration of a nonlinear system. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          tau * dv/dt = v - v * v * v / 3 - w + i_syn : 1
          tau_w * dw/dt = v + a - b * w : 1
          """,
      threshold = "v > v_th",
      integrator = Integrator.RK4)
  record FitzHughNagumo(Time tau, Time tauW, Scalar a, Scalar b, Scalar vTh) {}
}
