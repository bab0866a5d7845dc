package io.synfire.chip;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.Deployment;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a network and its deployment what matters for resources. */
final class LayoutReader {
  private static final int DELAY_BITS = 6;

  private final Map<String, int[][]> known;
  private final Deployment deployment;
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<Population> populations = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private LayoutReader(Map<String, int[][]> known, Deployment deployment) {
    this.known = known;
    this.deployment = deployment;
  }

  static Layout read(NetworkDefinition network, Map<String, int[][]> known, Deployment deployment) {
    LayoutReader reader = new LayoutReader(known, deployment);
    network.members().forEach(reader::member);
    reader.unknown(network, deployment.blockShapes().keySet(), "has a block shape");
    reader.unknown(network, deployment.onHost(), "is placed on the host");
    List<Pathway> pathways = network.connections().stream().map(reader::pathway).flatMap(Optional::stream).toList();
    DiagnosticException.throwIfErrors(reader.problems);
    return new Layout(reader.populations, pathways);
  }

  private void member(MemberDefinition member) {
    if (member instanceof GroupDefinition group) {
      boolean onHost = deployment.onHost().contains(group.id());
      add(new Population(group.id(), group.shape(), onHost ? Optional.empty() : block(group), onHost));
    } else if (member instanceof EncoderDefinition encoder && encoder.shape().isPresent()) {
      add(new Population(encoder.id(), encoder.shape().get(), Optional.empty(), true));
    }
  }

  private void add(Population population) {
    index.put(population.name(), populations.size());
    populations.add(population);
  }

  private Optional<Shape> block(GroupDefinition group) {
    Shape block = deployment.blockShapes().get(group.id());
    if (block == null) {
      return Optional.empty();
    }
    List<Integer> whole = group.shape().dimensions();
    if (block.dimensions().size() != whole.size()) {
      String dimensions = block.dimensions().size() + (block.dimensions().size() == 1 ? " dimension, and " : " dimensions, and ");
      wrong(group.id(), "the block shape " + block + " has " + dimensions + group.id() + " has " + whole.size() + " (" + group.shape()
          + "); give a block shape with as many dimensions");
      return Optional.empty();
    }
    return Optional.of(block);
  }

  private void wrong(String subject, String fact) {
    problems.add(Diagnostic.of(DiagnosticKind.BLOCK_SHAPE, subject, subject + ": " + fact));
  }

  private void unknown(NetworkDefinition network, Iterable<String> groups, String what) {
    for (String id : groups) {
      if (network.member(id).filter(GroupDefinition.class::isInstance).isEmpty()) {
        List<String> known = network.members(GroupDefinition.class).stream().map(GroupDefinition::id).toList();
        String message = "the deployment says that '" + id + "' " + what + ", and no group is named so; there are " + String.join(", ", known);
        problems.add(Diagnostic.of(DiagnosticKind.UNKNOWN_NAME, id, message));
      }
    }
  }

  private Optional<Pathway> pathway(ConnectionDefinition connection) {
    Integer source = index.get(connection.source().member());
    Integer target = index.get(connection.target().member());
    if (source == null || target == null || populations.get(target).onHost()) {
      return Optional.empty();
    }
    int delayBits = connection.timing().delay() instanceof Delay.None ? 0 : DELAY_BITS;
    return Optional.of(new Pathway(connection.id(), source, target, connectivity(connection), delayBits));
  }

  private Connectivity connectivity(ConnectionDefinition connection) {
    int[][] targets = known.get(connection.id());
    if (targets != null) {
      return new Connectivity.Listed(targets);
    }
    return switch (connection.synapses().topology()) {
      case Topology.Full full -> new Connectivity.Dense();
      case Topology.OneToOne oneToOne -> new Connectivity.OneToOne();
      case Topology.Sparse sparse -> new Connectivity.Random(sparse.density());
    };
  }
}
