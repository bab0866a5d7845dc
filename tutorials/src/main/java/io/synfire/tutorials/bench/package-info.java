/** The benchmarks of {@code ./synfire bench}. May import everything. */
package io.synfire.tutorials.bench;
