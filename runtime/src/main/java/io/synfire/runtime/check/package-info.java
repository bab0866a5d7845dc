/**
 * Judging recorded results of other systems: the command {@code check}, and the seam for judges. May import the command line's interface; imports
 * no other package of the run time.
 */
package io.synfire.runtime.check;
