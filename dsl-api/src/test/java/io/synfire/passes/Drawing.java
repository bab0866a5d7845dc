package io.synfire.passes;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.learning.LearningRule;
import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.units.Dimension;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Draws networks for tests, a part a line. */
final class Drawing {
  private final LagPolicy policy;
  private final List<MemberDefinition> members = new ArrayList<>();
  private final List<ConnectionDefinition> connections = new ArrayList<>();
  private final List<MonitorDefinition> monitors = new ArrayList<>();
  private final List<LearnerDefinition> learners = new ArrayList<>();

  Drawing(LagPolicy policy) {
    this.policy = policy;
  }

  static Drawing explicit() {
    return new Drawing(LagPolicy.EXPLICIT);
  }

  /** A model of the given equations that spikes where v reaches 1. */
  static NeuronModelDefinition model(String name, String equations, boolean spikes) {
    ModelText.Options options = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);
    return new NeuronModelDefinition(
        new ModelText("test." + name, Map.of("tau", Dimension.TIME), equations, spikes ? "v > 1" : "", spikes ? "v = 0" : "", "", "", options),
        Map.of("tau", Units.ms(20)));
  }

  /** A leaky neuron with one dimensionless port. */
  static NeuronModelDefinition leaky() {
    return model("Leaky", "input i_syn : 1\ntau * dv/dt = i_syn - v : 1", true);
  }

  /** A leaky neuron with two ports. */
  static NeuronModelDefinition twoPorts() {
    return model("TwoPorts", "input j_exc : 1\ninput j_inh : 1\ntau * dv/dt = j_exc - j_inh - v : 1", true);
  }

  /** A leaky integrator of a current, which does not spike. */
  static NeuronModelDefinition integrator() {
    return model("Filter", "input i_in : A\ntau * di/dt = i_in - i : A\nx = i : A", false);
  }

  Drawing encoder(String id, int size) {
    return member(new EncoderDefinition(id, size == 0 ? Optional.empty() : Optional.of(Shape.of(size)), new Values()));
  }

  Drawing group(String id, int size) {
    return group(id, size, leaky());
  }

  Drawing group(String id, int size, NeuronModelDefinition model) {
    return member(new GroupDefinition(id, Shape.of(size), model, GroupOptions.NONE));
  }

  Drawing member(MemberDefinition member) {
    members.add(member);
    return this;
  }

  Drawing decoder(String id, String target, String variable) {
    return member(new DecoderDefinition(id, Optional.ofNullable(target), new Last(variable)));
  }

  Drawing connect(String id, String from, String to) {
    return connect(id, from, to, c -> c);
  }

  Drawing connect(String id, String from, String to, UnaryOperator<ConnectionDefinition> change) {
    SynapseDefinition synapses =
        new SynapseDefinition(
            new Topology.Full(), new WeightSource.Constant(1), Optional.empty(), WeightRange.UNLIMITED, Units.scalar(1), true);
    TimingDefinition timing = new TimingDefinition(OptionalInt.empty(), new Delay.None());
    connections.add(change.apply(new ConnectionDefinition(id, end(from), end(to), synapses, timing)));
    return this;
  }

  Drawing monitor(String id, String target, String variable, Integer... neurons) {
    monitors.add(new MonitorDefinition(id, MonitorDefinition.Kind.STATE, target, variable, List.of(neurons), 1));
    return this;
  }

  Drawing learner(String id, String... trainable) {
    learners.add(new LearnerDefinition(id, new Rule(), List.of(trainable)));
    return this;
  }

  Drawing learner(LearningRule rule, String modulator, String... trainable) {
    Optional<Endpoint> third = modulator.isEmpty() ? Optional.empty() : Optional.of(end(modulator));
    learners.add(new LearnerDefinition("l", rule, List.of(trainable), third));
    return this;
  }

  static UnaryOperator<ConnectionDefinition> frozen() {
    return c -> synapses(c, new SynapseDefinition(
        c.synapses().topology(), c.synapses().weights(), Optional.empty(), WeightRange.UNLIMITED, c.synapses().unit(), false));
  }

  NetworkDefinition network() {
    return new NetworkDefinition("Net", policy, members, connections, monitors, learners, List.of());
  }

  private static Endpoint end(String text) {
    int dot = text.indexOf('.');
    return dot < 0 ? new Endpoint(text, "") : new Endpoint(text.substring(0, dot), text.substring(dot + 1));
  }

  static UnaryOperator<ConnectionDefinition> lag(int lag) {
    return c -> timing(c, new TimingDefinition(OptionalInt.of(lag), c.timing().delay()));
  }

  static UnaryOperator<ConnectionDefinition> delay(Delay delay) {
    return c -> timing(c, new TimingDefinition(c.timing().lag(), delay));
  }

  private static ConnectionDefinition timing(ConnectionDefinition c, TimingDefinition timing) {
    return new ConnectionDefinition(c.id(), c.source(), c.target(), c.synapses(), timing);
  }

  static UnaryOperator<ConnectionDefinition> topology(Topology topology) {
    return c -> synapses(c, new SynapseDefinition(topology, c.synapses().weights(), c.synapses().bias(), WeightRange.UNLIMITED, c.synapses().unit(), true));
  }

  static UnaryOperator<ConnectionDefinition> weights(WeightSource weights) {
    return c -> synapses(c, new SynapseDefinition(c.synapses().topology(), weights, Optional.empty(), WeightRange.UNLIMITED, c.synapses().unit(), true));
  }

  static UnaryOperator<ConnectionDefinition> bias(WeightSource bias) {
    return c -> synapses(c, new SynapseDefinition(c.synapses().topology(), c.synapses().weights(), Optional.of(bias), WeightRange.UNLIMITED, c.synapses().unit(), true));
  }

  private static ConnectionDefinition synapses(ConnectionDefinition c, SynapseDefinition synapses) {
    return new ConnectionDefinition(c.id(), c.source(), c.target(), synapses, c.timing());
  }

  /** Passes values on. */
  record Values() implements Encoding {
    @Override
    public EncodedInput encode(float[][] samples, EncodingWindow window) {
      return new EncodedInput.ConstantInput(samples);
    }
  }

  /** A learning rule. */
  record Rule() implements LearningRule {}

  /** A plasticity rule. */
  record Plastic(boolean modulated) implements PlasticityRule {
    @Override
    public Plasticity open(PlasticConnection connection) {
      throw new IllegalStateException("a drawing is not run");
    }
  }

  /** Names a variable and is never run. */
  record Last(String variable) implements Decoding {
    @Override
    public int outputs(int neurons) {
      return neurons;
    }

    @Override
    public boolean differentiable() {
      return false;
    }

    @Override
    public Trace open(DecodingWindow window) {
      throw new IllegalStateException("a drawing is not run");
    }
  }
}
