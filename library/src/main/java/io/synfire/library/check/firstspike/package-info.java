/**
 * Judges of recorded cases of first-spike-time learning: single neurons, samples, losses, steps of training, trained networks, points of Yin-Yang and
 * measurements of a chip. They hand a case to the public interface of runtime.firstspike and compare. May import runtime.firstspike, the runtime's check
 * and data, and the library's data sets of spike times.
 */
package io.synfire.library.check.firstspike;
