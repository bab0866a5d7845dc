package io.synfire.dsl;

import io.synfire.ir.Deployment;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.LearningRule;
import io.synfire.learning.OptimizerRule;
import io.synfire.passes.Lags;
import io.synfire.passes.NetworkTree;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The outermost assembly. Make one as a subclass whose fields hold its parts, by {@link #with}, or by edits of another one.
 *
 * <p>Learners and optimisers concern a network as a whole: those of a network that is a member of another one rest, the outermost network's act.
 */
public class Network extends Assembly {
  private final String networkName;
  private LagPolicy lagPolicy = LagPolicy.EXPLICIT;
  private Deployment deployment = Deployment.DEFAULT;

  /** A network named as its class. */
  protected Network() {
    this.networkName = getClass().isAnonymousClass() ? "Network" : getClass().getSimpleName();
  }

  /** A network of this name. */
  public Network(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a network needs a name, was given \"" + name + "\"");
    }
    this.networkName = name;
  }

  /** A network of this name, filled by the body. */
  public static Network with(String name, Consumer<Network> body) {
    Network network = new Network(name);
    body.accept(network);
    return network;
  }

  /**
   * A network to edit, from its definition, such as a saved one: {@code Network.of(d).definition()} equals {@code d} if d is the definition of a network.
   * What definitions do not keep is gone: hidden parts are absent, and where a connection to an assembly or a projection was, there are the connections
   * between groups that it stood for, each under the name that it had; and the other names of a member with several parents.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if the definition refers to what it does not hold, or a decoder has no target
   */
  public static Network of(NetworkDefinition definition) {
    return new DefinitionReader(definition).read();
  }

  /** How lags that connections do not give are chosen; {@link LagPolicy#EXPLICIT} unless set. */
  public void lagPolicy(LagPolicy policy) {
    lagPolicy = Objects.requireNonNull(policy, "policy");
  }

  /** How lags that connections do not give are chosen. */
  public LagPolicy lagPolicy() {
    return lagPolicy;
  }

  /** How the network is laid out on a target with chips; {@link Deployment#DEFAULT} unless set. No part of its definition. */
  public void deploy(Deployment layout) {
    deployment = Objects.requireNonNull(layout, "layout");
  }

  /** How the network is laid out on a target with chips. */
  public Deployment deployment() {
    return deployment;
  }

  /** A learner of these members and connections; of the whole network if none are given. */
  public Learner learner(LearningRule rule, NetworkPart... parts) {
    return learner("", rule, parts);
  }

  /** A learner of these members and connections; of the whole network if none are given. */
  public Learner learner(String name, LearningRule rule, NetworkPart... parts) {
    return added(name, new Learner(rule, parts));
  }

  /** An optimiser with a constant learning rate. */
  public Optimizer optimizer(OptimizerRule rule) {
    return optimizer("", rule);
  }

  /** An optimiser with a constant learning rate. */
  public Optimizer optimizer(String name, OptimizerRule rule) {
    return added(name, new Optimizer(rule));
  }

  /** An optimiser whose learning rate changes. */
  public Optimizer optimizer(OptimizerRule rule, LearningRateSchedule schedule) {
    return optimizer("", rule, schedule);
  }

  /** An optimiser whose learning rate changes. */
  public Optimizer optimizer(String name, OptimizerRule rule, LearningRateSchedule schedule) {
    return added(name, new Optimizer(rule, schedule));
  }

  /** Adds a learner. */
  public Learner addLearner(String name, Learner learner) {
    return named(name, learner);
  }

  /** Adds an optimiser. */
  public Optimizer addOptimizer(String name, Optimizer optimizer) {
    return named(name, optimizer);
  }

  /** Deletes a learner. */
  public Removal delLearner(Learner learner) {
    return delete(learner);
  }

  /** Deletes an optimiser. */
  public Removal delOptimizer(Optimizer optimizer) {
    return delete(optimizer);
  }

  /**
   * Puts trained parameters into the network; they stay through edits for as long as they fit.
   *
   * @param values {@code "connection1.weight"} and {@code "connection1.bias"}, {@code [source][target]} and {@code [1][target]};
   *     {@code "connection1.delay"}, the parameters of learnt delays, in the shape of these; {@code "layer1.tau_m"},
   *     {@code [1][neuron]} or one value for all, {@code [1][1]}, SI units
   * @throws io.synfire.diagnostics.DiagnosticException if a name is unknown, or a value has another shape or is not finite; nothing is changed then
   */
  public void assign(Map<String, WeightMatrix> values) {
    new Assignment(this).assign(values);
  }

  /**
   * The network as a value. A declared lag that the lag policy gives anyway is left out, so that networks that mean the same are equal.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with everything that a definition cannot hold: a connection, decoder, monitor or learner that
   *     refers to something outside the network, or an assembly as an end that no group can stand for
   */
  public NetworkDefinition definition() {
    return Lags.canonical(new DefinitionWriter(this).write());
  }

  /** The network as an indented tree: members with kind, size and model, connections with both ends. */
  @Override
  public String toString() {
    return NetworkTree.print(definition());
  }

  @Override
  String ownName() {
    return networkName;
  }
}
