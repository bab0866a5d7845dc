package io.synfire.runtime.floating;

import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.model.Integrator;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModel;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.conformance.FastSigmoidRule;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Scalar;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A network drawn at random: models, sizes, values per neuron, initial values, topologies, lags and delays. */
final class RandomNetwork {
  static final int INPUTS = 4;

  /** Refractory, with an initial value, and a name that is a keyword. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          tau_syn * dclass/dt = -class : 1
          class += i_syn
          tau * dv/dt = class - v : 1
          init v = 0.3 * v_th
          """,
      threshold = "v >= v_th",
      reset = "v = v_reset",
      refractory = "t_ref")
  record Refractory(Time tau, Time tauSyn, Time tRef, Scalar vTh, Scalar vReset) {}

  /** Adapts, after the spike; names of what generated code uses itself. */
  @NeuronModel(
      equations =
          """
          input i : 1
          tau * dn/dt = i - n : 1
          """,
      threshold = "n > from + to",
      reset = "n -= from",
      update = "tau_b * dto/dt = -to : 1\nto += b * spike")
  record Adaptive(Time tau, Time tauB, Scalar from, Scalar b) {}

  /** Nonlinear. */
  @NeuronModel(
      equations =
          """
          input i : 1
          tau * dv/dt = a * v * (v - 0.5) - v + tanh(i) + 0.2 * exp(v - 1) : 1
          """,
      threshold = "v > 0.9",
      reset = "v = 0",
      integrator = Integrator.FORWARD_EULER)
  record Quadratic(Time tau, Scalar a) {}

  /** Without input: spikes of its own accord. */
  @NeuronModel(equations = "tau * dv/dt = drive - v : 1", threshold = "v > 0.7", reset = "v -= 0.7")
  record Pacemaker(Time tau, Scalar drive) {}

  private static final List<Record> MODELS =
      List.of(
          new Refractory(Units.ms(9), Units.ms(4), Units.ms(2), Units.scalar(0.6), Units.scalar(-0.1)),
          new Adaptive(Units.ms(7), Units.ms(15), Units.scalar(0.2), Units.scalar(0.3)),
          new Quadratic(Units.ms(5), Units.scalar(0.6)),
          new Pacemaker(Units.ms(6), Units.scalar(1.3)));

  private final SplittableRandom random;
  private final Map<String, Integer> spiking = new LinkedHashMap<>();
  private final List<NeuronModelDefinition> models = new ArrayList<>();
  private final TestNetwork network = new TestNetwork().encoder("in", INPUTS, new Raster(INPUTS, true));
  private int links;

  RandomNetwork(SplittableRandom random) {
    this.random = random;
    int groups = 1 + random.nextInt(4);
    for (int g = 0; g < groups; g++) {
      addGroup("g" + g);
    }
    for (int to = 0; to < groups; to++) {
      connect("in", INPUTS, to, 0);
      for (int from = 0; from < groups; from++) {
        if (random.nextInt(3) > 0) {
          connect("g" + from, spiking.get("g" + from), to, from < to ? 0 : 1);
        }
      }
    }
  }

  /** Group to its number of neurons. */
  Map<String, Integer> spiking() {
    return spiking;
  }

  NetworkDefinition definition() {
    return network.learner(new FastSigmoidRule()).definition();
  }

  private void addGroup(String id) {
    NeuronModelDefinition model = ModelReader.read(MODELS.get(random.nextInt(MODELS.size())));
    int neurons = 1 + random.nextInt(6);
    spiking.put(id, neurons);
    models.add(model);
    network.group(id, neurons, model, options(model, neurons)).monitor(id, model.text().equations().contains("dn/dt") ? "n" : "v");
  }

  private GroupOptions options(NeuronModelDefinition model, int neurons) {
    Map<String, List<Double>> perNeuron = new HashMap<>();
    model.values().forEach((name, value) -> {
      if (random.nextInt(4) == 0 && !name.equals("t_ref")) {
        perNeuron.put(name, random.doubles(neurons, 0.8, 1.2).map(f -> f * value.si()).boxed().toList());
      }
    });
    Set<String> trainable = new java.util.TreeSet<>(model.values().keySet());
    trainable.remove("t_ref");
    trainable.removeIf(name -> random.nextInt(3) == 0);
    Map<String, List<Double>> initial = new HashMap<>();
    if (model.text().equations().contains("dv/dt") && random.nextBoolean()) {
      initial.put("v", random.nextBoolean() ? List.of(0.2) : random.doubles(neurons, -0.3, 0.5).boxed().toList());
    }
    return new GroupOptions(perNeuron, initial, trainable, Set.of());
  }

  private void connect(String source, int sources, int target, int leastLag) {
    if (models.get(target).text().equations().startsWith("tau * dv/dt = drive")) {
      return;
    }
    int targets = spiking.get("g" + target);
    Link link = Link.of("c" + links++, source, "g" + target, new WeightSource.Normal(0.4, 0.5)).lag(leastLag + random.nextInt(3));
    Link shaped =
        switch (random.nextInt(5)) {
          case 0 -> link.topology(new Topology.Sparse(0.15 + random.nextDouble(0.8)));
          case 1 -> sources == targets ? link.topology(new Topology.OneToOne()) : link;
          case 2 -> link.delay(Units.ms(1 + random.nextInt(30)));
          case 3 -> link.delays(delays(sources, targets));
          default -> link;
        };
    network.connect(random.nextBoolean() ? shaped.bias(new WeightSource.Uniform(0, 0.2)).unit(0.7) : shaped);
  }

  private float[][] delays(int sources, int targets) {
    float[][] delays = new float[sources][targets];
    for (float[] row : delays) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(6) * 1e-3f;
      }
    }
    return delays;
  }
}
