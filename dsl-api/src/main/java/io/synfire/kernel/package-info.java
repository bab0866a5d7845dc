/** What generated kernels implement and how they are asked for. May import model, equations, units and diagnostics. */
package io.synfire.kernel;
