package io.synfire.chip;

import io.synfire.ir.Shape;
import java.util.Optional;

/**
 * Something that has neurons, as far as resources go.
 *
 * @param name its name
 * @param shape its shape
 * @param block shape of its tiles, where they were given
 * @param onHost whether it runs on the host and takes no core
 */
public record Population(String name, Shape shape, Optional<Shape> block, boolean onHost) {

  /** Number of neurons. */
  public int size() {
    return shape.size();
  }
}
