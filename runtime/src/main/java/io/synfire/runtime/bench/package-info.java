/** Measuring: benchmarks, and how they are timed and printed. */
package io.synfire.runtime.bench;
