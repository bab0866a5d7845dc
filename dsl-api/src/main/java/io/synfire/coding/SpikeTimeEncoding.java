package io.synfire.coding;

/**
 * An encoding with at most one spike per neuron and window that knows when the spike falls: in continuous time for backends that have it, while others
 * take its step from {@link #encode}.
 */
public interface SpikeTimeEncoding extends Encoding {

  /**
   * The times of the spikes. A spike at time t lies in step {@code floor(t / dt)} of the window.
   *
   * @param samples as for {@link #encode}
   * @param window which window to fill
   * @return {@code [sample][neuron]} seconds since the start of the window, in [0, steps dt); positive infinity for no spike in the window
   * @throws IllegalArgumentException naming the value, where the data cannot be encoded
   */
  double[][] times(float[][] samples, EncodingWindow window);
}
