package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.Delay;
import io.synfire.ir.WeightMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Puts trained parameters into a network. */
final class Assignment {
  private final Network network;
  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /**
   * Where a parameter goes.
   *
   * @param shape the shape it must have
   * @param spreads whether one value may stand for all
   * @param set takes it
   */
  private record Slot(String shape, boolean spreads, Consumer<WeightMatrix> set) {}

  Assignment(Network network) {
    this.network = network;
    network.content.settle();
    Tree.of(network, NeuronGroup.class).forEach(this::group);
    Composite.links(network).forEach(this::link);
  }

  private void group(NeuronGroup group) {
    for (String parameter : group.model().text().parameterNames()) {
      int neurons = group.shape().size();
      slots.put(id(group) + "." + parameter, new Slot("1x" + neurons, true, m -> group.train(parameter, row(m, neurons))));
    }
  }

  private void link(Link<?> link) {
    for (Ends ends : link.bundles()) {
      String id = LinkIds.of(link, ends, id(link));
      Map<Ends, Trained> trained = link.trained();
      slots.put(id + ".weight",
          new Slot(Fit.weightShape(link, ends), false, m -> trained.put(ends, trained.getOrDefault(ends, Trained.NOTHING).withWeight(m))));
      slots.put(id + ".bias", new Slot(Fit.biasShape(ends), false, m -> trained.put(ends, trained.getOrDefault(ends, Trained.NOTHING).withBias(m))));
      if (link.options().timing.delay() instanceof Delay.Learned learned) {
        slots.put(id + ".delay", new Slot(Fit.delayShape(link, ends, learned.shape()), false,
            m -> trained.put(ends, trained.getOrDefault(ends, Trained.NOTHING).withDelay(m))));
      }
    }
  }

  private String id(NetworkPart part) {
    return Paths.within(network, part);
  }

  /** Sets all of these, or, if one of them is refused, none. */
  void assign(Map<String, WeightMatrix> values) {
    List<Runnable> changes = new ArrayList<>();
    values.forEach((name, matrix) -> changes.add(change(name, matrix)));
    changes.forEach(Runnable::run);
  }

  private Runnable change(String name, WeightMatrix matrix) {
    Slot slot = slots.get(name);
    if (slot == null) {
      throw Faults.unknown(network, "parameter", name, slots.keySet());
    }
    boolean common = matrix.rows() == 1 && matrix.columns() == 1 && slot.spreads();
    if (!common && !Fit.fits(matrix, slot.shape())) {
      throw Faults.of(DiagnosticKind.BAD_WEIGHTS, name, name + ": it has the shape " + slot.shape() + ", was given " + Fit.shape(matrix));
    }
    Finite.matrix(name, "it", matrix);
    return () -> slot.set().accept(matrix);
  }

  private static List<Double> row(WeightMatrix matrix, int neurons) {
    return IntStream.range(0, neurons).mapToObj(j -> (double) matrix.get(0, matrix.columns() == 1 ? 0 : j)).toList();
  }
}
