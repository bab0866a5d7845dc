/**
 * The resources of a neuromorphic chip as numbers: what a core holds, what a synapse costs, and how a network is cut into cores. Shared by
 * the compiler plug-in, which reports what cannot fit at the user's line, and by the backend. May import ir, passes, diagnostics and units.
 */
package io.synfire.chip;
