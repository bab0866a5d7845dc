/**
 * Networks with all names resolved to positions and all models compiled, as backends need them. May import the runtime's backend package and the
 * DSL.
 */
package io.synfire.runtime.plan;
