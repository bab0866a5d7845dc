package io.synfire.runtime.floating;

import io.synfire.coding.DecodingWindow;
import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.SourceRef;
import io.synfire.runtime.window.EncoderFeeds;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.List;

/** The state of all groups for some samples of the batch. Runs whole windows by itself. */
final class Shard {
  private final NetworkPlan plan;
  private final SampleRange samples;
  private final Time dt;
  private final RunArrays arrays;
  private final GroupTile[] tiles;
  private final EncoderSignal[] encoders;
  private final Pathway[] pathways;
  private final ShardBackward backward;
  private final List<StateRecorder> recorders = new ArrayList<>();
  private OnlineLearning learning;
  private DecoderTrace[] traces = new DecoderTrace[0];
  private Window window;

  /** The part of a run that belongs to a shard. */
  record Part(SampleRange samples, EncoderFeeds feeds) {}

  /**
   * A shard.
   *
   * @param plan the network
   * @param arrays what all shards of the run share
   * @param part its samples, and what encoders emit to the whole batch
   * @param gradients whether the run computes gradients
   */
  Shard(NetworkPlan plan, RunArrays arrays, Part part, boolean gradients) {
    this.plan = plan;
    this.samples = part.samples();
    this.dt = part.feeds().dt();
    this.arrays = arrays;
    Primitives primitives = plan.primitives().get();
    tiles = new GroupTile[plan.groups().size()];
    for (int g = 0; g < tiles.length; g++) {
      tiles[g] = new GroupTile(plan, g, samples, primitives, gradients);
    }
    encoders = new EncoderSignal[plan.encoders().size()];
    for (int e = 0; e < encoders.length; e++) {
      encoders[e] = new EncoderSignal(primitives, part.feeds().feed(e), samples, plan.encoders().get(e).neurons());
    }
    backward = gradients ? new ShardBackward(plan, tiles, samples.count(), primitives) : null;
    pathways = new Pathway[plan.connections().size()];
    for (int c = 0; c < pathways.length; c++) {
      connect(c, primitives);
    }
  }

  private void connect(int index, Primitives primitives) {
    ConnectionPlan connection = plan.connections().get(index);
    ShardGradients gradients = backward == null ? null : backward.gradients();
    SynapseArrays synapses =
        new SynapseArrays(arrays.weight(index), connection.scale(), arrays.transposed(index), gradients == null ? null : gradients.weight(index));
    ValueHistory inputAdjoint = backward == null ? null : backward.input(connection);
    Signal signal = signal(connection.source());
    Pathway pathway =
        switch (connection.layout()) {
          case SynapseLayout.Dense d -> new DensePathway(primitives, signal, synapses, d.slowest(), inputAdjoint);
          case SynapseLayout.OneToOne o -> new OneToOnePathway(signal, synapses, o.slowest(), inputAdjoint);
          case SynapseLayout.Lists l -> new SparsePathway(signal, synapses, l.parts(), inputAdjoint);
        };
    pathways[index] = pathway;
    tiles[connection.target()].receive(pathway, connection.port());
    if (backward != null) {
      backward.connect(index, pathway);
    }
  }

  /** The signal of a source. */
  Signal signal(SourceRef source) {
    return switch (source) {
      case SourceRef.OfEncoder e -> encoders[e.encoder()];
      case SourceRef.OfGroup g -> tiles[g.group()].signal(g.variable());
    };
  }

  /** Lets rules learn after every step from now on. */
  void learn(OnlineLearning rules) {
    learning = rules;
  }

  /** A connection. */
  ConnectionPlan connection(int index) {
    return plan.connections().get(index);
  }

  /** The pathway of a connection. */
  Pathway pathway(int connection) {
    return pathways[connection];
  }

  /** Its samples. */
  SampleRange samples() {
    return samples;
  }

  /** The tile of a group. */
  GroupTile tile(int group) {
    return tiles[group];
  }

  /** The signal of an encoder. */
  Signal encoder(int index) {
    return encoders[index];
  }

  /** Puts all state back to its initial values. */
  void reset() {
    for (int g = 0; g < tiles.length; g++) {
      tiles[g].reset(arrays.initial(g));
    }
  }

  /** Runs a window, recording into these records. */
  void advance(Window next, List<StateRecord> records) {
    open(next, records);
    for (int at = 0; at < next.steps(); at++) {
      step(next.first() + at, at);
    }
  }

  private void open(Window next, List<StateRecord> records) {
    window = next;
    for (EncoderSignal encoder : encoders) {
      encoder.open();
    }
    for (GroupTile tile : tiles) {
      tile.open(next, arrays);
    }
    recorders.clear();
    records.forEach(record -> recorders.add(StateRecorder.of(record, this)));
    traces = new DecoderTrace[plan.decoders().size()];
    for (int d = 0; d < traces.length; d++) {
      DecoderPlan decoder = plan.decoders().get(d);
      GroupTile tile = tiles[decoder.group()];
      traces[d] = DecoderTrace.open(decoder, tile, new DecodingWindow(next.steps(), samples.count(), tile.plan().neurons(), dt));
    }
  }

  private void step(long step, int at) {
    for (GroupTile tile : tiles) {
      tile.step(step, at);
    }
    if (learning != null) {
      learning.step(step);
    }
    for (DecoderTrace trace : traces) {
      trace.trace().observe(at, trace.values());
    }
    for (int i = 0; i < recorders.size(); i++) {
      recorders.get(i).record(step);
    }
  }

  /** The observations of a decoder in the latest window. */
  DecoderTrace trace(int decoder) {
    return traces[decoder];
  }

  /** Runs the latest window backwards from these derivatives. */
  void backward(LossAdjoint loss) {
    backward.run(window, loss, this);
  }

  /** What the latest backward pass found. */
  ShardBackward backward() {
    return backward;
  }
}
