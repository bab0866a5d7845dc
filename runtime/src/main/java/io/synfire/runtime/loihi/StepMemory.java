package io.synfire.runtime.loihi;

import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.window.EncoderFeeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down what chip, host and encoders hold between two steps and what is on its way, and puts it back. */
final class StepMemory {
  private final RunNetwork network;
  private final List<SampleRun> samples;
  private final EncoderFeeds feeds;
  private final Optional<HostPart> host;

  StepMemory(RunNetwork network, List<SampleRun> samples, EncoderFeeds feeds, Optional<HostPart> host) {
    this.network = network;
    this.samples = samples;
    this.feeds = feeds;
    this.host = host;
  }

  /** What is remembered before step {@code next}. */
  Map<String, float[][]> read(long next) {
    Map<String, float[][]> arrays = new LinkedHashMap<>();
    for (int b = 0; b < samples.size(); b++) {
      ChipMemory chip = new ChipMemory(network, samples.get(b).chip().emulator());
      int sample = b;
      chip.read().forEach((name, values) -> arrays.computeIfAbsent(name, n -> new float[samples.size()][])[sample] = values);
    }
    for (int e = 0; e < encoders().size(); e++) {
      if (network.encoderHistory(e) > 0) {
        arrays.put(name(e), emitted(e, next));
      }
    }
    host.ifPresent(h -> arrays.putAll(h.memory(next)));
    return arrays;
  }

  private List<EncoderPlan> encoders() {
    return network.members().encoders();
  }

  private String name(int encoder) {
    return encoders().get(encoder).id() + ".past";
  }

  private float[][] emitted(int encoder, long next) {
    int depth = network.encoderHistory(encoder);
    float[][] past = new float[depth * samples.size()][encoders().get(encoder).neurons()];
    for (int k = 1; k <= depth && k <= next; k++) {
      for (int b = 0; b < samples.size(); b++) {
        past[(k - 1) * samples.size() + b] = samples.get(b).encoded().values(encoder, next - k).clone();
      }
    }
    return past;
  }

  /** Puts back what was remembered; its shapes are right. */
  void write(RunMemory memory) {
    for (int b = 0; b < samples.size(); b++) {
      ChipSample sample = samples.get(b).chip();
      new ChipMemory(network, sample.emulator()).write(memory, b);
      sample.look();
    }
    for (int e = 0; e < encoders().size(); e++) {
      if (network.encoderHistory(e) > 0) {
        feeds.resume(e, memory.step(), memory.arrays().get(name(e)));
      }
    }
    host.ifPresent(h -> h.resume(memory));
  }
}
