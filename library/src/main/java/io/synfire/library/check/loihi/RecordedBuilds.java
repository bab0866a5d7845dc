package io.synfire.library.check.loihi;

import io.synfire.chip.ChipLimits;
import io.synfire.chip.Layout;
import io.synfire.chip.Partitioner;
import io.synfire.chip.Population;
import io.synfire.chip.SynapseFormat;
import io.synfire.chip.Tiling;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import io.synfire.model.Integrator;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelText;
import io.synfire.model.ResetGradient;
import io.synfire.model.StepProgram;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.block.SynapseGroup.Storage;
import io.synfire.runtime.loihi.discretization.CompartmentSettings;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.discretization.SynapticFilter;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import io.synfire.runtime.loihi.mapping.BlockSplitter;
import io.synfire.runtime.loihi.mapping.FloatProgram;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.runtime.loihi.neuron.Compartments;
import io.synfire.runtime.loihi.neuron.Compartments.Limits;
import io.synfire.runtime.loihi.pes.PesLearning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small programs of the kinds that a peer refused. */
final class RecordedBuilds {
  private static final double DT = 0.001;

  private RecordedBuilds() {}

  static void split(Tiling tiling, int neurons) {
    FloatBlock block = new FloatBlock("a", CompartmentSettings.of("a", Membrane.rectifiedLinear(neurons, DT)).floats(), List.of(), List.of());
    BlockSplitter.split(new FloatProgram(List.of(block), List.of()), List.of(tiling));
  }

  static void nothingOnChip() {
    Population host = new Population("a", Shape.of(10), Optional.empty(), true);
    Partitioner.partition(new Layout(List.of(host), List.of()), Deployment.DEFAULT, ChipLimits.LOIHI);
  }

  static void sigmoid() {
    compile("input j : 1\nr = sigmoid(j) : 1");
  }

  static void alphaSynapse() {
    compile("input j : 1\n5 * ms * da/dt = j - a : 1\n5 * ms * du/dt = a - u : 1\n20 * ms * dv/dt = u - v : 1");
  }

  private static void compile(String equations) {
    boolean spikes = equations.contains("dv/dt");
    ModelText text =
        new ModelText(
            "io.synfire.Peer", Map.of(), equations, spikes ? "v > 1" : "", spikes ? "v = 0" : "", "", "",
            new ModelText.Options(Integrator.EXACT, ResetGradient.values()[0]));
    StepProgram program = ModelCompiler.compile(text);
    MicrocodeCompiler.compile(program, new NeuronParameters(1, DT, Map.of(), Map.of()), FixedPointScales.of(program, 4096, 4096));
  }

  static void learning() {
    PesLearning learning = new PesLearning(new PesLearning.Trace(5, 10, 2), new PesLearning.Rate(1, -7, 4), new PesLearning.Weight(10, 1));
    Compartments neurons = new Compartments(new int[1][2], new int[2], new int[] {64, 64}, new int[2], new int[2], new Limits(0, 1 << 20, Optional.empty()));
    SynapseGroup group =
        new SynapseGroup(
            0, new Routing(1, new int[1], new int[1]), new int[][][] {{{64, 64}}}, new int[][][] {{{0, 1}}}, Optional.empty(),
            new Storage(SynapseFormat.DENSE, 4, 0), Optional.of(learning));
    Block block = new Block("a", neurons, List.of(group), List.of());
    Emulator.open(new ChipProgram(List.of(block), List.of()), EmulatorOptions.seeded(new CounterRandom(1))).steps(8);
  }

  static void largeThreshold() {
    Membrane membrane = Membrane.leaky(1, 0.02, 0.002, DT).withThreshold(new double[] {1e9});
    discretize(CompartmentSettings.of("a", membrane));
  }

  /** Leaky neurons with these time constants in seconds. */
  static void neurons(double synaptic, double membrane) {
    discretize(CompartmentSettings.of("a", Membrane.leaky(1, membrane, 0.002, DT)).withFilters(SynapticFilter.lowpass(1, synaptic, DT)));
  }

  private static void discretize(CompartmentSettings settings) {
    FloatSynapseGroup weights =
        new FloatSynapseGroup(
            0, new Routing(1, new int[1], new int[1]), new float[][][] {{{1}}}, new int[1][1][1], Optional.empty(),
            new FloatStorage(SynapseFormat.DENSE, 0), Optional.empty());
    Discretizer.discretize(new FloatBlock("a", settings.floats(), List.of(weights), List.of()));
  }
}
