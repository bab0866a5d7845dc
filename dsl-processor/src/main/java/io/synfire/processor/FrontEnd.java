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
 */
record FrontEnd(Class<?> annotation, String type) {
  static final FrontEnd PART = of(Part.class, "Assembly");
  static final FrontEnd ENCODE = of(Encode.class, "Encoder");
  static final FrontEnd NEURONS = of(Neurons.class, "NeuronGroup");
  static final FrontEnd DECODE = of(Decode.class, "Decoder");
  static final FrontEnd CONNECT = of(Connect.class, "Connection");
  static final FrontEnd MONITOR = of(Monitor.class, "StateMonitor");
  static final FrontEnd MONITOR_SPIKES = of(MonitorSpikes.class, "SpikeMonitor");
  static final FrontEnd LEARN = of(Learn.class, "Learner");
  static final FrontEnd OPTIMIZE = of(Optimize.class, "Optimizer");

  /** All kinds, in the order in which they are wired: what is referred to comes before what refers to it. */
  static final List<FrontEnd> KINDS = List.of(PART, ENCODE, NEURONS, DECODE, CONNECT, MONITOR, MONITOR_SPIKES, LEARN, OPTIMIZE);

  /** The class that networks extend. */
  static final String NETWORK = "io.synfire.dsl.Network";

  private static FrontEnd of(Class<?> annotation, String type) {
    return new FrontEnd(annotation, "io.synfire.dsl." + type);
  }

  /** {@code "@Encode"}. */
  String name() {
    return "@" + annotation.getSimpleName();
  }
}
