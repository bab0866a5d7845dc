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
          q = round(3 * v) + round(w) : 1
          z = 0.01 * q + (v * v + 1) ** 0.3 + y ** 3 - (w * w + 2) ** (-2) : 1
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

  /** Names that Java, generated code, and the passes over programs use for themselves. */
  @NeuronModel(
      equations =
          """
          input class : 1
          input SPECIES : 1
          tau * d_/dt = class - _ : 1
          __ = 0.5 * __ + exp(_) * 0.1 : 1
          to = 0.9 * to + SPECIES : 1
          To = 0.8 * To - to : 1
          b = tanh(to) + exp_value_1 ** 2 : 1
          exp_value_1 = 0.3 * exp_value_1 + 0.1 * exp(0.1 * to) : 1
          exp_argument_1 = 0.2 * exp_argument_1 + exp_value_1 : 1
          base_1 = 0.1 * base_1 + (to + To) ** 3 : 1
          signed_1 = 0.1 * signed_1 + sign(to + To) * _ : 1
          adj_no = 0.5 * adj_no + to * To : 1
          adj_base_1_0 = 0.5 * adj_base_1_0 + adj_no * base_1 : 1
          distance = 0.4 * distance + base_1 : 1
          decay_tau = 0.4 * decay_tau + distance : 1
          work = 0.3 * work + decay_tau + n : 1
          n = 0.3 * n + sin(work) : 1
          float = 0.3 * float + n * Math : 1
          Math = 0.5 * Math + 0.1 * float + 0.1 : 1
          distance_2 = 0.1 * distance_2 + normal : 1
          normal = 0.2 * normal + distance_2 + 0.1 * spike : 1
          x__y = 0.2 * x__y + x_y : 1
          x_y = 0.2 * x_y + LANES : 1
          LANES = 0.1 * LANES + bound : 1
          bound = 0.1 * bound + from : 1
          from = 0.1 * from + to : 1
          """,
      threshold = "_ > v",
      reset = "_ -= v\nclass_ = 0.1",
      update = "class_ = 0.9 * class_ + __ : 1")
  record OddNames(Time tau, Scalar v) {}
}
