/** The benchmarks of {@code ./synfire bench}. */
package io.synfire.tutorials.bench;
