package io.synfire.runtime.conformance;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.units.Quantity;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A connection for tests.
 *
 * @param definition what it is
 */
public record Link(ConnectionDefinition definition) {

  /** A full connection of lag 0 with weights from a source. */
  public static Link of(String id, String source, String target, WeightSource weights) {
    SynapseDefinition synapses = new SynapseDefinition(new Topology.Full(), weights, Optional.empty(), WeightRange.UNLIMITED, Units.scalar(1), true);
    TimingDefinition timing = new TimingDefinition(OptionalInt.of(0), new Delay.None());
    return new Link(new ConnectionDefinition(id, new Endpoint(source, ""), new Endpoint(target, ""), synapses, timing));
  }

  /** A full connection of lag 0 with given weights. */
  public static Link of(String id, String source, String target, float[][] weights) {
    return of(id, source, target, new WeightSource.Given(WeightMatrix.of(weights)));
  }

  /** With a lag. */
  public Link lag(int steps) {
    return timing(new TimingDefinition(OptionalInt.of(steps), definition.timing().delay()));
  }

  /** With one delay. */
  public Link delay(Time time) {
    return timing(new TimingDefinition(definition.timing().lag(), new Delay.Same(time)));
  }

  /** With one delay per synapse, in seconds. */
  public Link delays(float[][] seconds) {
    return timing(new TimingDefinition(definition.timing().lag(), new Delay.PerSynapse(WeightMatrix.of(seconds))));
  }

  /** With learnt delays from 0 to a maximum. */
  public Link learned(DelayShape shape, WeightSource initial, Time maximum) {
    return timing(new TimingDefinition(definition.timing().lag(), new Delay.Learned(shape, initial, new Time(0), maximum)));
  }

  /** Learners leave it alone. */
  public Link frozen() {
    SynapseDefinition s = definition.synapses();
    return synapses(new SynapseDefinition(s.topology(), s.weights(), s.bias(), s.range(), s.unit(), false));
  }

  /** From a variable of the source. */
  public Link from(String variable) {
    return new Link(new ConnectionDefinition(
        definition.id(), new Endpoint(definition.source().member(), variable), definition.target(), definition.synapses(), definition.timing()));
  }

  /** Into a port of the target. */
  public Link into(String port) {
    return new Link(new ConnectionDefinition(
        definition.id(), definition.source(), new Endpoint(definition.target().member(), port), definition.synapses(), definition.timing()));
  }

  /** With a topology. */
  public Link topology(Topology topology) {
    SynapseDefinition s = definition.synapses();
    return synapses(new SynapseDefinition(topology, s.weights(), s.bias(), s.range(), s.unit(), s.trainable()));
  }

  /** With a bias. */
  public Link bias(WeightSource bias) {
    SynapseDefinition s = definition.synapses();
    return synapses(new SynapseDefinition(s.topology(), s.weights(), Optional.of(bias), s.range(), s.unit(), s.trainable()));
  }

  /** With limits. */
  public Link range(double minimum, double maximum) {
    SynapseDefinition s = definition.synapses();
    return synapses(new SynapseDefinition(s.topology(), s.weights(), s.bias(), new WeightRange(minimum, maximum), s.unit(), s.trainable()));
  }

  /** With a unit of weights and bias: a plain number. */
  public Link unit(double unit) {
    return unitOf(Units.scalar(unit));
  }

  /** With a unit of weights and bias. */
  public Link unitOf(Quantity unit) {
    SynapseDefinition s = definition.synapses();
    return synapses(new SynapseDefinition(s.topology(), s.weights(), s.bias(), s.range(), unit, s.trainable()));
  }

  private Link timing(TimingDefinition timing) {
    return new Link(new ConnectionDefinition(definition.id(), definition.source(), definition.target(), definition.synapses(), timing));
  }

  private Link synapses(SynapseDefinition synapses) {
    return new Link(new ConnectionDefinition(definition.id(), definition.source(), definition.target(), synapses, definition.timing()));
  }
}
