/**
 * Linear integrate-and-fire neurons in continuous time, recognised from the equations of a model: what backends compute with closed forms. May import the
 * DSL and the runtime's weighted sums.
 */
package io.synfire.runtime.lif;
