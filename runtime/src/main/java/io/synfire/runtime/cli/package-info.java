/** The command line. May import every other package of the run time. */
package io.synfire.runtime.cli;
