package io.synfire.runtime.loihi;

import java.util.Optional;

/** The groups of one sample, wherever they run. */
final class SampleActivity implements GroupActivity {
  private final ChipSample chip;
  private final Optional<HostPart> host;
  private final int sample;
  private long step;

  SampleActivity(ChipSample chip, Optional<HostPart> host, int sample) {
    this.chip = chip;
    this.host = host;
    this.sample = sample;
  }

  /** What is observed from here on is this step. */
  void at(long latest) {
    step = latest;
  }

  private boolean onHost(int group) {
    return host.isPresent() && host.get().holds(group);
  }

  @Override
  public float[] values(int group, int slot) {
    return onHost(group) ? host.get().values(group, slot, sample) : chip.values(group, slot);
  }

  @Override
  public void refresh(int group, int slot) {
    if (!onHost(group)) {
      chip.refresh(group, slot);
    }
  }

  @Override
  public int spikes(int group) {
    return onHost(group) ? host.get().spikes(group, step, sample).length : chip.spikes(group);
  }

  @Override
  public int[] spiking(int group) {
    return onHost(group) ? host.get().spikes(group, step, sample) : chip.spiking(group);
  }
}
