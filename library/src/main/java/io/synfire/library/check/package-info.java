/**
 * Judges of the results recorded from SPAIC: each case is built as a network, run by the float backend, and compared. May import every other package
 * of the library, the run time's backend and check, and the DSL.
 */
package io.synfire.library.check;
