package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.LearningContext.LearningSignals;
import java.util.Arrays;

/** What comes to the learning of one group from outside: the third factor of the step, random numbers, and where its warnings go. */
final class GroupSignals implements LearningSignals {
  private static final int[] NONE = {};

  private final GroupId id;
  private final String label;
  private final EmulatorOptions options;
  private final WarningLog warnings;
  private int[] modulator = NONE;

  GroupSignals(GroupId id, String label, EmulatorOptions options, WarningLog warnings) {
    this.id = id;
    this.label = label;
    this.options = options;
    this.warnings = warnings;
  }

  /** Sets the third factor of the step to come. */
  void set(int[] values) {
    if (modulator.length != values.length) {
      modulator = new int[values.length];
    }
    System.arraycopy(values, 0, modulator, 0, values.length);
  }

  /** Sets the third factor to zero, as it is where none is given. */
  void clear() {
    Arrays.fill(modulator, 0);
  }

  @Override
  public int[] modulator(long step) {
    return modulator;
  }

  @Override
  public void uniform(long step, String kind, int part, double[] draws) {
    options.learning().draw(id, new UniformSource.Purpose(step, kind, part), draws);
  }

  @Override
  public void warn(long step, String text) {
    warnings.warn(label, text, step);
  }
}
