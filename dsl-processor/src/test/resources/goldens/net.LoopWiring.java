package net;

import io.synfire.dsl.Weights;
import io.synfire.ir.DelayShape;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.Shape;
import io.synfire.model.ModelPort;
import io.synfire.model.ModelVariable;
import io.synfire.processor.Fixtures;
import io.synfire.units.Units;
import javax.annotation.processing.Generated;

/**
 * Wires {@link Loop} as its annotations say.
 */
@Generated("io.synfire.processor.SynfireProcessor")
final class LoopWiring {
  private LoopWiring() {
  }

  /**
   * Assigns the annotated fields. Lags are in time steps, as the lag policy gives them.
   */
  static void wire(Loop net) {
    net.lagPolicy(LagPolicy.AUTO);
    net.input = net.encoder("input", new Fixtures.Values(), Shape.of(2, 2));
    net.graded = net.encoder("graded", Loop.scaled(), Shape.of(4));
    net.exc = net.neurons("exc", 3, Fixtures.Leaky.defaults());
    net.inh = net.neurons("inh", Shape.of(3, 1), inhModel()).trainable("tau_m");
    net.output = net.decoder("output", net.exc, new Fixtures.Counts());
    net.current = net.neurons("current", 3, Fixtures.Filter.defaults());
    net.in = net.connect("in", net.input, net.exc).full().weights(Weights.normal(0.005, 0.05)).bias(Weights.constant(0.5)).learnDelays(DelayShape.AXONAL, Weights.normal(0, 0.25), Units.ms(0), Units.ms(3)).lag(0);
    net.forth = net.connect("forth", net.exc, net.inh).oneToOne().into(new ModelPort("j_exc")).lag(0);
    net.back = net.connect("back", net.inh, net.exc).full().from(new ModelVariable("v")).frozen().lag(1);
    net.late = net.connect("late", net.graded, net.current).sparse(0.5).unit(Units.nA(1)).delay(Units.ms(1.5)).lag(2);
    net.monitor = net.monitor("monitor", net.exc, new ModelVariable("v"));
    net.spikes = net.spikes("spikes", net.input);
    net.learner = net.learner("learner", Fixtures.Rule.defaults(), net.in, net.inh);
    net.optimizer = net.optimizer("optimizer", Fixtures.Descent.defaults());
  }

  private static Fixtures.TwoPorts inhModel() {
    Fixtures.TwoPorts usual = Fixtures.TwoPorts.defaults();
    return new Fixtures.TwoPorts(Units.ms(8), usual.vTh());
  }
}
