/**
 * The backend "loihi": networks on a chip of integers, emulated bit by bit, with encoders, decoders and chosen groups on the host. May import the runtime's
 * backend, plan, parameters and window packages, the packages below it and the DSL; nothing else of the runtime imports it.
 */
package io.synfire.runtime.loihi;
