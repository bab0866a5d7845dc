package io.synfire.runtime.floating;

import io.synfire.ir.Topology;
import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.plan.PlasticPlan;
import io.synfire.runtime.plan.SourceRef;
import io.synfire.units.Time;
import java.util.Map;
import java.util.TreeMap;

/** One plasticity rule at work on one connection, for one sample. */
final class PlasticSynapses {
  private final PlasticPlan plan;
  private final Shard shard;
  private final ConnectionPlan connection;
  private final ConnectionParameters parameters;
  private final Pathway pathway;
  private final Time dt;
  private final PlasticityStep seen = new PlasticityStep();
  private final float[] own;
  private Plasticity plasticity;

  /**
   * The synapses of a connection.
   *
   * @param plan the rule
   * @param shard has the signals of the step
   * @param parameters the connection's live parameters
   * @param dt time step
   */
  PlasticSynapses(PlasticPlan plan, Shard shard, ConnectionParameters parameters, Time dt) {
    this.plan = plan;
    this.shard = shard;
    this.connection = shard.connection(plan.connection());
    this.pathway = shard.pathway(plan.connection());
    this.parameters = parameters;
    this.dt = dt;
    boolean oneToOne = connection.definition().synapses().topology() instanceof Topology.OneToOne;
    own = oneToOne ? parameters.weight()[0] : null;
    // Without the padding of the signal, as its length says whether there is one value for all
    seen.modulator = plan.modulator().map(source -> new float[source.neurons()]).orElse(null);
    seen.weight = oneToOne ? new float[connection.source().neurons()][connection.source().neurons()] : parameters.weight();
  }

  /** Starts again with all traces at zero. */
  void reset(CounterRandom random) {
    int targets = shard.tile(connection.target()).plan().neurons();
    CounterRandom stream = random.stream(plan.learner()).stream(connection.id());
    plasticity = plan.rule().open(new PlasticConnection(connection.source().neurons(), targets, dt, stream));
  }

  /** Whether the rule hands out what it remembers. */
  boolean remembers() {
    return plasticity.memory().isPresent();
  }

  /** What the rule remembers, by name after the connection. */
  Map<String, float[]> memory() {
    Map<String, float[]> named = new TreeMap<>();
    plasticity.memory().orElseThrow().forEach((name, array) -> named.put(connection.id() + "." + name, array));
    return named;
  }

  /** Learns from a step. */
  void step(long step) {
    GroupTile target = shard.tile(connection.target());
    seen.step = step;
    seen.pre = values(connection.source(), step);
    seen.post = target.variable(target.plan().spikeSlot());
    if (plan.modulator().isPresent()) {
      System.arraycopy(values(plan.modulator().get(), step), 0, seen.modulator, 0, seen.modulator.length);
    }
    if (own != null) {
      spread();
    }
    plasticity.step(seen);
    if (own != null) {
      collect();
    }
    parameters.constrain();
    pathway.open();
  }

  private float[] values(SourceRef source, long step) {
    return switch (source) {
      case SourceRef.OfEncoder e -> shard.encoder(e.encoder()).tile(step).values();
      case SourceRef.OfGroup g -> shard.tile(g.group()).variable(g.variable());
    };
  }

  /** Weights of a one-to-one connection are the diagonal of what a rule sees. */
  private void spread() {
    for (int i = 0; i < own.length; i++) {
      java.util.Arrays.fill(seen.weight[i], 0f);
      seen.weight[i][i] = own[i];
    }
  }

  private void collect() {
    for (int i = 0; i < own.length; i++) {
      own[i] = seen.weight[i][i];
    }
  }
}
