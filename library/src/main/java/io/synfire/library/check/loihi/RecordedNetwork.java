package io.synfire.library.check.loihi;

import io.synfire.chip.ConvolutionGeometry;
import io.synfire.chip.Tiling;
import io.synfire.ir.Shape;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.ensemble.HostNeurons;
import io.synfire.runtime.loihi.ensemble.Population;
import io.synfire.runtime.loihi.ensemble.Population.Tuning;
import io.synfire.runtime.loihi.ensemble.PopulationNetwork;
import io.synfire.runtime.loihi.ensemble.PopulationNetwork.Convolution;
import io.synfire.runtime.loihi.ensemble.PopulationNetwork.Source;
import io.synfire.runtime.loihi.mapping.BlockSplitter;
import io.synfire.runtime.loihi.mapping.FloatProgram;
import io.synfire.runtime.loihi.mapping.SplitProgram;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Builds a recorded network from its description. What the description leaves out, time constants and biases, is taken from the recorded float
 * blocks.
 *
 * @param split the blocks built, cut as recorded
 * @param spikes what the host's encoders send, by step from 0; steps are asked for in order. Empty where other neurons of the host send, whose kind
 *     is not described
 */
record RecordedNetwork(SplitProgram split, Optional<IntFunction<int[]>> spikes) {
  private static final int BLOCKS_OF_TWO = 4; // two ensembles, what the first decodes for the second, and what is decoded for a probe

  /** The network of a case; empty where the case describes none of a known kind. */
  static Optional<RecordedNetwork> of(JsonFields fields, RecordedFloats floats) {
    JsonFields network = fields.optionalObject("network");
    if (network.has("ensembles") && network.has("weights_a_to_b") && floats.blocks().size() == BLOCKS_OF_TWO) {
      return Optional.of(populations(network, floats));
    }
    if (network.has("transform_pre_h")) {
      return Optional.of(dense(network, floats));
    }
    if (network.has("kernel0")) {
      return Optional.of(convolution(network, floats));
    }
    return Optional.empty();
  }

  private static RecordedNetwork populations(JsonFields network, RecordedFloats floats) {
    double dt = floats.dt();
    PopulationNetwork built = new PopulationNetwork(PopulationNetwork.Settings.of(dt));
    JsonFields first = new JsonFields(network.array("ensembles").get(0));
    JsonFields second = new JsonFields(network.array("ensembles").get(1));
    Source a = built.add(population(first, floats.membrane(0, first.integer("n", 1))));
    Source b = built.add(population(second, floats.membrane(1, second.integer("n", 1))));
    built.encode("node", a);
    double height = a.population().tuning().amplitude() / dt; // recorded weights have the height of a spike in them
    double[][] decoders = network.matrix("weights_a_to_b");
    Arrays.stream(decoders).forEach(row -> Arrays.setAll(row, i -> row[i] / height));
    built.decode(a, b, decoders, floats.tau(2));
    built.probe(b, floats.decoders(3, second.number("radius") * dt), 0, Optional.empty());
    HostNeurons host = HostNeurons.onOff(a.population().dimensions(), dt);
    double[][] signal = network.matrix("node_signal");
    double scale = 1 / first.number("radius"); // multiplied by the inverse, as recorded: the last bit decides when a neuron of the host fires
    return unsplit(built, k -> host.encode(Arrays.stream(signal[k]).map(x -> scale * x).toArray()));
  }

  private static RecordedNetwork unsplit(PopulationNetwork built, IntFunction<int[]> spikes) {
    FloatProgram program = built.program();
    List<Tiling> whole = program.blocks().stream().map(block -> Tiling.sequential(block.compartments().size(), 1)).toList();
    return new RecordedNetwork(BlockSplitter.split(program, whole), Optional.of(spikes));
  }

  private static Population population(JsonFields ensemble, Membrane membrane) {
    Tuning tuning = new Tuning(ensemble.vector("gain"), ensemble.vector("bias"), ensemble.number("amplitude", 1));
    return new Population(ensemble.text("label"), membrane, tuning, ensemble.matrix("encoders"), ensemble.number("radius"));
  }

  private static RecordedNetwork dense(JsonFields network, RecordedFloats floats) {
    double[][] in = network.matrix("transform_pre_h");
    double[][] out = network.matrix("transform_h_o");
    Tiling tiling = new Tiling(shape(network, "ensemble_shape"), shape(network, "block_shape"));
    Tiling whole = Tiling.sequential(out.length, 1);
    double amplitude = network.number("pre_amplitude");
    int last = tiling.tiles();
    PopulationNetwork built = new PopulationNetwork(PopulationNetwork.Settings.of(floats.dt()));
    Source pre = built.hostSpikes("pre", in[0].length, amplitude);
    Tuning hidden = new Tuning(floats.gain(in, tiling, 0, amplitude / floats.dt()), floats.bias(tiling, 0), amplitude);
    Source h = built.add(Population.plain("h", floats.membrane(0, in.length), hidden));
    Tuning output = new Tuning(floats.gain(out, whole, last, amplitude / floats.dt()), floats.bias(whole, last), 1);
    Source o = built.add(Population.plain("o", floats.membrane(last, out.length), output));
    built.connect(pre, h, in, floats.tau(0));
    built.connect(h, o, out, floats.tau(last));
    return new RecordedNetwork(BlockSplitter.split(built.program(), List.of(tiling, whole)), Optional.empty());
  }

  private static RecordedNetwork convolution(JsonFields network, RecordedFloats floats) {
    ConvolutionGeometry first = RecordedImages.geometry(network, 0, RecordedImages.input(network));
    ConvolutionGeometry second = RecordedImages.geometry(network, 1, first.output());
    Tiling tiling = new Tiling(first.output().shape(), shape(network, "block_shape_e1"));
    Tiling whole = Tiling.sequential(second.output().size(), 1);
    int[] populations = IntegerFields.vector(network, "pop_types");
    int last = tiling.tiles();
    PopulationNetwork built = new PopulationNetwork(PopulationNetwork.Settings.of(floats.dt()));
    Source pre = built.hostSpikes("pre", first.input().size(), network.number("amplitude"));
    Source e1 = layer(built, network, "e1", floats.membrane(0, tiling.neurons()), floats.bias(tiling, 0));
    Source e2 = layer(built, network, "e2", floats.membrane(last, whole.neurons()), floats.bias(whole, last));
    built.convolve(pre, e1, new Convolution(first, RecordedImages.kernel(network, "kernel0"), populations[0], floats.tau(0)));
    built.convolve(e1, e2, new Convolution(second, RecordedImages.kernel(network, "kernel1"), populations[1], floats.tau(last)));
    return new RecordedNetwork(BlockSplitter.split(built.program(), List.of(tiling, whole)), Optional.empty());
  }

  private static Source layer(PopulationNetwork built, JsonFields network, String label, Membrane membrane, double[] bias) {
    double[] gain = new double[bias.length];
    Arrays.fill(gain, network.number("gain_" + label));
    return built.add(Population.plain(label, membrane, new Tuning(gain, bias, network.number("amplitude"))));
  }

  private static Shape shape(JsonFields network, String field) {
    return new Shape(Arrays.stream(IntegerFields.vector(network, field)).boxed().toList());
  }
}
