package io.synfire.runtime.event;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.learning.ExactGradient;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random networks as users build them: one or two encoders, one to four groups of neurons with exponential synapses and different time constants, skipped
 * layers, all topologies, lags, and delays per connection and per synapse, some of them equal. Every neuron spikes once, as it is then refractory for good.
 *
 * @param seed of everything
 */
public record RandomUserNetwork(long seed) {
  private static final double[] RATIOS = {1, 2, 1.4, 0.5, 5, 1.0000001, 0.9999};

  /** What is drawn. */
  private record Sizes(int[] encoders, int[] groups) {}

  /** Numbers of neurons of the groups {@code g0}, {@code g1}, ... */
  public int[] groups() {
    return sizes().groups();
  }

  /** Numbers of neurons of the encoders {@code e0}, {@code e1}. */
  public int[] encoders() {
    return sizes().encoders();
  }

  private Sizes sizes() {
    Random random = new Random(seed);
    int[] encoders = random.ints(1 + random.nextInt(2), 2, 7).toArray();
    return new Sizes(encoders, random.ints(1 + random.nextInt(4), 1, 7).toArray());
  }

  /** The network, with a spike monitor and a decoder {@code d0}, ... of every group. */
  public TestNetwork network(Encoding encoding, Decoding decoding) {
    Sizes sizes = sizes();
    Random random = new Random(seed + 1);
    TestNetwork network = new TestNetwork().learner(new ExactGradient());
    List<String> sources = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int e = 0; e < sizes.encoders().length; e++) {
      network.encoder("e" + e, sizes.encoders()[e], encoding);
      sources.add("e" + e);
      counts.add(sizes.encoders()[e]);
    }
    for (int g = 0; g < sizes.groups().length; g++) {
      network.group("g" + g, sizes.groups()[g], neuron(random)).spikes("g" + g, "spike").decoder("d" + g, "g" + g, decoding);
      int sure = random.nextInt(sources.size());
      for (int s = 0; s < sources.size(); s++) {
        if (s == sure || s == sources.size() - 1 || random.nextInt(3) == 0) {
          network.connect(link(sources.get(s), "g" + g, new int[] {counts.get(s), sizes.groups()[g]}, random));
        }
      }
      sources.add("g" + g);
      counts.add(sizes.groups()[g]);
    }
    return network;
  }

  private static NeuronModelDefinition neuron(Random random) {
    double tauSyn = 3 + 9 * random.nextDouble();
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau_mem", Units.ms(tauSyn * RATIOS[random.nextInt(RATIOS.length)]));
    values.put("tau_syn", Units.ms(tauSyn));
    values.put("rest", Units.scalar(random.nextBoolean() ? 0 : -0.3));
    values.put("v_th", Units.scalar(0.4 + 0.6 * random.nextDouble()));
    values.put("t_ref", Units.ms(1e7));
    String equations = "input x : 1\ni += x : 1\ntau_mem * dv/dt = rest + 2 * i - v : 1\ntau_syn * di/dt = -i\ninit v = rest";
    return Models.model("test.Once", List.of(equations, "v > v_th", "v = rest", "t_ref"), values);
  }

  private static Link link(String source, String target, int[] size, Random random) {
    WeightSource weights = random.nextInt(4) == 0 ? new WeightSource.Constant(0.5) : new WeightSource.Normal(2.5 / size[0], 0.6);
    Link link = Link.of(source + "_" + target, source, target, weights);
    if (size[0] == size[1] && random.nextBoolean()) {
      link = link.topology(new Topology.OneToOne()).unit(2);
    } else if (random.nextInt(3) == 0) {
      link = link.topology(new Topology.Sparse(0.6)).unit(1.5);
    }
    link = random.nextInt(4) == 0 ? link.lag(1 + random.nextInt(2)) : link;
    return switch (random.nextInt(4)) {
      case 0 -> link.delay(Units.ms(random.nextBoolean() ? 2 : 3 * random.nextDouble()));
      case 1 -> link.definition().synapses().topology() instanceof Topology.OneToOne ? link : link.delays(delays(size, random));
      default -> link;
    };
  }

  private static float[][] delays(int[] size, Random random) {
    float[][] seconds = new float[size[0]][size[1]];
    for (float[] row : seconds) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(3) == 0 ? 0.001f * random.nextInt(3) : 0.004f * random.nextFloat();
      }
    }
    return seconds;
  }

  /** Input times in ms of an encoder, {@code [sample][neuron]}: some equal, some missing, which are 10,000. */
  public float[][] times(int encoder, int samples) {
    Random random = new Random(seed + 2 + encoder);
    float[][] times = new float[samples][sizes().encoders()[encoder]];
    for (float[] row : times) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(6) == 0 ? 10_000 : random.nextInt(3) == 0 ? random.nextInt(8) : 15 * random.nextFloat();
      }
    }
    return times;
  }
}
