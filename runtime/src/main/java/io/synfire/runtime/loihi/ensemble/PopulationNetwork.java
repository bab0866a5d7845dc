package io.synfire.runtime.loihi.ensemble;

import io.synfire.chip.ConvolutionGeometry;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Part;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Weights;
import io.synfire.runtime.loihi.mapping.ConvolutionSynapses;
import io.synfire.runtime.loihi.mapping.FloatProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Builds the float blocks of populations and their connections. Values pass between populations through decode neurons; spikes pass directly, or
 * through a convolution. A spike counts as a pulse of area amplitude, height {@code amplitude / dt}. Every population is one block: cut what is larger
 * than a core with {@link io.synfire.runtime.loihi.mapping.BlockSplitter}.
 */
public final class PopulationNetwork {
  private final Settings settings;
  private final List<BlockDraft> blocks = new ArrayList<>();
  private final List<SpikeInput> inputs = new ArrayList<>();
  private final List<List<AxonGroup>> blockAxons = new ArrayList<>();
  private final List<List<AxonGroup>> inputAxons = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /**
   * What all populations have in common.
   *
   * @param dt step in seconds
   * @param decodeNeurons neurons between populations
   * @param decodeTau time constant in seconds of the synapses behind decode neurons and host encoders
   */
  public record Settings(double dt, DecodeNeurons decodeNeurons, double decodeTau) {

    /** Ten pairs of decode neurons and 5 ms. */
    public static Settings of(double dt) {
      return new Settings(dt, DecodeNeurons.tenPairs(dt), 0.005);
    }
  }

  /**
   * Neurons whose spikes a connection can take.
   *
   * @param index of the block, or of the input
   * @param onHost whether it is an input
   * @param population the neurons of a block; on the host only size and amplitude count
   */
  public record Source(int index, boolean onHost, Population population) {}

  /** An empty network. */
  public PopulationNetwork(Settings settings) {
    this.settings = settings;
  }

  /** Adds a population as a block. */
  public Source add(Population population) {
    return new Source(block(new BlockDraft(population.label(), population.membrane(), population.tuning().bias())), false, population);
  }

  /** Adds spiking neurons of the host, whose spikes are sent to the chip. */
  public Source hostSpikes(String label, int size, double amplitude) {
    inputs.add(new SpikeInput(label, size, List.of()));
    inputAxons.add(new ArrayList<>());
    double[] none = new double[size];
    return new Source(inputs.size() - 1, true, Population.plain(label, Membrane.nonSpiking(size), new Population.Tuning(none, none, amplitude)));
  }

  /** Adds on and off neurons of the host, see {@link HostNeurons#onOff}, that drive the dimensions of a population. Returns the index of the input. */
  public int encode(String label, Source target) {
    int dimensions = represented(target);
    Source source = hostSpikes(label, 2 * dimensions, 1);
    BlockDraft block = blocks.get(target.index());
    int group = block.named("host", DecodeNeurons.pairs(1, settings.dt()).encoders(target.population()));
    block.filter(settings.decodeTau());
    axons(source).add(AxonGroup.identity(target.index(), group, 2 * dimensions));
    return source.index();
  }

  /**
   * Connects what a population decodes to another, through decode neurons.
   *
   * @param decoders {@code [dimension of the target][neuron of the source]}; the decoded value is their sum with the filtered spikes
   * @param tau time constant in seconds of the synapses onto the decode neurons; 0 for none
   */
  public void decode(Source from, Source to, double[][] decoders, double tau) {
    int dimensions = represented(to);
    if (decoders.length != dimensions || Arrays.stream(decoders).anyMatch(row -> row.length != from.population().size())) {
      throw new IllegalArgumentException("decoders from " + from.population().label() + " to " + to.population().label() + " must be " + dimensions
          + " x " + from.population().size() + ", [dimension][neuron], were " + decoders.length + " x " + decoders[0].length);
    }
    DecodeNeurons neurons = settings.decodeNeurons();
    String label = from.population().label() + " to " + to.population().label();
    BlockDraft middle = new BlockDraft(label, neurons.membrane(dimensions), neurons.biases(dimensions, settings.dt()));
    double[][] weights = bySource(decoders, from.population().tuning().amplitude() / settings.dt() / to.population().radius());
    int group = middle.add(BlockDraft.dense(neurons.weights(weights, settings.dt()), Optional.empty()));
    middle.filter(tau);
    int index = block(middle);
    axons(from).add(AxonGroup.identity(index, group, from.population().size()));
    BlockDraft target = blocks.get(to.index());
    int encoders = target.named("decode", neurons.encoders(to.population()));
    target.filter(settings.decodeTau());
    blockAxons.get(index).add(new AxonGroup(to.index(), encoders, neurons.axons(dimensions), new int[neurons.size(dimensions)]));
  }

