package io.synfire.runtime.loihi.compilation;

import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.discretization.RateError;
import io.synfire.runtime.loihi.discretization.Scales;
import io.synfire.runtime.loihi.discretization.WeightLoss;
import io.synfire.runtime.loihi.neuron.NeuronDynamics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole group of neurons in integers, before it is cut into blocks.
 *
 * @param neurons what they do
 * @param synapses incoming synapses, in the order in which they were given
 * @param weightScale {@code [synapse group][neuron]} integers that a weight of 1 becomes
 * @param variables variable of the model to how it is kept
 * @param start integer variable to its values before the first step, {@code [neuron]}, where these are not those of the neurons
 * @param rounding what was lost
 */
record IntegerNeurons(
    NeuronDynamics neurons,
    List<SynapseGroup> synapses,
    double[][] weightScale,
    Map<String, StateView> variables,
    Map<String, int[]> start,
    Rounding rounding) {

  /** The same with a further warning, the first. */
  IntegerNeurons warning(String text) {
    List<String> warnings = new ArrayList<>(List.of(text));
    warnings.addAll(rounding.warnings());
    Rounding more = new Rounding(rounding.kind(), rounding.losses(), rounding.summary(), warnings, rounding.scales(), rounding.rates());
    return new IntegerNeurons(neurons, synapses, weightScale, variables, start, more);
  }

  /**
   * What was lost.
   *
   * @param kind what the neurons became
   * @param losses what the weights lost, one for every synapse group
   * @param summary how the neurons were rounded
   * @param warnings what does not fit well
   * @param scales the scales of compartments
   * @param rates how far the firing rates of compartments are from those of the float neurons
   */
  record Rounding(
      String kind, List<WeightLoss> losses, String summary, List<String> warnings, Optional<Scales> scales, Optional<RateError> rates) {

    /** What was lost of neurons that are no compartments. */
    Rounding(String kind, List<WeightLoss> losses, String summary, List<String> warnings) {
      this(kind, losses, summary, warnings, Optional.empty(), Optional.empty());
    }
  }
}
