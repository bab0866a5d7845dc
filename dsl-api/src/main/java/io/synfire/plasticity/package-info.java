/**
 * Learning rules written as sums of products of spike traces: their text, its parsed form, and what they do in floating point.
 * May import learning, random and units.
 */
package io.synfire.plasticity;
