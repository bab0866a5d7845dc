/**
 * Dense integer weights as the fixed-point models of Lava have them: one sign for all or mixed signs, a number of bits, an exponent that shifts the sum,
 * delays. May import chip and loihi.block.
 */
package io.synfire.runtime.loihi.dense;
