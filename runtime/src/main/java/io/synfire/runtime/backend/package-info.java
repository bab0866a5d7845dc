/** The seam between networks and what runs them. May import the DSL's ir, passes and units. */
package io.synfire.runtime.backend;
