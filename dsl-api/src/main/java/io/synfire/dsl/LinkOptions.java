package io.synfire.dsl;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.Optional;
import java.util.OptionalInt;

/** What a connection says about its synapses, their timing and the slots at its ends. */
final class LinkOptions {
  Topology topology = new Topology.Full();
  WeightSource weights = Weights.standard();
  Optional<WeightSource> bias = Optional.empty();
  WeightRange range = WeightRange.UNLIMITED;
  Quantity unit = Units.scalar(1);
  boolean trainable = true;
  TimingDefinition timing = new TimingDefinition(OptionalInt.empty(), new Delay.None());
  String variable = "";
  String port = "";

  /** The options that a definition writes down. */
  static LinkOptions of(ConnectionDefinition definition) {
    LinkOptions options = new LinkOptions();
    SynapseDefinition synapses = definition.synapses();
    options.topology = synapses.topology();
    options.weights = synapses.weights();
    options.bias = synapses.bias();
    options.range = synapses.range();
    options.unit = synapses.unit();
    options.trainable = synapses.trainable();
    options.timing = definition.timing();
    options.variable = definition.source().slot();
    options.port = definition.target().slot();
    return options;
  }

  LinkOptions copy() {
    LinkOptions copy = new LinkOptions();
    copy.topology = topology;
    copy.weights = weights;
    copy.bias = bias;
    copy.range = range;
    copy.unit = unit;
    copy.trainable = trainable;
    copy.timing = timing;
    copy.variable = variable;
    copy.port = port;
    return copy;
  }

  SynapseDefinition synapses(Trained trained) {
    return new SynapseDefinition(
        topology, trained.weight().map(LinkOptions::given).orElse(weights), trained.bias().map(LinkOptions::given).or(() -> bias), range, unit, trainable);
  }

  TimingDefinition timing(Trained trained) {
    return timing.delay() instanceof Delay.Learned learned && trained.delay().isPresent()
        ? new TimingDefinition(
            timing.lag(), new Delay.Learned(learned.shape(), given(trained.delay().get()), learned.minimum(), learned.maximum()))
        : timing;
  }

  private static WeightSource given(WeightMatrix matrix) {
    return new WeightSource.Given(matrix);
  }
}
