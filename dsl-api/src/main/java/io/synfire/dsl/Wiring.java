package io.synfire.dsl;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.Shape;
import io.synfire.model.ModelVariable;
import io.synfire.model.NeuronModelDefinition;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the parts of an assembly. Each method adds what it makes; the forms without a name leave the name to the field that holds the part, or to a number.
 */
public abstract sealed class Wiring extends Composite permits Assembly {

  /** An encoder for samples of this shape. */
  public Encoder encoder(Encoding encoding, Shape shape) {
    return encoder("", encoding, shape);
  }

  /** An encoder for samples of this shape. */
  public Encoder encoder(String name, Encoding encoding, Shape shape) {
    return added(name, new Encoder(encoding, shape));
  }

  /** An encoder whose shape is not known, which the check of the network reports. */
  public Encoder encoder(String name, Encoding encoding) {
    return added(name, new Encoder(encoding, Optional.empty()));
  }

  /** A group of this many neurons; at least 1. */
  public NeuronGroup neurons(int size, Record model) {
    return neurons("", size, model);
  }

  /** A group of this many neurons; at least 1. */
  public NeuronGroup neurons(String name, int size, Record model) {
    return neurons(name, NeuronGroup.shape(name.isEmpty() ? "a group of " + model.getClass().getSimpleName() : "group " + name, size), model);
  }

  /** A group of this shape. */
  public NeuronGroup neurons(Shape shape, Record model) {
    return neurons("", shape, model);
  }

  /** A group of this shape. */
  public NeuronGroup neurons(String name, Shape shape, Record model) {
    return added(name, new NeuronGroup(shape, model));
  }

  /** A group of this many neurons of a model made at run time, such as by {@link io.synfire.model.ModelBuilder}; at least 1. */
  public NeuronGroup neurons(String name, int size, NeuronModelDefinition model) {
    return added(name, new NeuronGroup(size, model));
  }

  /** A group of this shape of a model made at run time. */
  public NeuronGroup neurons(Shape shape, NeuronModelDefinition model) {
    return neurons("", shape, model);
  }

  /** A group of this shape of a model made at run time. */
  public NeuronGroup neurons(String name, Shape shape, NeuronModelDefinition model) {
    return added(name, new NeuronGroup(shape, model));
  }

  /** A connection; full unless it says otherwise. */
  public Connection connect(Member pre, Member post) {
    return connect("", pre, post);
  }

  /** A connection; full unless it says otherwise. */
  public Connection connect(String name, Member pre, Member post) {
    return added(name, new Connection(pre, post));
  }

  /** A projection between assemblies. */
  public Projection project(Member pre, Member post, ConnectionPolicy... policies) {
    return project("", pre, post, policies);
  }

  /** A projection between assemblies. */
  public Projection project(String name, Member pre, Member post, ConnectionPolicy... policies) {
    return added(name, new Projection(pre, post, policies));
  }

  /** A decoder of a group. */
  public Decoder decoder(Member target, Decoding decoding) {
    return decoder("", target, decoding);
  }

  /** A decoder of a group. */
  public Decoder decoder(String name, Member target, Decoding decoding) {
    return added(name, new Decoder(target, decoding));
  }

  /** A monitor of the values of a variable of a group or encoder. */
  public StateMonitor monitor(Member target, ModelVariable variable) {
    return monitor("", target, variable);
  }

  /** A monitor of the values of a variable of a group or encoder. */
  public StateMonitor monitor(String name, Member target, ModelVariable variable) {
    return added(name, new StateMonitor(target, variable));
  }

  /** A monitor of the spikes of a group or encoder. */
  public SpikeMonitor spikes(Member target) {
    return spikes("", target);
  }

  /** A monitor of the spikes of a group or encoder. */
  public SpikeMonitor spikes(String name, Member target) {
    return added(name, new SpikeMonitor(target));
  }

  /** An assembly inside this one, filled by the body. */
  public Assembly assembly(String name, Consumer<Assembly> body) {
    Assembly assembly = added(name, new Assembly());
    body.accept(assembly);
    return assembly;
  }

  /** Adds a part that was made elsewhere, and so has no field or number to be named by. */
  final <P extends NetworkPart> P named(String name, P part) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a " + part.kind() + " added to " + name() + " needs a name, was given an empty one");
    }
    return added(name, part);
  }

  /** Adds a part; an empty name leaves the naming to fields or numbers. */
  final <P extends NetworkPart> P added(String name, P part) {
    content.add(Registry.given(name), part);
    return part;
  }
}
