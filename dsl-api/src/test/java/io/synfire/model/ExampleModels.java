package io.synfire.model;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;
import static io.synfire.units.Units.nS;
import static io.synfire.units.Units.pA;
import static io.synfire.units.Units.pF;
import static io.synfire.units.Units.scalar;

import io.synfire.units.Frequency;
import io.synfire.units.Scalar;

/** The models of the literature, as a user would write them. */
final class ExampleModels {
  private ExampleModels() {}

  static TestModel integrateAndFire() {
    return TestModel.of("input i : 1\nv = v + i : 1").threshold("v > v_th").reset("v = v_reset").with("v_th", scalar(1)).with("v_reset", scalar(0.1));
  }

  static TestModel lif() {
    return TestModel.of("input i : A\ntau * dv/dt = v_rest - v + r*i : V\ninit v = v_rest")
        .threshold("v > v_th")
        .reset("v = v_reset")
        .with("tau", ms(10))
        .with("r", megohms(100))
        .with("v_rest", mV(-65))
        .with("v_th", mV(-50))
        .with("v_reset", mV(-68));
  }

  static TestModel subtractive() {
    return TestModel.of("input i : 1\ntau * dv/dt = -v + i : 1").threshold("v >= v_th").reset("v -= v_th").with("tau", ms(8)).with("v_th", scalar(0.7));
  }

  static TestModel refractory() {
    return lif().refractory("t_ref").with("t_ref", ms(3));
  }

  static TestModel cuba() {
    return TestModel.of(
            """
            input j : A
            # membrane and synapse form one linear system
            tau_mem * dv/dt = (v_leak - v) + r*i : V
            tau_syn * di/dt = -i                 : A
            i += j
            init v = v_leak
            """)
        .threshold("v > v_th")
        .reset("v = v_leak")
        .with("tau_mem", ms(12))
        .with("tau_syn", ms(5))
        .with("r", megohms(100))
        .with("v_leak", mV(-65))
        .with("v_th", mV(-55));
  }

  static TestModel clif() {
    return TestModel.of(
            """
            input i_syn : 1
            tau_p * dm/dt = -m : 1
            tau_q * ds/dt = -s : 1
            v0 = (1/(tau_p/tau_q - 1)) * (tau_p/tau_q)**((tau_p/tau_q)/(tau_p/tau_q - 1)) : 1
            m += v0*i_syn
            s += v0*i_syn
            v = m - s - e : 1
            """)
        .threshold("v > v_th")
        .update("tau_m * de/dt = -e : 1\ne += v_th*spike")
        .with("tau_p", ms(12))
        .with("tau_q", ms(8))
        .with("tau_m", ms(20))
        .with("v_th", scalar(1));
  }

  static TestModel adaptive() {
    return TestModel.of("input i : 1\ntau * dv/dt = -v + i : 1\ntau_a * da/dt = -a : 1")
        .threshold("v > v_th + beta*a")
        .reset("v -= v_th\na += 1")
        .with("tau", ms(10))
        .with("tau_a", ms(50))
        .with("beta", scalar(0.3))
        .with("v_th", scalar(0.5));
  }

  static TestModel izhikevich() {
    return TestModel.of(
            """
            input i : A
            dv/dt = 0.04/(ms*mV)*v**2 + 5/ms*v + 140*mV/ms - u + r*i/ms : V
            du/dt = a*(b*v - u)                                       : V/s
            init v = -65*mV
            init u = b*(-65*mV)
            """)
        .threshold("v >= 30*mV")
        .reset("v = c\nu += d*mV/ms")
        .integrator(Integrator.FORWARD_EULER)
        .with("a", new Frequency(20))
        .with("b", new Frequency(200))
        .with("c", mV(-65))
        .with("r", megohms(1))
        .with("d", new Scalar(8));
  }

  static TestModel adex() {
    return TestModel.of(
            """
            input i : A
            c * dv/dt = -g_l*(v - e_l) + g_l*delta_t*exp((v - v_t)/delta_t) - w + i : V
            tau_w * dw/dt = a*(v - e_l) - w                                         : A
            init v = e_l
            """)
        .threshold("v > v_peak")
        .reset("v = e_l\nw += b")
        .integrator(Integrator.FORWARD_EULER)
        .with("c", pF(281))
        .with("g_l", nS(30))
        .with("e_l", mV(-70.6))
        .with("v_t", mV(-50.4))
        .with("delta_t", mV(2))
        .with("tau_w", ms(144))
        .with("a", nS(4))
        .with("b", pA(80.5))
        .with("v_peak", mV(-40));
  }

  static TestModel gated() {
    return TestModel.of("input i : 1\ntau_n * dn/dt = sigmoid(k*v)*(1 - n) - abs(v)*n : 1\ntau * dv/dt = -v*(1 + n) + i : 1")
        .threshold("v > v_th")
        .reset("v = 0")
        .with("tau_n", ms(5))
        .with("k", scalar(2))
        .with("tau", ms(10))
        .with("v_th", scalar(0.6));
  }

  static TestModel lateReset() {
    return TestModel.of("input i : 1\nv = v*exp(-dt/tau)*(1 - spike) + i : 1").threshold("v > 1").with("tau", ms(10));
  }

  static TestModel quadratic() {
    return TestModel.of("input i : 1\ntau * dv/dt = v*(v - v_c) + i : 1").threshold("v > v_th").reset("v = v_c/4").integrator(Integrator.RK4)
        .with("tau", ms(10))
        .with("v_c", scalar(0.5))
        .with("v_th", scalar(1.5));
  }

  /** An input current that makes the models with currents fire. */
  static double strong() {
    return nA(0.4).si();
  }
}
