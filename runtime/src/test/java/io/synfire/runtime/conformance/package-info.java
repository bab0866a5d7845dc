/**
 * What every backend must do: {@link io.synfire.runtime.conformance.BackendConformance} and the small networks it runs. Published as a test
 * jar for backends that live elsewhere.
 */
package io.synfire.runtime.conformance;
