package io.synfire.tutorials;

import static io.synfire.library.encoders.Encoders.poisson;
import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.Lif;
import io.synfire.passes.NetworkCheck;
import io.synfire.passes.ScheduleTable;
import io.synfire.passes.Scheduler;
import java.util.List;

/** A recurrent network: what a cycle needs, three ways to give it, and the order of a time step that follows. */
public final class T07CyclesAndLags {
  private T07CyclesAndLags() {}

  /** Excitatory neurons drive inhibitory ones, which inhibit them: a cycle. */
  static final class Balanced extends Network {
    final Encoder input = encoder(poisson(hertz(50)), Shape.of(20));
    final NeuronGroup excitatory = neurons(80, Lif.defaults());
    final NeuronGroup inhibitory = neurons(20, Lif.defaults());
    final Connection drive = connect(input, excitatory).weights(Weights.constant(0.3));
    final Connection forth = connect(excitatory, inhibitory).weights(Weights.constant(0.1));
    final Connection back = connect(inhibitory, excitatory).weights(Weights.constant(-0.2));
  }

  /** Without a lag, each group of the cycle would need the other's spikes of the same step first: what the check says of that. */
  public static List<Diagnostic> unlagged() {
    return NetworkCheck.check(new Balanced().definition());
  }

  /** One edge is given a lag: its spikes arrive one step after they were emitted. The other edges stay within the step. */
  public static Network lagged() {
    Balanced net = new Balanced();
    net.back.lag(1);
    return net;
  }

  /** The edge that closes a cycle, in order of declaration, gets a lag of 1 by itself; the schedule says which. */
  public static Network automatic() {
    Network net = new Balanced();
    net.lagPolicy(LagPolicy.AUTO);
    return net;
  }

  /** Every connection takes one step, as simulators do that update all groups at once: then a path of three edges takes three steps. */
  public static Network synchronous() {
    Network net = new Balanced();
    net.lagPolicy(LagPolicy.SYNCHRONOUS);
    return net;
  }

  /** The order of the work within a time step, with the lag of every connection. */
  public static String schedule(Network net) {
    return ScheduleTable.print(Scheduler.schedule(net.definition(), new Scheduler.Options(ms(1), 0)).schedule());
  }

  /** Prints the error, and the three schedules. */
  public static void main(String[] args) {
    unlagged().forEach(d -> System.out.println(d.text()));
    System.out.println("\nlag(1)\n" + schedule(lagged()));
    System.out.println("AUTO\n" + schedule(automatic()));
    System.out.println("SYNCHRONOUS\n" + schedule(synchronous()));
  }
}
