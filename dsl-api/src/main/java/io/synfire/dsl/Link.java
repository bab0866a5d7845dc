package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.model.ModelPort;
import io.synfire.model.ModelVariable;
import io.synfire.units.Quantity;
import io.synfire.units.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A directed link between two members with the options of its synapses. A connection that says nothing more is full, with the weights of
 * {@link Weights#standard()}, no bias, the unit 1, trainable, without delay, its lag chosen by the policy of the network.
 *
 * @param <L> the kind of link
 */
public abstract sealed class Link<L extends Link<L>> extends NetworkPart permits Connection, Projection {
  private Member pre;
  private Member post;
  private LinkOptions options = new LinkOptions();
  private final Map<Ends, Trained> trained = new LinkedHashMap<>();

  Link(Member pre, Member post) {
    this.pre = Objects.requireNonNull(pre, "pre");
    this.post = Objects.requireNonNull(post, "post");
    if (pre instanceof Decoder) {
      throw new IllegalArgumentException(label() + ": a decoder emits nothing; connect from " + ((Decoder) pre).target().name());
    }
    if (post instanceof Node) {
      throw new IllegalArgumentException(label() + ": " + post.kind() + " " + post.name() + " takes no input; connect to a neuron group");
    }
  }

  /** The member that is read. */
  public Member pre() {
    return pre;
  }

  /** The member that is written. */
  public Member post() {
    return post;
  }

  /** Every source neuron with every target neuron. */
  public L full() {
    options.topology = new Topology.Full();
    return self();
  }

  /** Source neuron i with target neuron i. */
  public L oneToOne() {
    options.topology = new Topology.OneToOne();
    return self();
  }

  /** Every pair with this probability, in (0, 1]. */
  public L sparse(double density) {
    options.topology = new Topology.Sparse(density);
    return self();
  }

  /** Initial weights. Drops trained ones. */
  public L weights(WeightSource source) {
    options.weights = Finite.source(label(), "weights", source);
    trained.replaceAll((ends, t) -> new Trained(Optional.empty(), t.bias(), t.delay()));
    return self();
  }

  /** Given weights, {@code [source][target]}; {@code [1][target]} if one-to-one. */
  public L weights(float[][] weights) {
    return weights(Weights.given(weights));
  }

  /** A constant added to every target neuron's input in every step. Drops a trained one. */
  public L bias(WeightSource source) {
    options.bias = Optional.of(Finite.source(label(), "bias", source));
    trained.replaceAll((ends, t) -> new Trained(t.weight(), Optional.empty(), t.delay()));
    return self();
  }

  /** A given bias, one value per target neuron. */
  public L bias(float... values) {
    return bias(Weights.given(new float[][] {values}));
  }

  /** What a weight of 1 delivers for a source value of 1 SI unit: {@code scalar(1)}, {@code nA(1)}. */
  public L unit(Quantity unit) {
    options.unit = Objects.requireNonNull(unit, "unit");
    return self();
  }

  /** Limits that weights are clipped to after every update. */
  public L range(double minimum, double maximum) {
    options.range = new WeightRange(minimum, maximum);
    return self();
  }

  /** Steps between emission and delivery; not negative. */
  public L lag(int steps) {
    if (steps < 0) {
      throw new IllegalArgumentException(label() + ": a lag must be 0 or more steps, was " + steps);
    }
    options.timing = new TimingDefinition(OptionalInt.of(steps), options.timing.delay());
    return self();
  }

  /** One further synaptic delay for all synapses; not negative. */
  public L delay(Time delay) {
    return delay(new Delay.Same(delay));
  }

  /** Further synaptic delays, {@code [source][target]}, in seconds; not negative. */
  public L delays(float[][] seconds) {
    return delay(new Delay.PerSynapse(Finite.matrix(label(), "delays", WeightMatrix.of(seconds))));
  }

  /**
   * Further synaptic delays that gradient learners change; see {@link Delay.Learned}. Backends without trainable delays run such a network once it is
   * trained: with this link {@link #frozen()}, or without gradient learners. Drops trained delays.
   *
   * @param shape which synapses share a delay
   * @param initial first values of the parameters, without unit; 0 stands for the middle between the limits
   * @param minimum shortest delay; not negative
   * @param maximum longest delay; longer than the shortest
   */
  public L learnDelays(DelayShape shape, WeightSource initial, Time minimum, Time maximum) {
    return delay(new Delay.Learned(shape, Finite.source(label(), "delays", initial), minimum, maximum));
  }

  private L delay(Delay delay) {
    options.timing = new TimingDefinition(options.timing.lag(), delay);
    trained.replaceAll((ends, t) -> new Trained(t.weight(), t.bias(), Optional.empty()));
    return self();
  }

  /** The variable of the source that is read; needed where it has several and does not spike. */
  public L from(ModelVariable variable) {
    options.variable = variable.name();
    return self();
  }

  /** The port of the target that is written; needed where it has several. */
  public L into(ModelPort port) {
    options.port = port.name();
    return self();
  }

  /** Learners do not change this link. */
  public L frozen() {
    options.trainable = false;
    return self();
  }

  /** The bundles of synapses that this link stands for. */
  abstract List<Ends> bundles();

  abstract L self();

  /** Whether the ids of the bundles name their ends too. */
  abstract boolean isExpanded();

  LinkOptions options() {
    return options;
  }

  Map<Ends, Trained> trained() {
    return trained;
  }

  /** Takes these options as its own. */
  L options(LinkOptions given) {
    options = given;
    return self();
  }

  /** Takes over options and, as the policy says, trained weights of a link whose ends the function maps to those of this one. */
  void takeOver(Link<?> original, UnaryOperator<NetworkPart> change, Weights weights) {
    options = original.options().copy();
    if (weights == Weights.KEEP) {
      original.trained().forEach((ends, t) -> trained.put(mapped(ends, change), t));
    }
  }

  @Override
  List<NetworkPart> references() {
    return List.of(pre, post);
  }

  @Override
  void repoint(UnaryOperator<NetworkPart> change) {
    pre = (Member) change.apply(pre);
    post = (Member) change.apply(post);
    Map<Ends, Trained> before = new LinkedHashMap<>(trained);
    trained.clear();
    before.forEach((ends, t) -> trained.put(mapped(ends, change), t));
  }

  @Override
  Runnable memento() {
    Runnable rest = super.memento();
    Member preBefore = pre;
    Member postBefore = post;
    LinkOptions optionsBefore = options.copy();
    Map<Ends, Trained> trainedBefore = new LinkedHashMap<>(trained);
    return () -> {
      rest.run();
      pre = preBefore;
      post = postBefore;
      options = optionsBefore;
      trained.clear();
      trained.putAll(trainedBefore);
    };
  }

  private static Ends mapped(Ends ends, UnaryOperator<NetworkPart> change) {
    return new Ends((Member) change.apply(ends.pre()), (Member) change.apply(ends.post()));
  }

  /** How messages call this link, also before it has a name. */
  String label() {
    return kind() + (owners().isEmpty() ? "" : " " + id()) + " from " + pre.name() + " to " + post.name();
  }

  /** An error in this link. */
  RuntimeException fault(DiagnosticKind problem, String message) {
    return Faults.of(problem, owners().isEmpty() ? kind() : id(), label() + ": " + message);
  }
}
