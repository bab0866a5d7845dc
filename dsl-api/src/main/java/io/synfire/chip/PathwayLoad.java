package io.synfire.chip;

import io.synfire.chip.Connectivity.Convolution;
import io.synfire.chip.Connectivity.Dense;
import io.synfire.chip.Connectivity.Listed;
import io.synfire.chip.Connectivity.OneToOne;
import io.synfire.chip.Connectivity.Random;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a pathway needs when its ends are cut in a certain way.
 *
 * @param pathway the pathway
 * @param source how its source is cut
 * @param target how its target is cut
 */
record PathwayLoad(Pathway pathway, Tiling source, Tiling target) {

  Load load() {
    return switch (pathway.connectivity()) {
      case Dense d -> dense();
      case OneToOne o -> oneToOne();
      case Random r -> random(r.density());
      case Listed l -> routing().load();
      case Convolution c -> routing().load();
    };
  }

  /** The cores that spikes travel between. */
  List<CoreEdge> edges() {
    return switch (pathway.connectivity()) {
      case Dense d -> pairs(1.0);
      case Random r -> pairs(r.density());
      case OneToOne o -> routing().edges();
      case Listed l -> routing().edges();
      case Convolution c -> routing().edges();
    };
  }

  /** Axons that every target neuron hears from, {@code [neuron]}: what a core needs at least. */
  int[] axonsPerNeuron() {
    int[] counts = new int[target.neurons()];
    switch (pathway.connectivity()) {
      case Dense d -> Arrays.fill(counts, source.neurons());
      case OneToOne o -> Arrays.fill(counts, 1);
      case Random r -> Arrays.fill(counts, (int) Math.ceil(source.neurons() * r.density()));
      case Listed l -> heard(counts);
      case Convolution c -> heard(counts);
    }
    return counts;
  }

  private void heard(int[] counts) {
    Axons axons = axons();
    for (int a = 0; a < axons.count(); a++) {
      for (int neuron : axons.targets(a)) {
        counts[neuron]++;
      }
    }
  }

  private AxonRouting routing() {
    return new AxonRouting(axons(), source, target);
  }

  private Axons axons() {
    return switch (pathway.connectivity()) {
      case Listed l -> new ListedAxons(l.targets(), pathway.delayBits());
      case Convolution c -> new ConvolutionAxons(c);
      case OneToOne o -> new ListedAxons(ListedAxons.diagonal(source.neurons()), pathway.delayBits());
      case Dense d -> throw new IllegalStateException("the axons of a dense pathway need no list");
      case Random r -> throw new IllegalStateException("the axons of a random pathway have no list");
    };
  }

  private Load dense() {
    Load load = Load.of(source, target);
    SynapseFormat format = SynapseFormat.dense(pathway.delayBits());
    for (int t = 0; t < load.axonsIn().length; t++) {
      load.axonsIn()[t] = source.neurons();
      load.synapseBits()[t] = source.neurons() * format.bitsPerAxon(target.size(t));
    }
    for (int s = 0; s < load.axonsOut().length; s++) {
      load.axonsOut()[s] = source.size(s) * target.tiles();
    }
    return load;
  }

  private Load oneToOne() {
    Load load = Load.of(source, target);
    for (int t = 0; t < load.axonsIn().length; t++) {
      int size = target.size(t);
      load.axonsIn()[t] = size;
      load.synapseBits()[t] = size * SynapseFormat.sparse(size, pathway.delayBits()).bitsPerAxon(1);
    }
    for (int s = 0; s < load.axonsOut().length; s++) {
      load.axonsOut()[s] = source.size(s);
    }
    return load;
  }

  private Load random(double density) {
    Load load = Load.of(source, target);
    double tilesReached = 0;
    for (int t = 0; t < load.axonsIn().length; t++) {
      int size = target.size(t);
      double reaching = reaching(density, size);
      int axons = (int) Math.ceil(source.neurons() * reaching);
      int synapses = (int) Math.ceil(size * density / reaching);
      load.axonsIn()[t] = axons;
      load.synapseBits()[t] = axons * SynapseFormat.sparse(size, pathway.delayBits()).bitsPerAxon(synapses);
      tilesReached += reaching;
    }
    for (int s = 0; s < load.axonsOut().length; s++) {
      load.axonsOut()[s] = (int) Math.ceil(source.size(s) * tilesReached);
    }
    return load;
  }

  private static double reaching(double density, int size) {
    return 1 - Math.pow(1 - density, size);
  }

  private List<CoreEdge> pairs(double density) {
    List<CoreEdge> edges = new ArrayList<>();
    for (int s = 0; s < source.tiles(); s++) {
      for (int t = 0; t < target.tiles(); t++) {
        edges.add(new CoreEdge(s, t, (int) Math.ceil(source.size(s) * reaching(density, target.size(t)))));
      }
    }
    return edges;
  }
}