  /**
   * Reads what a population decodes, by neurons that do not spike: one for each dimension, and one for its negative. The values are in units of the
   * network once the probe is {@link ChipProbe#scaled scaled}.
   *
   * @param decoders {@code [dimension][neuron]}
   * @param tau time constant in seconds of a filter of the host; 0 for none
   * @param learning how the decoders learn on the chip, if they do
   */
  public ChipProbe probe(Source from, double[][] decoders, double tau, Optional<FloatLearning> learning) {
    int dimensions = decoders.length;
    double radius = from.population().radius();
    double[][] weights = bySource(decoders, from.population().tuning().amplitude() / settings.dt() / radius);
    float[][] both = new float[weights.length][2 * dimensions];
    for (int a = 0; a < both.length; a++) {
      for (int d = 0; d < dimensions; d++) {
        both[a][d] = (float) weights[a][d];
        both[a][dimensions + d] = (float) -weights[a][d];
      }
    }
    BlockDraft reader = new BlockDraft(from.population().label() + " decoded", Membrane.nonSpiking(2 * dimensions), new double[2 * dimensions]);
    int group = reader.add(BlockDraft.dense(both, learning));
    reader.filter(0);
    int index = block(reader);
    axons(from).add(AxonGroup.identity(index, group, from.population().size()));
    double[][] matrix = new double[2 * dimensions][dimensions];
    for (int d = 0; d < dimensions; d++) {
      matrix[d][d] = radius;
      matrix[dimensions + d][d] = -radius;
    }
    int[] all = IntStream.range(0, 2 * dimensions).toArray();
    return new ChipProbe("v", List.of(new Part(index, all, new Weights.Mixed(matrix))), Optional.empty(), tau);
  }

  /**
   * Connects neurons to neurons.
   *
   * @param transform {@code [target][source]}
   * @param tau time constant in seconds of the synapses; 0 for none
   */
  public void connect(Source from, Source to, double[][] transform, double tau) {
    double height = from.population().tuning().amplitude() / settings.dt();
    double[] gain = to.population().tuning().gain();
    float[][] weights = new float[from.population().size()][to.population().size()];
    for (int a = 0; a < weights.length; a++) {
      for (int i = 0; i < weights[a].length; i++) {
        weights[a][i] = (float) (transform[i][a] * height * gain[i]);
      }
    }
    BlockDraft target = onChip(to);
    int group = target.add(BlockDraft.dense(weights, Optional.empty()));
    target.filter(tau);
    axons(from).add(AxonGroup.identity(to.index(), group, weights.length));
  }

  /**
   * A convolution.
   *
   * @param geometry images and kernel
   * @param kernel {@code [row][column][channel][filter]}
   * @param population 16 or 32: bits of a spike
   * @param tau time constant in seconds of the synapses; 0 for none
   */
  public record Convolution(ConvolutionGeometry geometry, double[][][][] kernel, int population, double tau) {}

  /** Connects neurons to neurons by a convolution; all target neurons must have the same gain, which goes into the shared weights. */
  public void convolve(Source from, Source to, Convolution convolution) {
    double[] gain = to.population().tuning().gain();
    for (double g : gain) {
      if (g != gain[0]) {
        throw new IllegalArgumentException("population " + to.population().label() + " is reached by a convolution, whose weights are shared, and has gains "
            + gain[0] + " and " + g + "; all its neurons must have the same gain");
      }
    }
    double height = from.population().tuning().amplitude() / settings.dt() * gain[0];
    float[][][][] kernel = Arrays.stream(convolution.kernel()).map(row -> Arrays.stream(row).map(c -> scaled(c, height)).toArray(float[][][]::new))
        .toArray(float[][][][]::new);
    BlockDraft target = onChip(to);
    int group = target.add(ConvolutionSynapses.synapses(convolution.geometry(), kernel, 0, convolution.population()));
    target.filter(convolution.tau());
    axons(from).add(ConvolutionSynapses.axons(convolution.geometry().input(), to.index(), group));
  }

  /** The blocks and inputs so far; populations that nothing reaches have the time constant of decode neurons. */
  public FloatProgram program() {
    warnings.clear();
    List<FloatBlock> built = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      built.add(blocks.get(b).block(settings.dt(), settings.decodeTau(), blockAxons.get(b), warnings));
    }
    List<SpikeInput> sources = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      sources.add(new SpikeInput(inputs.get(i).label(), inputs.get(i).size(), inputAxons.get(i)));
    }
    return new FloatProgram(built, sources);
  }

  /** What the last program overruled, such as a shorter time constant of a port. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private int block(BlockDraft draft) {
    blocks.add(draft);
    blockAxons.add(new ArrayList<>());
    return blocks.size() - 1;
  }

  private List<AxonGroup> axons(Source source) {
    return source.onHost() ? inputAxons.get(source.index()) : blockAxons.get(source.index());
  }

  private BlockDraft onChip(Source target) {
    if (target.onHost()) {
      throw new IllegalArgumentException("population " + target.population().label() + " is on the host; connections lead to populations on the chip");
    }
    return blocks.get(target.index());
  }

  private int represented(Source target) {
    onChip(target);
    if (target.population().dimensions() == 0) {
      throw new IllegalArgumentException("population " + target.population().label() + " represents no dimensions; give it encoders");
    }
    return target.population().dimensions();
  }

  private static double[][] bySource(double[][] decoders, double factor) {
    double[][] weights = new double[decoders[0].length][decoders.length];
    for (int d = 0; d < decoders.length; d++) {
      for (int a = 0; a < weights.length; a++) {
        weights[a][d] = decoders[d][a] * factor;
      }
    }
    return weights;
  }

  private static float[][] scaled(double[][] values, double factor) {
    float[][] scaled = new float[values.length][];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = new float[values[i].length];
      for (int k = 0; k < scaled[i].length; k++) {
        scaled[i][k] = (float) (values[i][k] * factor);
      }
    }
    return scaled;
  }
}
