package io.synfire.runtime.loihi.compilation;

import io.synfire.model.StepProgram;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.discretization.Discretization;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Scales;
import io.synfire.runtime.loihi.neuron.Compartments;
import io.synfire.runtime.loihi.recognition.IntegrateAndFire;
import io.synfire.runtime.loihi.recognition.IntegrateAndFire.Current;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Integrate-and-fire neurons as compartments of the chip. Voltages count from the reset. A constant input through a current is a bias of the voltage,
 * and a start of the current below it by as much as the constant input makes of it in the end.
 */
final class CompartmentTarget implements NeuronTarget {
  /** Most steps for which a voltage can be held. */
  static final int LONGEST_HOLD = 62;

  private static final int LOWEST = -(1 << 23) + 1;
  private static final double SMALLEST_DECAY = 0.5 / 4096;

  private final String group;
  private final IntegrateAndFire neurons;
  private final double[][] constant;
  private final Map<String, double[]> initial;
  private final boolean scaled;

  /**
   * A target.
   *
   * @param group id of the group
   * @param neurons the neurons
   * @param constant {@code [port][neuron]} constant input, SI units
   * @param initial variable to values before the first step
   */
  CompartmentTarget(String group, IntegrateAndFire neurons, double[][] constant, Map<String, double[]> initial) {
    this.group = group;
    this.neurons = neurons;
    this.constant = constant;
    this.initial = initial;
    boolean currentsDecay = neurons.currents().stream().allMatch(c -> Arrays.stream(c.retained()).allMatch(r -> 1 - r > SMALLEST_DECAY));
    this.scaled = currentsDecay && Arrays.stream(neurons.leak()).allMatch(leak -> 1 - leak > SMALLEST_DECAY);
  }

  @Override
  public List<Arm> arms(int modelPort) {
    List<Arm> arms = new ArrayList<>();
    for (int k = 0; k < neurons.currents().size(); k++) {
      double[] gain = neurons.currents().get(k).gain()[modelPort];
      if (Arrays.stream(gain).anyMatch(g -> g != 0)) {
        int port = k;
        double[] scaledGain = new double[gain.length];
        Arrays.setAll(scaledGain, i -> gain[i] / inputScale(port, i));
        arms.add(new Arm(k, scaledGain));
      }
    }
    return arms;
  }

  /** By how much the chip's own scaling makes an input smaller. */
  private double inputScale(int port, int neuron) {
    return scaled ? (1 - neurons.currents().get(port).retained()[neuron]) * (1 - neurons.leak()[neuron]) : 1;
  }

  @Override
  public IntegerNeurons discretize(List<ArrivingSynapses> synapses) {
    Discretization found = Discretizer.discretize(new FloatBlock(group, compartments(), synapses.stream().map(ArrivingSynapses::group).toList(), List.of()));
    Scales scales = found.scales();
    Map<String, StateView> variables = variables(scales);
    double[][] weightScale = new double[synapses.size()][];
    for (int s = 0; s < weightScale.length; s++) {
      int port = synapses.get(s).group().port();
      weightScale[s] = new double[neurons.size()];
      Arrays.setAll(weightScale[s], i -> scales.weight(port, i));
    }
    List<SynapseGroup> integers = found.block().synapses();
    IntegerNeurons.Rounding rounding =
        new IntegerNeurons.Rounding("compartments", found.losses(), "", found.warnings(), Optional.of(scales), found.rateError());
    return new IntegerNeurons(limited((Compartments) found.block().neurons()), integers, weightScale, variables, start(variables), rounding);
  }

  /** A voltage has 24 bits; models have no lower limit. */
  private static Compartments limited(Compartments found) {
    Compartments.Limits limits = new Compartments.Limits(LOWEST, found.limits().maximum(), found.limits().noise());
    return new Compartments(found.decayU(), found.decayV(), found.threshold(), found.bias(), found.refractoryDelay(), limits);
  }

  private FloatCompartments compartments() {
    int n = neurons.size();
    double[][] decayU = neurons.currents().stream().map(c -> Arrays.stream(c.retained()).map(r -> 1 - r).toArray()).toArray(double[][]::new);
    double[] decayV = Arrays.stream(neurons.leak()).map(leak -> 1 - leak).toArray();
    double[] bias = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = neurons.bias()[i];
      for (Current current : neurons.currents()) {
        sum += settled(current, i);
      }
      bias[i] = scaled ? sum / decayV[i] : sum;
    }
    int[] refractory = Arrays.stream(neurons.held()).map(h -> h + 1).toArray();
    FloatNoise noise = new FloatNoise(new boolean[n], 0, 0, false);
    FloatCompartments.Limits limits = new FloatCompartments.Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, scaled, scaled, noise);
    return new FloatCompartments(decayU, decayV, neurons.threshold(), bias, refractory, limits);
  }

  /** What a current becomes in the end under the constant input alone. */
  private double settled(Current current, int neuron) {
    double input = 0;
    for (int p = 0; p < constant.length; p++) {
      input += current.gain()[p][neuron] * constant[p][neuron];
    }
    return input / (1 - current.retained()[neuron]);
  }

  private Map<String, StateView> variables(Scales scales) {
    int n = neurons.size();
    Map<String, StateView> views = new LinkedHashMap<>();
    double[] voltage = new double[n];
    Arrays.fill(voltage, scales.vScale());
    views.put(neurons.voltage(), new StateView("v", voltage, neurons.reset()));
    for (int k = 0; k < neurons.currents().size(); k++) {
      Current current = neurons.currents().get(k);
      int port = k;
      double[] scale = new double[n];
      double[] offset = new double[n];
      for (int i = 0; i < n && current.variable().isPresent(); i++) {
        scale[i] = scales.weight(port, i) / inputScale(port, i) / current.unit()[i];
        offset[i] = current.unit()[i] * settled(current, i);
      }
      current.variable().ifPresent(name -> views.put(name, new StateView("u" + port, scale, offset)));
    }
    double[] one = new double[n];
    Arrays.fill(one, 1);
    views.put(StepProgram.REFRACTORY, new StateView("refractory", one, new double[n]));
    return views;
  }

  private Map<String, int[]> start(Map<String, StateView> variables) {
    Map<String, int[]> start = new LinkedHashMap<>();
    variables.forEach((name, view) -> {
      if (!initial.containsKey(name)) {
        return;
      }
      int[] raw = new int[neurons.size()];
      Arrays.setAll(raw, i -> view.raw(i, initial.get(name)[i]));
      if (Arrays.stream(raw).anyMatch(r -> r != 0)) {
        start.put(view.raw(), raw);
      }
    });
    return start;
  }
}
