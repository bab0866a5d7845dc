package io.synfire.runtime.event;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
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
import java.util.Set;

/**
 * Random networks in which neurons spike again and again: one to three groups with up to two kinds of synapses or with delta synapses, reset to or by a value,
 * with or without refractory period, per-neuron thresholds, constant drive, biases, recurrent connections with delays, and a readout that does not spike.
 *
 * @param seed of everything
 * @param delta whether inputs raise voltages themselves
 */
public record RandomSpikingNetwork(long seed, boolean delta) {

  /** Numbers of neurons of the groups {@code g0}, {@code g1}, ... */
  public int[] groups() {
    Random random = new Random(seed);
    return random.ints(1 + random.nextInt(3), 1, 5).toArray();
  }

  /** The network with encoder {@code e0} of 5 neurons, a spike monitor and decoder {@code d0}, ... of every group, and the readout {@code out}. */
  public TestNetwork network(Encoding encoding, Decoding decoding) {
    int[] groups = groups();
    Random random = new Random(seed + 1);
    TestNetwork network = new TestNetwork().encoder("e0", 5, encoding).learner(new ExactGradient());
    for (int g = 0; g < groups.length; g++) {
      network.group("g" + g, groups[g], neuron(random), options(groups[g], random)).spikes("g" + g, "spike").decoder("d" + g, "g" + g, decoding);
    }
    network.group("out", 2, Models.integrator(7, 4)).monitor("out", "v");
    List<Link> links = new ArrayList<>();
    links.add(link("e0", "g0", new int[] {5, groups[0]}, random));
    for (int g = 0; g < groups.length; g++) {
      for (int h = 0; h < groups.length; h++) {
        boolean onward = h == g + 1;
        if (onward || random.nextInt(3) == 0) {
          Link link = link("g" + g, "g" + h, new int[] {groups[g], groups[h]}, random);
          links.add(h <= g ? link.delay(Units.ms(0.5 + 2 * random.nextDouble())) : link);
        }
      }
      links.add(Link.of("g" + g + "_out", "g" + g, "out", new WeightSource.Normal(0, 1)));
    }
    links.forEach(network::connect);
    return network;
  }

  private NeuronModelDefinition neuron(Random random) {
    boolean two = !delta && random.nextBoolean();
    Map<String, Quantity> values = new LinkedHashMap<>();
    values.put("tau", Units.ms(5 + 10 * random.nextDouble()));
    if (!delta) {
      values.put("tau_x", Units.ms(2 + 6 * random.nextDouble()));
    }
    if (two) {
      values.put("tau_y", Units.ms(2 + 6 * random.nextDouble()));
    }
    values.put("drive", Units.scalar(random.nextBoolean() ? 0 : random.nextBoolean() ? 1.3 : 0.5));
    values.put("v_th", Units.scalar(1));
    boolean refractory = random.nextBoolean();
    if (refractory) {
      values.put("t_ref", Units.ms(0.8 + random.nextInt(2)));
    }
    String equations = delta ? "input a : 1\nv += a : 1\ntau * dv/dt = drive - v"
        : "input a : 1\nx += a : 1\ntau * dv/dt = drive + x" + (two ? " - 0.6 * y" : "") + " - v : 1\ntau_x * dx/dt = -x"
            + (two ? "\ny += a : 1\ntau_y * dy/dt = -y" : "");
    return Models.model("test.Spiking", List.of(equations, "v > v_th", random.nextBoolean() ? "v = -0.2" : "v -= 1", refractory ? "t_ref" : ""), values);
  }

  private static GroupOptions options(int neurons, Random random) {
    if (random.nextInt(3) > 0) {
      return GroupOptions.NONE;
    }
    return new GroupOptions(Map.of("v_th", random.doubles(neurons, 0.8, 1.2).boxed().toList()), Map.of(), Set.of(), Set.of());
  }

  private Link link(String source, String target, int[] size, Random random) {
    double scale = delta ? 0.7 : 1;
    Link link = Link.of(source + "_" + target, source, target, new WeightSource.Normal(source.equals("e0") ? scale : 0, 0.6 * scale));
    ConnectionDefinition c = link.definition();
    if (random.nextInt(4) == 0 && c.source().member().equals("e0")) {
      link = link.bias(new WeightSource.Constant(0.002));
    }
    link = size[0] == size[1] && random.nextInt(3) == 0 ? link.topology(new Topology.OneToOne())
        : random.nextInt(3) == 0 ? link.topology(new Topology.Sparse(0.6)) : link;
    return random.nextBoolean() ? link : link.delay(Units.ms(3 * random.nextDouble()));
  }

  /** Input times in ms, {@code [sample][neuron]}. */
  public float[][] times(int samples) {
    Random random = new Random(seed + 2);
    float[][] times = new float[samples][5];
    for (float[] row : times) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(4) == 0 ? random.nextInt(8) : 12 * random.nextFloat();
      }
    }
    return times;
  }
}
