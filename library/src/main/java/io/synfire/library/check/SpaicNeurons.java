package io.synfire.library.check;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.nS;
import static io.synfire.units.Units.pA;
import static io.synfire.units.Units.pF;

import io.synfire.library.neurons.Aclif;
import io.synfire.library.neurons.AdEx;
import io.synfire.library.neurons.BiasedIf;
import io.synfire.library.neurons.Clif;
import io.synfire.library.neurons.Clif2k;
import io.synfire.library.neurons.If;
import io.synfire.library.neurons.Lif;
import io.synfire.library.neurons.Lifm;
import io.synfire.library.neurons.NonSpikingIf;
import io.synfire.library.neurons.Pclif;
import io.synfire.library.neurons.Relay;
import io.synfire.library.neurons.spaic.SpaicAlifStdpEx;
import io.synfire.library.neurons.spaic.SpaicConstantCurrentLif;
import io.synfire.library.neurons.spaic.SpaicDarwinAlif;
import io.synfire.library.neurons.spaic.SpaicDarwinClif;
import io.synfire.library.neurons.spaic.SpaicDarwinRandom;
import io.synfire.library.neurons.spaic.SpaicGlif;
import io.synfire.library.neurons.spaic.SpaicHodgkinHuxley;
import io.synfire.library.neurons.spaic.SpaicIfSoftReset;
import io.synfire.library.neurons.spaic.SpaicIzhikevich;
import io.synfire.library.neurons.spaic.SpaicLifInt;
import io.synfire.library.neurons.spaic.SpaicLifStdpEx;
import io.synfire.library.neurons.spaic.SpaicLifStdpIh;
import io.synfire.library.neurons.spaic.SpaicMeanField;
import io.synfire.library.neurons.spaic.SpaicNonSpikingLif;
import io.synfire.runtime.check.UnsupportedCaseException;

/** The neuron models of SPAIC 0.6.3 as models of the library, with its peculiar ones from the compatibility package. */
final class SpaicNeurons {
  private SpaicNeurons() {}

  /**
   * The model of this name.
   *
   * @throws UnsupportedCaseException where the library has no such model
   */
  static PeerNeuron of(String name) {
    return switch (name) {
      case "if", "ifsoftreset", "ifb", "nonspikingifb", "null" -> integrator(name);
      case "lif", "constantcurrentlif", "nonspikinglif", "lifm" -> leaky(name);
      case "clif", "clif2k", "pclif", "aclif" -> kernel(name);
      case "izh", "aeif", "adex", "hh" -> biophysical(name);
      case "glif" -> glif();
      case "lifstdp_ex", "alifstdp_ex", "lifstdp_ih" -> unsupervised(name);
      case "meanfield" -> PeerNeuron.graded(SpaicMeanField.defaults(), "rate").numbers("rho", "rho").times("tau", "tau").variables("U", "u");
      case "lifint" -> PeerNeuron.spiking(SpaicLifInt.defaults())
          .numbers("thresh", "thresh", "decay", "decay", "v_reset", "vReset", "v_rest", "vRest", "reset_refrac", "resetRefrac")
          .withoutEffect("delta", "reset_isyn", "refrac_count")
          .variables("V", "v", "refrac_count", "refrac_count");
      case "darwin_clif", "darwin_alif", "darwin_random" -> darwin(name);
      default -> throw new UnsupportedCaseException("the library has no model for " + name);
    };
  }

  private static PeerNeuron integrator(String name) {
    return switch (name) {
      case "if" -> PeerNeuron.spiking(If.defaults()).numbers("v_th", "vTh", "ConstantDecay", "decay").variables("V", "v");
      case "ifsoftreset" -> PeerNeuron.spiking(SpaicIfSoftReset.defaults()).numbers("v_th", "vTh", "ConstantDecay", "decay").variables("V", "v");
      case "ifb" -> PeerNeuron.spiking(BiasedIf.defaults()).numbers("v_th", "vTh", "bias", "bias").variables("V", "v");
      case "nonspikingifb" -> PeerNeuron.graded(NonSpikingIf.defaults(), "").numbers("bias", "bias").variables("V", "v");
      default -> PeerNeuron.graded(Relay.defaults(), "output");
    };
  }

  private static PeerNeuron leaky(String name) {
    return switch (name) {
      case "lif" -> PeerNeuron.spiking(Lif.defaults()).times("tau_m", "tauM").numbers("v_th", "vTh").withoutEffect("v_reset").variables("V", "v");
      case "constantcurrentlif" -> PeerNeuron.spiking(SpaicConstantCurrentLif.defaults())
          .times("tau_m", "tauM").numbers("v_th", "vTh").withoutEffect("v_reset").variables("V", "v");
      case "nonspikinglif" -> PeerNeuron.graded(SpaicNonSpikingLif.defaults(), "")
          .times("tau_p", "tauP", "tau_q", "tauQ", "tau_m", "tauM").withoutEffect("v_th")
          .variables("V", "v", "I", "i", "M", "trace_p", "S", "trace_q");
      default -> PeerNeuron.spiking(Lifm.defaults()).times("tau_m", "tauM", "tau_p", "tauP").numbers("v_th", "vTh").variables("V", "v", "I", "i");
    };
  }

