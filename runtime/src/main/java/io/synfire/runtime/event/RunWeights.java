package io.synfire.runtime.event;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.runtime.event.EventPlan.Arm;
import io.synfire.runtime.event.EventPlan.Group;
import io.synfire.runtime.event.adjoint.EventGradients;
import io.synfire.runtime.event.simulation.EventNetwork;
import io.synfire.runtime.event.simulation.Population;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.Recognition;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NamedArrays;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.Trainability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The network of a run, with weights and learnt delays of its own that follow the parameters of the program. */
final class RunWeights {
  private final EventPlan plan;
  private final NetworkParameters parameters;
  private final EventNetwork network;

  RunWeights(EventPlan plan, NetworkParameters parameters) {
    this.plan = plan;
    this.parameters = parameters;
    List<Population> populations = new ArrayList<>();
    plan.encoders().forEach(e -> populations.add(new Population.Inputs(e.id(), e.neurons())));
    plan.biases().forEach(b -> populations.add(new Population.Inputs(b.synapses().id(), 1)));
    for (int g = 0; g < plan.groups().size(); g++) {
      populations.add(neurons(g));
    }
    network = new EventNetwork(populations, plan.arms().stream().map(a -> own(a.synapses())).toList(), plan.unit().dt().si(), 1);
    restart();
  }

  private Population.Neurons neurons(int index) {
    Group group = plan.groups().get(index);
    return switch (group.recognizer().neurons(group.model().definition(), parameters.group(index).values())) {
      case Recognition.Found<List<LinearNeuron>> found -> new Population.Neurons(group.model().id(), group.model().neurons(), found.result());
      case Recognition.Refused<List<LinearNeuron>> no ->
          throw new IllegalArgumentException("group " + group.model().id() + " with its present parameters: " + no.reason());
    };
  }

  private static Synapses own(Synapses s) {
    double[][] weight = Arrays.stream(s.weight()).map(row -> new double[row.length]).toArray(double[][]::new);
    int[][] targets = Arrays.stream(s.targets()).map(int[]::clone).toArray(int[][]::new);
    double[][] delay = Arrays.stream(s.delay()).map(double[]::clone).toArray(double[][]::new);
    return new Synapses(s.id(), s.ends(), targets, delay, weight);
  }

  EventNetwork network() {
    return network;
  }

  /** Takes over the present values of all parameters; only while nothing is on its way. */
  void restart() {
    for (int a = 0; a < plan.arms().size(); a++) {
      Optional<LearnedDelays> delays = delays(plan.arms().get(a));
      if (delays.isPresent()) {
        delays.get().renew(network.synapses().get(a));
      }
    }
    refresh();
  }

  private Optional<LearnedDelays> delays(Arm arm) {
    ConnectionParameters connection = parameters.connection(arm.connection());
    int lag = plan.unit().schedule().arrivals().get(arm.connection()).lag();
    return arm.bias() || connection.delay().isEmpty() ? Optional.empty() : Optional.of(new LearnedDelays(connection, lag, plan.unit().dt().si()));
  }

  /** Takes over the present values of the weights. */
  void refresh() {
    for (int a = 0; a < plan.arms().size(); a++) {
      Arm arm = plan.arms().get(a);
      double unit = unit(arm);
      float[][] from = array(arm);
      Synapses to = network.synapses().get(a);
      for (int i = 0; i < to.weight().length; i++) {
        float[] row = from[from.length == 1 ? 0 : i];
        for (int s = 0; s < to.weight()[i].length; s++) {
          to.weight()[i][s] = unit * row[to.targets()[i][s]];
        }
      }
    }
  }

  private double unit(Arm arm) {
    return parameters.connection(arm.connection()).definition().synapses().unit().si();
  }

  private float[][] array(Arm arm) {
    ConnectionParameters connection = parameters.connection(arm.connection());
    return arm.bias() ? connection.bias().orElseThrow() : connection.weight();
  }

  /** The derivatives by the trainable parameters, from those by weights. */
  NamedArrays gradients(EventGradients sum) {
    Trainability trainability = new Trainability(plan.members().network());
    NamedArrays gradients = new NamedArrays();
    for (int a = 0; a < plan.arms().size(); a++) {
      Arm arm = plan.arms().get(a);
      ConnectionDefinition connection = parameters.connection(arm.connection()).definition();
      if (connection.synapses().trainable() && trainability.trains(connection.id())) {
        gradients.put(arm.bias() ? NamedArrays.bias(connection.id()) : NamedArrays.weight(connection.id()), chained(a, sum.byWeight()[a]));
        if (delays(arm).isPresent()) {
          gradients.put(NamedArrays.delay(connection.id()), delays(arm).get().chained(network.synapses().get(a), sum.byDelay()[a]));
        }
      }
    }
    return gradients;
  }

  private float[][] chained(int index, double[][] byWeight) {
    Arm arm = plan.arms().get(index);
    float[][] values = array(arm);
    float[][] derivative = new float[values.length][values[0].length];
    double unit = unit(arm);
    for (int i = 0; i < byWeight.length; i++) {
      float[] row = derivative[derivative.length == 1 ? 0 : i];
      for (int s = 0; s < byWeight[i].length; s++) {
        row[network.synapses().get(index).targets()[i][s]] += (float) (unit * byWeight[i][s]);
      }
    }
    return derivative;
  }
}
