package io.synfire.runtime.plan;

import io.synfire.coding.Encoding;

/**
 * An encoder.
 *
 * @param id its path
 * @param neurons number of values of one sample
 * @param encoding how data become input
 */
public record EncoderPlan(String id, int neurons, Encoding encoding) {}
