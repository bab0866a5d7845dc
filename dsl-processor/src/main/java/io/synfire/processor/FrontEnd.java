package io.synfire.processor;

import io.synfire.annotations.Connect;
import io.synfire.annotations.Decode;
import io.synfire.annotations.Encode;
import io.synfire.annotations.Learn;
import io.synfire.annotations.Monitor;
import io.synfire.annotations.MonitorSpikes;
import io.synfire.annotations.Neurons;
import io.synfire.annotations.Optimize;
import io.synfire.annotations.Part;
import java.util.List;

/**
 * A kind of annotated field.
 *
 * @param annotation its annotation
 * @param type qualified name of the type that the field has
 * @param rank fields of a lower rank are wired first: what is referred to before what refers to it
 */
record FrontEnd(Class<?> annotation, String type, int rank) {
  static final FrontEnd PART = of(Part.class, "Assembly", 0);
  static final FrontEnd ENCODE = of(Encode.class, "Encoder", 0);
  static final FrontEnd NEURONS = of(Neurons.class, "NeuronGroup", 0);
  static final FrontEnd DECODE = of(Decode.class, "Decoder", 1);
  static final FrontEnd CONNECT = of(Connect.class, "Connection", 2);
  static final FrontEnd MONITOR = of(Monitor.class, "StateMonitor", 3);
  static final FrontEnd MONITOR_SPIKES = of(MonitorSpikes.class, "SpikeMonitor", 3);
  static final FrontEnd LEARN = of(Learn.class, "Learner", 4);
  static final FrontEnd OPTIMIZE = of(Optimize.class, "Optimizer", 4);

  /** All kinds. */
  static final List<FrontEnd> KINDS = List.of(PART, ENCODE, NEURONS, DECODE, CONNECT, MONITOR, MONITOR_SPIKES, LEARN, OPTIMIZE);

  /** The class that networks extend. */
  static final String NETWORK = "io.synfire.dsl.Network";

  private static FrontEnd of(Class<?> annotation, String type, int rank) {
    return new FrontEnd(annotation, "io.synfire.dsl." + type, rank);
  }

  /** {@code "@Encode"}. */
  String name() {
    return "@" + annotation.getSimpleName();
  }
}
