package io.synfire.runtime.loihi;

/** The groups of one sample, as observers see them. */
interface GroupActivity {

  /** {@code [neuron]} the latest refreshed values of the variable in a slot, SI units. */
  float[] values(int group, int slot);

  /** Brings the values of a slot up to date. */
  void refresh(int group, int slot);

  /** Number of neurons of a group that spiked in the latest step. */
  int spikes(int group);

  /** The neurons that spiked, of which the first {@link #spikes} hold, ascending. */
  int[] spiking(int group);
}
