package io.synfire.runtime.floating;

import io.synfire.equations.Expr;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Topology;
import io.synfire.model.AdjointCompiler;
import io.synfire.model.AdjointProgram;
import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import io.synfire.passes.Endpoints;
import io.synfire.passes.Schedule;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sample of a network, unrolled by hand in double precision: every neuron a {@link StepInterpreter}, every synapse an object, every
 * value and derivative of every step kept. Slow, and written to be seen to be right.
 */
final class ReferenceNetwork {
  private final Program program;
  private final NetworkDefinition network;
  private final Expr surrogate;
  private final List<Synapse> synapses = new ArrayList<>();
  private final Map<String, StepProgram> models = new LinkedHashMap<>();
  private final Map<String, AdjointProgram> adjoints = new HashMap<>();
  private final Map<String, List<CoefficientValues>> coefficients = new HashMap<>();
  private final Map<String, List<StepInterpreter.Step[]>> history = new HashMap<>();
  private double[][] input;

  /** A synapse; its source is neuron {@code from} of a group, or of the encoder where the variable is "output". */
  private record Synapse(ConnectionDefinition connection, int from, int to, int row, int delay, double weight) {}

  /** The network of a program, with its present parameters. */
  ReferenceNetwork(Program program, Expr surrogate) {
    this.program = program;
    this.network = Endpoints.resolve(program.unit().network());
    this.surrogate = surrogate;
    program.unit().schedule().entries().stream().filter(e -> e.phase() == Schedule.Phase.INTEGRATE).forEach(e -> addGroup(e.node()));
    for (int c = 0; c < network.connections().size(); c++) {
      addSynapses(network.connections().get(c), program.unit().schedule().arrivals().get(c));
    }
  }

  private void addGroup(String id) {
    GroupDefinition group = group(id);
    StepProgram model = ModelCompiler.compile(group.model().text());
    models.put(id, model);
    adjoints.put(id, AdjointCompiler.compile(model, group.options().trainable(), group.model().text().options().resetGradient()));
    List<CoefficientValues> values = new ArrayList<>();
    for (int i = 0; i < group.shape().size(); i++) {
      values.add(CoefficientValues.of(model, parameters(group, i), program.unit().dt().si()));
    }
    coefficients.put(id, values);
  }

  private GroupDefinition group(String id) {
    return (GroupDefinition) network.member(id).orElseThrow();
  }

  private Map<String, Double> parameters(GroupDefinition group, int neuron) {
    Map<String, Double> values = new HashMap<>();
    group.model().values().forEach((name, q) -> values.put(name, q.si()));
    group.options().perNeuron().forEach((name, each) -> values.put(name, each.get(neuron)));
    group.options().trainable().forEach(name -> values.put(name, (double) ofNeuron(program.parameters().get(group.id() + "." + name)[0], neuron)));
    return values;
  }

  private static float ofNeuron(float[] values, int neuron) {
    return values[values.length == 1 ? 0 : neuron];
  }

  private Map<String, Double> initial(GroupDefinition group, int neuron) {
    Map<String, Double> state =
        interpreter(group.id(), neuron).initial(parameters(group, neuron), program.unit().dt().si());
    group.options().initial().forEach((name, each) -> state.put(name, each.get(each.size() == 1 ? 0 : neuron)));
    return state;
  }

  private StepInterpreter interpreter(String id, int neuron) {
    return StepInterpreter.of(models.get(id), coefficients.get(id).get(neuron));
  }

  private void addSynapses(ConnectionDefinition c, Schedule.Arrival arrival) {
    float[][] weight = program.parameters().get(c.id() + ".weight");
    boolean oneToOne = c.synapses().topology() instanceof Topology.OneToOne;
    boolean sparse = c.synapses().topology() instanceof Topology.Sparse;
    for (int row = 0; row < weight.length; row++) {
      for (int to = 0; to < weight[row].length; to++) {
        int[][] steps = arrival.delaySteps().perSynapse();
        int delay = arrival.lag() + (steps == null ? arrival.delaySteps().maximum() : steps[row][to]);
        if (!sparse || weight[row][to] != 0) {
          synapses.add(new Synapse(c, oneToOne ? to : row, to, row, delay, weight[row][to]));
        }
      }
    }
  }

  /** Runs on an encoder's output, {@code [step][neuron]}. */
  void run(double[][] output) {
    input = output;
    models.keySet().forEach(id -> history.put(id, new ArrayList<>()));
    for (int n = 0; n < output.length; n++) {
      for (String id : models.keySet()) {
        history.get(id).add(step(id, n));
      }
    }
  }

  private StepInterpreter.Step[] step(String id, int n) {
    StepInterpreter.Step[] steps = new StepInterpreter.Step[group(id).shape().size()];
    for (int i = 0; i < steps.length; i++) {
      Map<String, Double> state = n == 0 ? initial(group(id), i) : history.get(id).get(n - 1)[i].state();
      steps[i] = interpreter(id, i).forward(state, inputs(id, i, n));
    }
    return steps;
  }

  private Map<String, Double> inputs(String id, int neuron, int n) {
    Map<String, Double> sums = new HashMap<>();
    models.get(id).inputs().forEach(port -> sums.put(port.name(), 0.0));
    for (ConnectionDefinition c : network.connections()) {
      float[][] bias = program.parameters().get(c.id() + ".bias");
      if (bias != null && c.target().member().equals(id)) {
        sums.merge(c.target().slot(), c.synapses().unit().si() * bias[0][neuron], Double::sum);
      }
    }
    for (Synapse s : synapses) {
      if (s.connection().target().member().equals(id) && s.to() == neuron && n >= s.delay()) {
        sums.merge(s.connection().target().slot(), s.connection().synapses().unit().si() * s.weight() * source(s, n - s.delay()), Double::sum);
      }
    }
    return sums;
  }

