package io.synfire.runtime.simulation;

/**
 * What clamp, view and rest write.
 *
 * @param encoder id of the encoder; empty if it was not said
 * @param rest its values at rest; null if there are none
 */
record Driver(String encoder, float[] rest) {
  static final Driver NONE = new Driver("", null);
}
