/**
 * The front end: the objects with which a user builds and edits a network. They are mutable; {@link io.synfire.dsl.Network#definition()} gives the
 * network as an immutable value. May import ir, passes, model, coding, learning, diagnostics and units.
 */
package io.synfire.dsl;
