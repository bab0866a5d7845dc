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
import io.synfire.dsl.Assembly;
import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Optimizer;
import io.synfire.dsl.SpikeMonitor;
import io.synfire.dsl.StateMonitor;

/** The kinds of annotated fields. */
enum FieldKind {
  PART(Part.class, Assembly.class, 0),
  ENCODE(Encode.class, Encoder.class, 0),
  NEURONS(Neurons.class, NeuronGroup.class, 0),
  DECODE(Decode.class, Decoder.class, 1),
  CONNECT(Connect.class, Connection.class, 2),
  MONITOR(Monitor.class, StateMonitor.class, 3),
  MONITOR_SPIKES(MonitorSpikes.class, SpikeMonitor.class, 3),
  LEARN(Learn.class, Learner.class, 4),
  OPTIMIZE(Optimize.class, Optimizer.class, 4);

  private final Class<?> annotation;
  private final Class<?> type;
  private final int rank;

  FieldKind(Class<?> annotation, Class<?> type, int rank) {
    this.annotation = annotation;
    this.type = type;
    this.rank = rank;
  }

  /** Its annotation. */
  Class<?> annotation() {
    return annotation;
  }

  /** The type that the field has. */
  Class<?> type() {
    return type;
  }

  /** Fields of a lower rank are wired first: what is referred to before what refers to it. */
  int rank() {
    return rank;
  }

  /** {@code "@Encode"}. */
  String label() {
    return "@" + annotation.getSimpleName();
  }
}
