package io.synfire.runtime.loihi.microcode;

/**
 * One instruction on registers, each a column with one value for every neuron.
 *
 * @param operation what is done
 * @param target register that receives the result; may be one of the operands
 * @param first first operand
 * @param second second operand; for {@link Operation#WRAP} and {@link Operation#CLIP} the index of the quantity that overflows
 * @param third third operand
 * @param immediate number of bits, where the operation needs one
 */
public record Instruction(Operation operation, int target, int first, int second, int third, int immediate) {}
