/** The seam between networks and what runs them: the interfaces of backends, and how one is found and given a network. May import the DSL. */
package io.synfire.runtime.backend;
