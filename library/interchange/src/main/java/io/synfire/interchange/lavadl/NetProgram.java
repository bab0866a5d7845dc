package io.synfire.interchange.lavadl;

import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Exported layers as a program of the chip: one block a layer, fed by one source of spikes. */
final class NetProgram {
  private static final int WEIGHT_SHIFT = 6;
  private static final int VOLTAGE_LIMIT = (1 << 23) - 1;

  private NetProgram() {}

  /** The program of these layers; every layer is one step behind the one before it. */
  static ChipProgram of(List<DenseLayer> layers) {
    List<Block> blocks = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      DenseLayer layer = layers.get(l);
      int[] delays = l == 0 ? new int[layer.inputs()] : layers.get(l - 1).delays();
      List<AxonGroup> axons = l + 1 == layers.size() ? List.of() : List.of(everyNeuron(l + 1, layer.outputs()));
      blocks.add(new Block(layer.name(), compartments(layer), List.of(synapses(layer, delays)), axons));
    }
    int inputs = layers.getFirst().inputs();
    return new ChipProgram(blocks, List.of(new SpikeInput("input", inputs, List.of(everyNeuron(0, inputs)))));
  }

  private static AxonGroup everyNeuron(int block, int neurons) {
    return new AxonGroup(block, 0, IntStream.range(0, neurons).toArray(), new int[neurons]);
  }

  private static Compartments compartments(DenseLayer layer) {
    CubaNeuron neuron = layer.neuron();
    int n = layer.outputs();
    Compartments.Limits limits = new Compartments.Limits(-VOLTAGE_LIMIT, VOLTAGE_LIMIT, Optional.empty());
    return new Compartments(
        new int[][] {filled(n, neuron.currentDecay() - 1)}, filled(n, neuron.voltageDecay()), filled(n, neuron.threshold() << WEIGHT_SHIFT),
        new int[n], filled(n, neuron.refractoryDelay()), limits);
  }

  private static SynapseGroup synapses(DenseLayer layer, int[] delays) {
    int axons = layer.inputs();
    int[][][] weights = new int[axons][1][layer.outputs()];
    for (int i = 0; i < axons; i++) {
      for (int k = 0; k < layer.outputs(); k++) {
        weights[i][0][k] = layer.weights()[k][i] << WEIGHT_SHIFT;
      }
    }
    int[][] targets = {IntStream.range(0, layer.outputs()).toArray()};
    int[][][] indices = IntStream.range(0, axons).mapToObj(i -> targets).toArray(int[][][]::new);
    SynapseGroup.Routing routing = new SynapseGroup.Routing(axons, IntStream.range(0, axons).toArray(), new int[axons]);
    SynapseGroup.Storage storage = new SynapseGroup.Storage(SynapseFormat.DENSE, 0, 0);
    return new SynapseGroup(0, routing, weights, indices, delayed(delays, layer.outputs()), storage, Optional.empty());
  }

  private static Optional<int[][][]> delayed(int[] delays, int targets) {
    return Arrays.stream(delays).allMatch(d -> d == 0)
        ? Optional.empty()
        : Optional.of(Arrays.stream(delays).mapToObj(d -> new int[][] {filled(targets, d)}).toArray(int[][][]::new));
  }

  private static int[] filled(int n, int value) {
    int[] array = new int[n];
    Arrays.fill(array, value);
    return array;
  }
}
