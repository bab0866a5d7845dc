package io.synfire.runtime.loihi;

import io.synfire.runtime.loihi.compilation.ChipNetwork.HostInput;
import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.SourceRef;
import io.synfire.runtime.window.EncoderFeed;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import java.util.List;
import java.util.Optional;

/** One sample in a run. */
final class SampleRun {
  private final List<HostInput> inputs;
  private final Optional<HostPart> host;
  private final int sample;
  private final ChipSample chip;
  private final SampleActivity activity;
  private final SampleObserver observer;
  private final EncodedSteps encoded;

  SampleRun(RunNetwork network, Optional<HostPart> host, List<EncoderFeed> feeds, int sample) {
    this.inputs = network.chip().inputs();
    this.host = host;
    this.sample = sample;
    this.chip = new ChipSample(network, sample);
    this.activity = new SampleActivity(chip, host, sample);
    this.observer = new SampleObserver(network, activity, sample, feeds);
    this.encoded = new EncodedSteps(feeds, network.members().encoders(), sample);
  }

  /** What an encoder emits to it. */
  EncodedSteps encoded() {
    return encoded;
  }

  ChipSample chip() {
    return chip;
  }

  SampleObserver observer() {
    return observer;
  }

  void open(int steps, List<StateRecord> records, List<MonitorPlan> spikes) {
    observer.open(steps, records, spikes);
  }

  void advance(Window window) {
    for (int at = 0; at < window.steps(); at++) {
      step(window.first() + at);
      observe(window.first() + at, at);
    }
  }

  void step(long step) {
    for (int i = 0; i < inputs.size(); i++) {
      long emitted = step - inputs.get(i).lag();
      if (emitted >= 0) {
        arrive(i, emitted);
      }
    }
    for (LearnedSynapses learned : chip.learned()) {
      learned.plan().modulator().ifPresent(m -> chip.modulate(learned, modulator(m, step)));
    }
    chip.step();
  }

  /** The third factor: of an encoder that of this step, of a group that of the step before, as no other is known yet. */
  private float[] modulator(SourceRef source, long step) {
    return switch (source) {
      case SourceRef.OfEncoder e -> encoded.values(e.encoder(), step);
      case SourceRef.OfGroup g -> {
        activity.refresh(g.group(), g.variable());
        yield activity.values(g.group(), g.variable());
      }
    };
  }

  private void arrive(int input, long emitted) {
    switch (inputs.get(input).source()) {
      case SourceRef.OfEncoder e -> {
        int count = encoded.spikes(e.encoder(), emitted);
        chip.arrive(input, encoded.spiking(), count);
      }
      case SourceRef.OfGroup g -> {
        int[] spikes = host.orElseThrow().spikes(g.group(), emitted, sample);
        chip.arrive(input, spikes, spikes.length);
      }
    }
  }

  void observe(long step, int at) {
    activity.at(step);
    observer.observe(step, at);
  }

  float[] state(int group, int slot) {
    activity.refresh(group, slot);
    return activity.values(group, slot).clone();
  }
}
