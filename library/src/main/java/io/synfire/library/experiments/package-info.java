/** Ready-made trainings, and what files of Synfire may contain of the library. May import the whole library and the run time. */
package io.synfire.library.experiments;
