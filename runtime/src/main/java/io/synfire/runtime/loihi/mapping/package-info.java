/**
 * Mapping of blocks onto cores: convolutions as axons and shared weights, splitting of blocks by tiles, what the result needs of a core. May
 * import chip, loihi.block and loihi.neuron.
 */
package io.synfire.runtime.loihi.mapping;
