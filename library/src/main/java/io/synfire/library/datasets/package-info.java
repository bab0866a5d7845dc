/** Data sets, one a file. May import the run time's data package. */
package io.synfire.library.datasets;
