package io.synfire.tutorials;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.library.networks.ExampleNet;
import io.synfire.library.neurons.Lif;
import java.util.List;

/** A network from the library, edited: members are added, deleted, copied, replaced, merged, connected and selected. */
public final class T03EditALibraryModel {
  private T03EditALibraryModel() {}

  /**
   * The edited network, and what was taken out of it.
   *
   * @param edited the library model after all edits
   * @param selected the second layer and the copy, with what connects them
   */
  public record Result(Network edited, Network selected) {}

  /** Makes all edits. */
  public static Result run() {
    ExampleNet net = new ExampleNet();

    // New groups, with parameters in units
    Lif lif = Lif.defaults().withTauM(ms(8)).withVTh(scalar(1.5));
    NeuronGroup layer3 = new NeuronGroup(100, lif);
    NeuronGroup layer4 = new NeuronGroup(100, lif);

    // Add members, and delete one: what refers to it would go too
    net.addAssembly("layer3", layer3);
    net.addAssembly("layer4", layer4);
    net.delAssembly(layer3);

    // Add a copy of a whole network; it shares nothing with the original
    net.copyAssembly("netLayer", new ExampleNet());

    // Put a group in the place of another: connections and the monitor follow
    net.replaceAssembly(net.layer1, layer3);

    // Merge with another network; names that are taken get a suffix, "layer1(1)"
    net.mergeAssembly(new ExampleNet());

    // Connect a group to an assembly, that is to its input groups
    Connection con = new Connection(net.layer2, net.get("netLayer")).full();
    net.addConnection("con3", con);

    // A part that takes no part for now, and does so again
    net.get("layer4").assemblyHide();
    net.get("layer4").assemblyShow();
    net.delAssembly("layer4");

    // Take members out, with the connections between them, into a network of their own
    Network net3 = net.selectAssembly(List.of(net.layer2, net.get("netLayer")));
    return new Result(net, net3);
  }

  /** Prints both networks. */
  public static void main(String[] args) {
    Result result = run();
    System.out.println(result.edited());
    System.out.println(result.selected());
  }
}
