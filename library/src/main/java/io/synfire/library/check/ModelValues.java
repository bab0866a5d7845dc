package io.synfire.library.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Shape;
import io.synfire.library.check.PeerNeuron.Name;
import io.synfire.model.ModelReader;
import io.synfire.model.Names;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.units.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a recorded group, as values of our model: one for all neurons, or one per neuron. */
final class ModelValues {
  private final PeerNeuron neuron;
  private final int neurons;
  private final Map<String, Double> common = new LinkedHashMap<>();
  private final Map<String, List<Double>> perNeuron = new LinkedHashMap<>();

  private ModelValues(PeerNeuron neuron, int neurons) {
    this.neuron = neuron;
    this.neurons = neurons;
  }

  /** A group with these parameters of the peer. */
  static GroupDefinition group(String id, int neurons, PeerNeuron neuron, Map<String, JsonNode> parameters) {
    return group(id, neurons, neuron, parameters, Map.of());
  }

  /** A group with these parameters and values before the first step of the peer, one per neuron. */
  static GroupDefinition group(String id, int neurons, PeerNeuron neuron, Map<String, JsonNode> parameters, Map<String, JsonNode> initial) {
    ModelValues values = new ModelValues(neuron, neurons);
    parameters.forEach(values::put);
    Map<String, List<Double>> start = new LinkedHashMap<>();
    initial.forEach((peer, v) -> {
      Name name = variable(neuron, peer);
      start.put(name.name(), values.scaled(peer, v, name.unit()));
    });
    GroupOptions options = new GroupOptions(values.perNeuron, start, Set.of(), Set.of());
    return new GroupDefinition(id, Shape.of(neurons), ModelReader.read(values.model()), options);
  }

  /** The name of a variable of the peer. */
  static Name variable(PeerNeuron neuron, String peer) {
    Name name = neuron.variables().get(peer);
    if (name == null) {
      throw new UnsupportedCaseException("model " + neuron.model().getClass().getSimpleName() + " has no variable for " + peer);
    }
    return name;
  }

  private void put(String peer, JsonNode value) {
    if (neuron.unused().contains(peer)) {
      return;
    }
    Name name = neuron.parameters().get(peer);
    if (name == null) {
      throw new UnsupportedCaseException("model " + neuron.model().getClass().getSimpleName() + " has no parameter for " + peer);
    }
    for (String component : name.name().split(" ")) {
      if (value.isNumber()) {
        common.put(component, value.doubleValue() * name.unit().si());
      } else {
        perNeuron.put(Names.snake(component), scaled(peer, value, name.unit()));
      }
    }
  }

  private List<Double> scaled(String peer, JsonNode value, Quantity unit) {
    double[] vector = JsonFields.vector(peer, value);
    if (vector.length != neurons) {
      throw new IllegalArgumentException("\"" + peer + "\" must have one value per neuron, " + neurons + ", has " + vector.length);
    }
    return new ArrayList<>(Arrays.stream(vector).map(x -> x * unit.si()).boxed().toList());
  }

  private Record model() {
    RecordComponent[] components = neuron.model().getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Double given = common.get(components[i].getName());
        values[i] = given == null ? components[i].getAccessor().invoke(neuron.model()) : quantity(types[i], given);
      }
      return neuron.model().getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("model " + neuron.model().getClass().getName() + " cannot be made", e);
    }
  }

  private static Object quantity(Class<?> type, double si) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor(double.class);
    return constructor.newInstance(si);
  }
}
