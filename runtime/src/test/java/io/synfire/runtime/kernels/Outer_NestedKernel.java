package io.synfire.runtime.kernels;

/** The kernel of {@link Outer.Nested}. */
public final class Outer_NestedKernel extends DecayKernel {}
