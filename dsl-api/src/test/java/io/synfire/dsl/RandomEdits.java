package io.synfire.dsl;

import static io.synfire.units.Units.volts;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Models.Count;
import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.WeightMatrix;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A reproducible sequence of random edits of a network. An edit that is refused is left out; the network must then be as before. */
final class RandomEdits {
  private final SplittableRandom random;
  private final Network net = new ExampleNet();
  private int refused;

  RandomEdits(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Network after(long seed, int steps) {
    RandomEdits edits = new RandomEdits(seed);
    for (int i = 0; i < steps; i++) {
      edits.step(i);
    }
    return edits.net;
  }

  Network net() {
    return net;
  }

  int refused() {
    return refused;
  }

  void step(int number) {
    try {
      edit("x" + number);
    } catch (DiagnosticException e) {
      refused++;
    }
    repair();
  }

  /** An assembly that others read or write may have got a second output group, or no input group; what the user is told to point elsewhere goes. */
  private void repair() {
    for (NetworkPart part : Tree.of(net)) {
      if (!Facing.resolves(part)) {
        List.copyOf(part.owners()).stream().filter(net::contains).forEach(owner -> Cascade.delete(owner, part));
      }
    }
  }

  private void edit(String name) {
    Assembly assembly = any(net.getAssemblies(true, true));
    List<NeuronGroup> groups = net.getNeuronGroups();
    switch (random.nextInt(13)) {
      case 0, 1 -> assembly.addAssembly(name, group());
      case 2 -> assembly.assembly(name, c -> c.connect(c.addAssembly("a", group()), c.addAssembly("b", group())).unit(volts(1)));
      case 3, 4 -> link(name, assembly, groups);
      case 5 -> assembly.delAssembly(member(assembly));
      case 6 -> assembly.replaceAssembly(member(assembly), random.nextBoolean() ? group() : column(), policy());
      case 7 -> assembly.copyAssembly(name, random.nextBoolean() ? member(assembly) : new ExampleNet(), policy());
      case 8 -> assembly.mergeAssembly(random.nextBoolean() ? new ExampleNet() : column());
      case 9 -> observe(name, assembly, groups);
      case 10 -> assembly.addAssembly(name, any(groups));
      case 11 -> train();
      default -> hideOrShow(member(assembly));
    }
  }

  private void link(String name, Assembly assembly, List<NeuronGroup> groups) {
    if (random.nextInt(4) == 0) {
      assembly.project(name, any(net.getAssemblies(true, true)), any(net.getAssemblies(true, true)), ConnectionPolicy.index(List.of(), List.of()));
    } else {
      assembly.connect(name, any(groups), any(groups)).unit(volts(1)).lag(1);
    }
  }

  private void observe(String name, Assembly assembly, List<NeuronGroup> groups) {
    NeuronGroup group = any(groups);
    Connection connection = any(net.getConnections(true));
    assembly.decoder(name, group, new Count());
    assembly.monitor(name + "m", group, Models.V);
    net.learner(name + "l", new Rule(1), group, connection);
  }

  private void train() {
    Connection connection = any(net.getConnections(true));
    if (connection.pre() instanceof NeuronGroup pre && connection.post() instanceof NeuronGroup post) {
      float value = random.nextInt(100);
      float[][] weights = new float[pre.shape().size()][post.shape().size()];
      weights[0][0] = value;
      net.assign(Map.of(Paths.within(net, connection) + ".weight", WeightMatrix.of(weights)));
    }
  }

  private void hideOrShow(Member member) {
    if (member.isHidden()) {
      member.assemblyShow();
    } else {
      member.assemblyHide();
    }
  }

  private NeuronGroup group() {
    return new NeuronGroup(1 + random.nextInt(3), Lif.defaults()).tag(random.nextBoolean() ? "exc" : "inh");
  }

  private Assembly column() {
    Assembly column = new Assembly();
    column.connect("up", column.addAssembly("a", group()), column.addAssembly("b", group())).unit(volts(1));
    return column;
  }

  private Weights policy() {
    return random.nextBoolean() ? Weights.KEEP : Weights.REINITIALISE;
  }

  private Member member(Assembly assembly) {
    return any(assembly.content.parts(Member.class));
  }

  private <T> T any(List<T> choices) {
    if (choices.isEmpty()) {
      throw Faults.of(io.synfire.diagnostics.DiagnosticKind.UNKNOWN_NAME, "random", "nothing to choose from");
    }
    return choices.get(random.nextInt(choices.size()));
  }
}
