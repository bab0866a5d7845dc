/**
 * The groups of a network that run on the host, as a network of their own on the float backend, found through the backend interfaces. May import the
 * runtime's backend, plan and parameters packages and the DSL.
 */
package io.synfire.runtime.loihi.host;
