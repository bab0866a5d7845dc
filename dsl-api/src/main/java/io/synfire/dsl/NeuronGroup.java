package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Shape;
import io.synfire.model.ModelReader;
import io.synfire.model.ModelVariable;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.passes.GroupProblems;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A group of neurons of one model, a layer. */
public final class NeuronGroup extends Member {
  private final Shape shape;
  private final NeuronModelDefinition model;
  private final Map<String, List<Double>> perNeuron = new TreeMap<>();
  private final Map<String, List<Double>> initial = new TreeMap<>();
  private final Map<String, List<Double>> trained = new TreeMap<>();
  private final Set<String> trainable = new TreeSet<>();
  private final Set<String> tags = new TreeSet<>();

  /** A group of this many neurons; at least 1. */
  public NeuronGroup(int neurons, Record model) {
    this(neurons, ModelReader.read(model));
  }

  /** A group of this shape. */
  public NeuronGroup(Shape shape, Record model) {
    this(shape, ModelReader.read(model));
  }

  /** A group of this many neurons of a model made at run time; at least 1. */
  public NeuronGroup(int neurons, NeuronModelDefinition model) {
    this(shape("a group of " + model.text().name(), neurons), model);
  }

  /** A group of this shape of a model made at run time. */
  public NeuronGroup(Shape shape, NeuronModelDefinition model) {
    this.shape = Objects.requireNonNull(shape, "shape");
    this.model = Objects.requireNonNull(model, "model");
  }

  static Shape shape(String subject, int neurons) {
    if (neurons < 1) {
      throw new IllegalArgumentException(subject + " needs at least 1 neuron, was " + neurons);
    }
    return Shape.of(neurons);
  }

  /** Its shape. */
  public Shape shape() {
    return shape;
  }

  /** Its model with parameter values. */
  public NeuronModelDefinition model() {
    return model;
  }

  /** Types of neuron, for projections. */
  public Set<String> tags() {
    return Set.copyOf(tags);
  }

  /**
   * Values of a parameter that differ between neurons.
   *
   * @param parameter its name as in the equations, {@code tau_m}
   * @param si one value per neuron, SI units
   * @throws io.synfire.diagnostics.DiagnosticException if the model has no such parameter, or there are not as many values as neurons
   */
  public NeuronGroup perNeuron(String parameter, double... si) {
    requireParameter(parameter);
    requireCount("parameter " + parameter, si.length, false);
    perNeuron.put(parameter, finite(parameter, si));
    trained.remove(parameter);
    return this;
  }

  /** Values of a parameter that differ between neurons, one per neuron, of the parameter's dimension. */
  public NeuronGroup perNeuron(String parameter, Quantity... values) {
    requireParameter(parameter);
    Dimension expected = model.text().parameters().get(parameter);
    for (Quantity value : values) {
      if (!value.dimension().equals(expected)) {
        throw fault(DiagnosticKind.UNIT_MISMATCH, "parameter " + parameter + " has the dimension " + expected + ", was given " + value);
      }
    }
    return perNeuron(parameter, Arrays.stream(values).mapToDouble(Quantity::si).toArray());
  }

  /** The value of a variable before the first step: one for all neurons, or one per neuron. */
  public NeuronGroup initial(ModelVariable variable, Quantity... values) {
    requireCount("the initial value of " + variable.name(), values.length, true);
    GroupProblems.initialDimension(new GroupDefinition(id(), shape, model, GroupOptions.NONE), variable.name(), List.of(values)).ifPresent(problem -> {
      throw Faults.of(problem);
    });
    initial.put(variable.name(), Arrays.stream(values).map(Quantity::si).toList());
    return this;
  }

  /** Lets learners change these parameters. */
  public NeuronGroup trainable(String... parameters) {
    for (String parameter : parameters) {
      requireParameter(parameter);
      trainable.add(parameter);
    }
    return this;
  }

  /** Adds types of neuron, by which projections choose. */
  public NeuronGroup tag(String... types) {
    tags.addAll(List.of(types));
    return this;
  }

  GroupOptions options() {
    Map<String, List<Double>> values = new TreeMap<>(perNeuron);
    values.putAll(trained);
    return new GroupOptions(values, initial, trainable, tags);
  }

  /** Takes options over as they are; the check of the network says what is wrong with them. */
  NeuronGroup options(GroupOptions options) {
    perNeuron.putAll(options.perNeuron());
    initial.putAll(options.initial());
    trainable.addAll(options.trainable());
    tags.addAll(options.tags());
    return this;
  }

  /** Sets what training made of a parameter. */
  void train(String parameter, List<Double> values) {
    trained.put(parameter, values);
  }

  @Override
  String kind() {
    return "neurons";
  }

  @Override
  NeuronGroup copy(UnaryOperator<NetworkPart> change, Weights weights) {
    NeuronGroup copy = new NeuronGroup(shape, model);
    copy.perNeuron.putAll(perNeuron);
    copy.initial.putAll(initial);
    copy.trainable.addAll(trainable);
    copy.tags.addAll(tags);
    if (weights == Weights.KEEP) {
      copy.trained.putAll(trained);
    }
    return copy;
  }

  private void requireParameter(String parameter) {
    if (!model.text().parameters().containsKey(parameter)) {
      throw Faults.of(GroupProblems.unknownParameter(id(), model.text(), parameter));
    }
  }

  private void requireCount(String what, int count, boolean oneIsEnough) {
    if (count != shape.size() && !(oneIsEnough && count == 1)) {
      throw fault(DiagnosticKind.BAD_PARAMETER, what + " needs " + (oneIsEnough ? "1 value or " : "") + shape.size() + " values, one per neuron, was given "
          + count);
    }
  }

  private List<Double> finite(String parameter, double[] values) {
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw fault(DiagnosticKind.BAD_PARAMETER, "parameter " + parameter + " must be finite, was " + Arrays.toString(values));
    }
    return Arrays.stream(values).boxed().toList();
  }

  private RuntimeException fault(DiagnosticKind kind, String message) {
    return Faults.refused(kind, this, message);
  }
}