  private static PeerNeuron kernel(String name) {
    return switch (name) {
      case "clif" -> PeerNeuron.spiking(Clif.defaults())
          .times("tau_p", "tauP", "tau_q", "tauQ", "tau_m", "tauM").numbers("v_th", "vTh")
          .variables("V", "v", "I", "i", "M", "trace_p", "S", "trace_q", "E", "e");
      case "aclif" -> PeerNeuron.spiking(Aclif.defaults())
          .times("tau_p", "tauP", "tau_q", "tauQ", "tau_m", "tauM", "tau_a", "tauA").numbers("v_th", "vTh", "beta_adaptive", "betaAdaptive")
          .variables("V", "v", "I", "i", "M", "trace_p", "S", "trace_q", "E", "e", "Vth1[stay]", "a");
      case "clif2k" -> PeerNeuron.spiking(Clif2k.defaults())
          .times("tau_m", "tauM", "tau_s", "tauS").numbers("v_th", "vTh")
          .variables("V", "v", "I", "i", "M", "trace_m", "S", "trace_s", "E", "e");
      default -> PeerNeuron.spiking(Pclif.defaults())
          .numbers("tau_m", "decayM", "tau_s", "decayS", "v_th", "vTh")
          .variables("V", "v", "M", "trace_m", "S", "trace_s", "E", "e");
    };
  }

  private static PeerNeuron biophysical(String name) {
    return switch (name) {
      case "izh" -> PeerNeuron.spiking(SpaicIzhikevich.defaults())
          .numbers("a", "a", "b", "b", "Vreset", "vReset", "d", "d", "v_th", "vTh").variables("V", "v", "U", "u");
      case "hh" -> hodgkinHuxley();
      default -> adEx();
    };
  }

  /** The peer takes b as pA, where its source means nA; the potential after a spike is the resting potential. */
  private static PeerNeuron adEx() {
    AdEx paper = AdEx.defaults();
    Record defaults = new AdEx(
        paper.c(), paper.gLeak(), paper.vLeak(), paper.vExp(), paper.deltaT(), paper.tauW(), paper.a(), pA(0.0805), paper.vPeak(), paper.vLeak());
    return PeerNeuron.spiking(defaults).drivenBy(pA(1))
        .parameter("C", "c", pF(1)).parameter("gL", "gLeak", nS(1)).parameter("EL", "vLeak vReset", mV(1)).parameter("v_th", "vExp", mV(1))
        .parameter("delta_t", "deltaT", mV(1)).times("tau_w", "tauW").parameter("a", "a", nS(1)).parameter("b", "b", pA(1))
        .parameter("Vspk", "vPeak", mV(1))
        .variable("V", "v", mV(1)).variable("U", "w", pA(1));
  }

  private static PeerNeuron hodgkinHuxley() {
    PeerNeuron neuron = PeerNeuron.spiking(SpaicHodgkinHuxley.defaults())
        .numbers("v_th", "vTh", "Vreset", "vShift", "g_NA", "gNa", "g_K", "gK", "g_L", "gLeak", "E_NA", "eNa", "E_K", "eK", "E_L", "eLeak")
        .withoutEffect("V", "m", "n", "h", "dt")
        .variables("V", "v", "m", "gate_m", "n", "gate_n", "h", "gate_h");
    for (String gate : new String[] {"m", "n", "h"}) {
      for (String rate : new String[] {"alpha", "beta"}) {
        String component = rate + gate.toUpperCase(java.util.Locale.ROOT);
        String peer = rate + "_" + gate;
        neuron = neuron.numbers(peer + "1", component + "Rate", peer + "2", component + "Shift", peer + "3", component + "Width");
      }
    }
    return neuron;
  }

  private static PeerNeuron glif() {
    return PeerNeuron.spiking(SpaicGlif.defaults())
        .numbers("C", "c", "R", "r", "E_L", "eLeak", "k_1", "k1", "k_2", "k2", "f1", "f1", "f2", "f2", "delta_I1", "deltaI1", "delta_I2", "deltaI2")
        .numbers("b_s", "bS", "a_v", "aV", "b_v", "bV", "Theta_inf", "thetaInf", "delta_Theta_s", "deltaThetaS", "f_v", "fV", "delta_v", "deltaV")
        .variables("V", "v", "Theta_s", "theta_s", "Theta_v", "theta_v", "I1", "i_1", "I2", "i_2", "Vth", "v_th");
  }

  private static PeerNeuron darwin(String name) {
    return switch (name) {
      case "darwin_clif" -> darwin(SpaicDarwinClif.defaults()).times("tau_s", "tauS").variables("I", "i");
      case "darwin_alif" -> darwin(SpaicDarwinAlif.defaults()).times("tau_s", "tauS").variables("I", "i", "Vth", "theta");
      default -> darwin(SpaicDarwinRandom.defaults());
    };
  }

  private static PeerNeuron darwin(Record defaults) {
    return PeerNeuron.spiking(defaults).times("tau_m", "tauM", "dt", "step").numbers("bias", "bias", "v_th", "vTh").variables("V", "v");
  }

  private static PeerNeuron unsupervised(String name) {
    if (name.equals("lifstdp_ih")) {
      return PeerNeuron.spiking(SpaicLifStdpIh.defaults())
          .numbers("v_th", "vTh", "v_reset", "vReset", "v_rest", "vRest", "decay_v", "decayV").variables("V", "v");
    }
    return PeerNeuron.spiking(name.equals("lifstdp_ex") ? SpaicLifStdpEx.defaults() : SpaicAlifStdpEx.defaults())
        .numbers("v_th", "vTh", "v_reset", "vReset", "v_rest", "vRest", "th_inc", "thInc", "decay_th", "decayTh", "decay_v", "decayV")
        .variables("V", "v", "theta[stay]", "theta", "Vth_theta", "v_th_theta");
  }
}
