/** Losses on a decoder's answers and penalties on activity: one record a file. Imports learning and the JDK. */
package io.synfire.library.losses;
