package io.synfire.interchange.lavadl;

import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.experiment.ImportedNetwork;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.emulation.PreparedProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A network that Lava DL trained and exported for Loihi, run with the integers of the chip. */
public final class NetImport implements ImportedNetwork {
  private final List<DenseLayer> layers;
  private final PreparedProgram program;

  private NetImport(List<DenseLayer> layers) {
    this.layers = List.copyOf(layers);
    this.program = PreparedProgram.of(NetProgram.of(layers));
  }

  /**
   * Reads a {@code .net} file.
   *
   * @throws DataException as {@link NetFile#read}
   */
  public static NetImport read(Path file) {
    return new NetImport(NetFile.read(file));
  }

  /** Its layers, first to last. */
  public List<DenseLayer> layers() {
    return layers;
  }

  /** The program of the chip: one block a layer, and one source of spikes on the host. */
  public ChipProgram program() {
    return program.program();
  }

  @Override
  public List<String> summary() {
    return layers.stream()
        .map(l -> l.name() + ": dense " + l.inputs() + " -> " + l.outputs() + ", CUBA, decays " + l.neuron().currentDecay() + " and "
            + l.neuron().voltageDecay() + " of 4096, threshold " + l.neuron().threshold())
        .toList();
  }

  @Override
  public Score classify(Dataset data, Presentation presentation) {
    requireFit(data);
    int threads = Math.min(presentation.threads(), data.size());
    List<Future<Part>> parts = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (int t = 0; t < threads; t++) {
        int first = (int) ((long) data.size() * t / threads);
        int end = (int) ((long) data.size() * (t + 1) / threads);
        parts.add(workers.submit(() -> part(data, presentation.steps(), first, end)));
      }
      return sum(data, parts.stream().map(NetImport::result).toList());
    }
  }

  private void requireFit(Dataset data) {
    int inputs = layers.getFirst().inputs();
    int outputs = layers.getLast().outputs();
    if (data.samples().width() != inputs) {
      throw new DataException("data set " + data.name() + ": a sample has " + data.samples().width() + " values, the network has " + inputs + " inputs");
    }
    if (data.classes() > outputs) {
      throw new DataException("data set " + data.name() + ": has " + data.classes() + " classes, the network has " + outputs + " outputs");
    }
  }

  /** What one thread found. */
  private record Part(int correct, long[] spikes) {}

  private Part part(Dataset data, int steps, int first, int end) {
    NetClassifier classifier = new NetClassifier(program, steps);
    int correct = 0;
    for (int i = first; i < end; i++) {
      correct += classifier.classify(data, i) == data.label(i) ? 1 : 0;
    }
    return new Part(correct, classifier.spikes());
  }

  private static Part result(Future<Part> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while classifying", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Score sum(Dataset data, List<Part> parts) {
    List<LayerSpikes> spikes = new ArrayList<>();
    for (int l = 0; l <= layers.size(); l++) {
      int layer = l;
      spikes.add(new LayerSpikes(l == 0 ? "input" : layers.get(l - 1).name(), parts.stream().mapToLong(p -> p.spikes()[layer]).sum()));
    }
    return new Score(data.size(), parts.stream().mapToInt(Part::correct).sum(), spikes);
  }
}
