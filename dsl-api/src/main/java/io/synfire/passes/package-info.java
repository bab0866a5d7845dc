/** Checks and scheduling, shared by the compiler plug-in and the run time. May import ir, model, equations, units and diagnostics. */
package io.synfire.passes;
