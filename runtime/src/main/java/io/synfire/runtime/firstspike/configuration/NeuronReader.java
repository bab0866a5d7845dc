package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parameters of neurons: those of a layer where it gives them, else those of {@code default_neuron_params}. */
final class NeuronReader {
  private static final double TOLERANCE = 1e-9;

  private final Section defaults;
  private final boolean chip;

  /**
   * For a network.
   *
   * @param defaults the group {@code default_neuron_params}
   * @param chip whether a chip computes the spikes, so that the model is nominal and its leak conductance free
   */
  NeuronReader(Section defaults, boolean chip) {
    this.defaults = defaults;
    this.chip = chip;
  }

  /** What a layer needs to know of its neurons. */
  record Neurons(CurrentLif dynamics, Variability variability, double maxGradient, OptionalDouble clip) {}

  /** Reads the defaults for themselves, so that their faults are told once and where no layer needs them; the synaptic time constant of the losses. */
  double tauSyn() {
    read(defaults);
    defaults.close();
    return defaults.number("tau_syn", Range.POSITIVE);
  }

  /** Of a layer that has parameters of its own, or of one without. */
  Optional<Neurons> of(Optional<Section> own) {
    Optional<Neurons> neurons = read(own.orElse(defaults));
    own.ifPresent(Section::close);
    return neurons;
  }

  private Optional<Neurons> read(Section own) {
    int before = own.faults().count();
    double tauSyn = number(own, "tau_syn", Range.POSITIVE);
    double tauMem = number(own, "tau_mem", Range.POSITIVE);
    double leak = number(own, "leak", Range.ANY);
    double threshold = number(own, "threshold", Range.ANY);
    OptionalDouble conductance = optional(own, "g_leak", Range.POSITIVE);
    OptionalDouble ratio = optional(own, "model_tau_ratio", Range.POSITIVE);
    Variability variability = new Variability(noise(own, "threshold_noise_s2s_std"), noise(own, "threshold_noise_b2b_std"),
        new Normal(optional(own, "threshold_noise_fp_mean", Range.ANY).orElse(0), noise(own, "threshold_noise_fp_std")), noise(own, "jitter"));
    double maxGradient = optional(own, "max_dw_norm", Range.POSITIVE).orElse(Double.POSITIVE_INFINITY);
    OptionalDouble clip = optional(own, "clip_weights_max", Range.POSITIVE);
    boolean sound = own.faults().count() == before;
    if (sound && !chip) {
      onTheModel(own, tauSyn, tauMem);
    }
    if (sound && threshold <= leak) {
      holder(own, "threshold").fault("threshold", "is " + threshold + ", and the leak potential is " + leak + "; a threshold must be above the leak potential");
    }
    double membrane = ratio.isPresent() ? ratio.getAsDouble() * tauSyn : tauMem;
    double gain = conductance.isPresent() ? 1 / (conductance.getAsDouble() * membrane) : 1 / tauSyn;
    return own.make(() -> new Neurons(new CurrentLif(tauSyn, membrane, leak, threshold, gain), variability, maxGradient, clip));
  }

  private void onTheModel(Section own, double tauSyn, double tauMem) {
    OptionalDouble conductance = optional(own, "g_leak", Range.POSITIVE);
    if (conductance.isPresent() && differ(conductance.getAsDouble(), tauSyn / tauMem)) {
      holder(own, "g_leak").fault("g_leak", "is " + conductance.getAsDouble() + ", and tau_syn / tau_mem is " + tauSyn / tauMem
          + "; on substrate sim they must be equal: correct one of the three, or leave g_leak out");
    }
    OptionalDouble ratio = optional(own, "model_tau_ratio", Range.POSITIVE);
    if (ratio.isPresent() && differ(ratio.getAsDouble(), tauMem / tauSyn)) {
      holder(own, "model_tau_ratio").fault("model_tau_ratio", "is " + ratio.getAsDouble() + ", and tau_mem / tau_syn is " + tauMem / tauSyn
          + "; it is the ratio that derivatives assume of a chip, and on substrate sim neurons have the ratio of their time constants: leave it out");
    }
  }

  private static boolean differ(double a, double b) {
    return Math.abs(a - b) > TOLERANCE * Math.abs(b);
  }

  private Section holder(Section own, String key) {
    return own.has(key) ? own : defaults;
  }

  private double number(Section own, String key, Range range) {
    return holder(own, key).number(key, range);
  }

  private OptionalDouble optional(Section own, String key, Range range) {
    return holder(own, key).optional(key, range);
  }

  private double noise(Section own, String key) {
    return optional(own, key, Range.NOT_NEGATIVE).orElse(0);
  }
}
