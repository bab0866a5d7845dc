package net;

import io.synfire.ir.LagPolicy;
import io.synfire.ir.Shape;
import io.synfire.model.ModelPort;
import io.synfire.processor.Fixtures;
import javax.annotation.processing.Generated;

/**
 * Wires {@link Net} as its annotations say.
 */
@Generated("io.synfire.processor.SynfireProcessor")
final class NetWiring {
  private NetWiring() {
  }

  /**
   * Assigns the annotated fields. Lags are in time steps, as the lag policy gives them.
   */
  static void wire(Net net) {
    net.lagPolicy(LagPolicy.EXPLICIT);
    net.input = net.encoder("input", new Fixtures.Values(), Shape.of(4));
    net.column = net.addAssembly("column", new Column());
    net.c = net.connect("c", net.input, net.get("column.exc")).full().into(new ModelPort("i_syn")).lag(0);
    net.l = net.learner("l", Fixtures.Rule.defaults(), net.connection("column.self"));
  }
}