  private double source(Synapse s, int n) {
    String member = s.connection().source().member();
    return models.containsKey(member) ? history.get(member).get(n)[s.from()].state().get(s.connection().source().slot()) : input[n][s.from()];
  }

  /** The value of a variable at the end of a step. */
  double value(String group, String variable, int step, int neuron) {
    return history.get(group).get(step)[neuron].state().get(variable);
  }

  /** How near any neuron came to its threshold: nearer than rounding errors, spikes may differ. */
  double nearestToThreshold() {
    double nearest = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, StepProgram> model : models.entrySet()) {
      for (StepInterpreter.Step[] steps : model.getValue().spikes() ? history.get(model.getKey()) : List.<StepInterpreter.Step[]>of()) {
        for (StepInterpreter.Step step : steps) {
          nearest = Math.min(nearest, Math.abs(step.symbols().get(model.getValue().threshold().distance())));
        }
      }
    }
    return nearest;
  }

  /** The derivative of a loss by the value of a variable of a neuron at the end of a step. */
  @FunctionalInterface
  interface LossDerivative {
    double by(String group, String variable, int step, int neuron);
  }

  /** The derivatives of a loss by all parameters, shaped as these. */
  Map<String, double[][]> backward(LossDerivative loss) {
    return backward(loss, 0);
  }

  /** The same for the window that starts at a step: what was before it is constant. */
  Map<String, double[][]> backward(LossDerivative loss, int first) {
    Map<String, double[][]> gradient = new HashMap<>();
    for (String name : program.parameters().names()) {
      float[][] like = program.parameters().get(name);
      gradient.put(name, new double[like.length][like[0].length]);
    }
    new Backward(loss, first, gradient).run();
    return gradient;
  }

  /** One backward pass. */
  private final class Backward {
    private final LossDerivative loss;
    private final int first;
    private final Map<String, double[][]> gradient;
    private final Map<String, Map<Integer, StepInterpreter.Gradient[]>> done = new HashMap<>();

    Backward(LossDerivative loss, int first, Map<String, double[][]> gradient) {
      this.loss = loss;
      this.first = first;
      this.gradient = gradient;
    }

    void run() {
      List<String> order = new ArrayList<>(models.keySet()).reversed();
      order.forEach(id -> done.put(id, new HashMap<>()));
      for (int n = input.length - 1; n >= first; n--) {
        for (String id : order) {
          done.get(id).put(n, step(id, n));
          addParameters(id, n);
        }
      }
    }

    private StepInterpreter.Gradient[] step(String id, int n) {
      StepInterpreter.Gradient[] gradients = new StepInterpreter.Gradient[group(id).shape().size()];
      for (int i = 0; i < gradients.length; i++) {
        Map<String, Double> end = new HashMap<>();
        for (StepProgram.Variable v : models.get(id).variables()) {
          double later = n + 1 < input.length ? done.get(id).get(n + 1)[i].variables().getOrDefault(v.name(), 0.0) : 0;
          end.put(v.name(), later + loss.by(id, v.name(), n, i) + delivered(id, v.name(), i, n));
        }
        gradients[i] = interpreter(id, i).backward(adjoints.get(id), history.get(id).get(n)[i], end, surrogate);
      }
      return gradients;
    }

    private double delivered(String id, String variable, int neuron, int n) {
      double sum = 0;
      for (Synapse s : synapses) {
        ConnectionDefinition.Endpoint source = s.connection().source();
        if (source.member().equals(id) && source.slot().equals(variable) && s.from() == neuron && n + s.delay() < input.length) {
          sum += s.connection().synapses().unit().si() * s.weight() * inputAdjoint(s, n + s.delay());
        }
      }
      return sum;
    }

    private double inputAdjoint(Synapse s, int n) {
      return done.get(s.connection().target().member()).get(n)[s.to()].inputs().get(s.connection().target().slot());
    }

    private void addParameters(String id, int n) {
      for (Synapse s : synapses) {
        if (s.connection().target().member().equals(id) && n >= s.delay()) {
          gradient.get(s.connection().id() + ".weight")[s.row()][s.to()] += s.connection().synapses().unit().si() * source(s, n - s.delay()) * inputAdjoint(s, n);
        }
      }
      for (ConnectionDefinition c : network.connections()) {
        double[][] bias = gradient.get(c.id() + ".bias");
        for (int i = 0; bias != null && c.target().member().equals(id) && i < bias[0].length; i++) {
          bias[0][i] += c.synapses().unit().si() * done.get(id).get(n)[i].inputs().get(c.target().slot());
        }
      }
      for (int i = 0; i < done.get(id).get(n).length; i++) {
        addParameters(id, i, done.get(id).get(n)[i]);
      }
    }

    private void addParameters(String id, int neuron, StepInterpreter.Gradient step) {
      for (String parameter : group(id).options().trainable()) {
        double[] sum = gradient.get(id + "." + parameter)[0];
        step.coefficients().forEach((coefficient, d) ->
            sum[sum.length == 1 ? 0 : neuron] += d * coefficients.get(id).get(neuron).derivative(coefficient, parameter));
      }
    }
  }
}
