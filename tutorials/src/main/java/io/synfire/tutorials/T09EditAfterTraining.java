package io.synfire.tutorials;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.losses.Losses.normalizedCrossEntropy;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.WeightSource;
import io.synfire.library.datasets.Digits;
import io.synfire.library.networks.ExampleNet;
import io.synfire.library.neurons.Clif;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.training.Training;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A trained network is edited: what still fits keeps its weights, and what does not is an error, or starts anew where one says so. */
public final class T09EditAfterTraining {
  private T09EditAfterTraining() {}

  /** A small network, trained briefly; its weights are in the network afterwards. */
  static ExampleNet trained() {
    ExampleNet net = new ExampleNet(64, 40, 10);
    net.connection1.weights(normal(0.06, 0.17));
    net.connection2.weights(normal(0.1, 0.15));
    DataSplit digits = Digits.split(1);
    Training.of(net).data(digits.train().first(200), digits.test().first(100)).loss(normalizedCrossEntropy()).window(20, ms(1)).batch(20).epochs(1).fit();
    return net;
  }

  /** The connections whose weights are among those that were learned. */
  static List<String> keeping(Network net, Set<WeightSource> learned) {
    return net.definition().connections().stream().filter(c -> learned.contains(c.synapses().weights())).map(ConnectionDefinition::id).toList();
  }

  /** The weights of all connections of a network. */
  static Set<WeightSource> weights(Network net) {
    return net.definition().connections().stream().map(c -> c.synapses().weights()).collect(Collectors.toSet());
  }

  /**
   * What was seen.
   *
   * @param kept edit to the connections that have their trained weights after it
   * @param refusal what was said of a group that does not fit
   */
  public record Result(Map<String, List<String>> kept, String refusal) {}

  /** Makes one edit after the other. */
  public static Result run() {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    ExampleNet net = trained();
    Set<WeightSource> learned = weights(net);
    kept.put("trained", keeping(net, learned));

    // A copy has the weights too, and its own from then on
    net.copyAssembly("twin", net.selectAssembly(List.of(net.input, net.layer1, net.layer2)));
    kept.put("copied", keeping(net, learned));
    net.delAssembly("twin");

    // Neurons of another kind in the place of as many: the connections on both sides keep their weights
    NeuronGroup layer1 = new NeuronGroup(40, Clif.defaults().withVTh(scalar(1.2)));
    net.replaceAssembly(net.layer1, layer1);
    kept.put("replaced", keeping(net, learned));

    // What is hidden is absent, with all that needs it; when it is shown again it is as it was
    layer1.assemblyHide();
    kept.put("hidden", keeping(net, learned));
    layer1.assemblyShow();
    kept.put("shown", keeping(net, learned));

    // Another number of neurons does not fit the weights: nothing is changed, unless one says to start these anew
    NeuronGroup wider = new NeuronGroup(12, Clif.defaults());
    String refusal = refusal(net, wider);
    net.replaceAssembly(net.layer2, wider, Weights.REINITIALISE);
    kept.put("widened", keeping(net, learned));
    return new Result(kept, refusal);
  }

  private static String refusal(ExampleNet net, NeuronGroup wider) {
    try {
      net.replaceAssembly(net.layer2, wider);
      return "";
    } catch (DiagnosticException e) {
      return e.getMessage();
    }
  }

  /** Prints which connections have trained weights after each edit. */
  public static void main(String[] args) {
    Result result = run();
    result.kept().forEach((edit, connections) -> System.out.println(edit + ": " + connections));
    System.out.println(result.refusal());
  }
}
