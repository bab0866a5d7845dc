package io.synfire.runtime.loihi.pes;

/** What can be lost in learning by PES on the chip. */
public enum PesWarning {
  /** A trace went beyond its 7 bits. */
  TRACE_CLIPPED("a trace of arriving spikes was above its limit of 127 and was clipped; lower the learning rate or the rate of the source"),
  /** An axon spiked twice between two updates of the traces. */
  SPIKE_LOST("an axon spiked again before the trace took up its last spike, which counts once; keep rates of the source below 1 in 2 steps"),
  /** A weight went beyond its mantissa. */
  WEIGHT_CLIPPED("a learned weight was beyond the largest mantissa and was clipped; scale the network so that learned weights are smaller"),
  /** An error is too large. */
  ERROR_ABOVE("an error was above 127 after scaling and was clipped; lower the scale of the error"),
  /** An error is too small. */
  ERROR_BELOW("an error was below -127 after scaling and was clipped; lower the scale of the error");

  private final String text;

  PesWarning(String text) {
    this.text = text;
  }

  /** The text that is logged. */
  public String text() {
    return text;
  }
}
