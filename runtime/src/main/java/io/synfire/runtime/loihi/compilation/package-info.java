/**
 * From a network with its parameters to the integer program of a chip: neurons as compartments or microcode, connections as synapse groups, cut into
 * blocks that fit. May import the runtime's backend, plan and parameters packages, all other loihi packages but loihi itself, and the DSL.
 */
package io.synfire.runtime.loihi.compilation;
