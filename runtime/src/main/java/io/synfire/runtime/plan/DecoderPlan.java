package io.synfire.runtime.plan;

import io.synfire.coding.Decoding;

/**
 * A decoder.
 *
 * @param id its path
 * @param group index of the group it reads
 * @param variable slot of the variable it reads
 * @param decoding how activity becomes an answer
 */
public record DecoderPlan(String id, int group, int variable, Decoding decoding) {}
