/**
 * Judges of the results recorded from emulators of Loihi and from Lava and ngc-learn: each case is read as what the run time's rooms for the
 * chip take, run, and compared. May import every other package of the library, and of the run time backend, check and loihi.
 */
package io.synfire.library.check.loihi;
