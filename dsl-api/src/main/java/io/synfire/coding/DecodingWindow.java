package io.synfire.coding;

/**
 * The window that a decoding observes.
 *
 * @param steps number of steps
 * @param samples number of samples
 * @param neurons number of neurons of the target
 */
public record DecodingWindow(int steps, int samples, int neurons) {}
