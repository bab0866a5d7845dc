package io.synfire.plasticity;

/** The signs that the weights of a connection may take. */
public enum WeightSign {
  /** Any. */
  MIXED,
  /** Not below 0. */
  EXCITATORY,
  /** Not above 0. */
  INHIBITORY;

  /** The nearest weight of an allowed sign. */
  public double clamp(double weight) {
    return switch (this) {
      case MIXED -> weight;
      case EXCITATORY -> Math.max(0, weight);
      case INHIBITORY -> Math.min(0, weight);
    };
  }
}
