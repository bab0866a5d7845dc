package io.synfire.kernel;

/** The derivative that stands in for that of the spike. */
@FunctionalInterface
public interface SurrogateDerivative {

  /** The derivative at a distance {@code u} from threshold (positive above it). */
  float at(float u);
}
