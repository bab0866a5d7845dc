package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.plan.SourceRef;
import io.synfire.runtime.window.Window;

/** The backward pass of a shard through a window. */
final class ShardBackward {
  private final NetworkPlan plan;
  private final GroupAdjoint[] adjoints;
  private final ShardGradients gradients;

  /**
   * The backward pass over these tiles.
   *
   * @param plan the network
   * @param tiles the state of the groups
   * @param samples number of samples
   * @param primitives the shard's loops
   */
  ShardBackward(NetworkPlan plan, GroupTile[] tiles, int samples, Primitives primitives) {
    this.plan = plan;
    this.gradients = new ShardGradients(plan);
    this.adjoints = new GroupAdjoint[tiles.length];
    for (int g = 0; g < tiles.length; g++) {
      if (plan.groups().get(g).backward()) {
        adjoints[g] = new GroupAdjoint(tiles[g], samples, slowestInto(g), primitives);
      }
    }
  }

  private int slowestInto(int group) {
    return plan.connections().stream().filter(c -> c.target() == group).mapToInt(c -> c.layout().slowest()).max().orElse(0);
  }

  /** The derivatives by the input that a connection delivers to; null where they are not computed. */
  ValueHistory input(ConnectionPlan connection) {
    GroupAdjoint target = adjoints[connection.target()];
    return target == null ? null : target.input(connection.port());
  }

  /** Adds a connection. */
  void connect(int index, Pathway pathway) {
    ConnectionPlan connection = plan.connections().get(index);
    GroupAdjoint target = adjoints[connection.target()];
    if (target == null) {
      return;
    }
    if (connection.trainable()) {
      target.learn(pathway, connection.port(), connection.scale(), gradients.bias(index));
    }
    if (connection.source() instanceof SourceRef.OfGroup source && adjoints[source.group()] != null) {
      adjoints[source.group()].send(pathway, source.variable());
    }
  }

  /** The derivatives that the shard contributes. */
  ShardGradients gradients() {
    return gradients;
  }

  /** Adds the derivatives by a coefficient of a group to a sum over samples, {@code [neuron]}. */
  void addCoefficientGradient(int group, int slot, double[] sum) {
    adjoints[group].addCoefficientGradient(slot, sum);
  }

  /** Runs a window backwards. */
  void run(Window window, LossAdjoint loss, Shard shard) {
    gradients.clear();
    open(loss, shard);
    for (int at = window.steps() - 1; at >= 0; at--) {
      for (int g = adjoints.length - 1; g >= 0; g--) {
        if (adjoints[g] != null) {
          adjoints[g].step(window.first() + at, at, window.end());
        }
      }
    }
    for (GroupAdjoint adjoint : adjoints) {
      if (adjoint != null) {
        adjoint.close();
      }
    }
  }

  private void open(LossAdjoint loss, Shard shard) {
    for (int g = 0; g < adjoints.length; g++) {
      if (adjoints[g] != null) {
        adjoints[g].open();
        if (loss.spikeCounts()[g] != null) {
          adjoints[g].teachCounts(LossAdjoint.part(loss.spikeCounts()[g], shard.samples()));
        }
      }
    }
    for (int d = 0; d < plan.decoders().size(); d++) {
      GroupAdjoint target = adjoints[plan.decoders().get(d).group()];
      if (loss.decoders()[d] != null && target != null) {
        target.teach(shard.trace(d).trace(), plan.decoders().get(d).variable(), LossAdjoint.part(loss.decoders()[d], shard.samples()));
      }
    }
  }
}
