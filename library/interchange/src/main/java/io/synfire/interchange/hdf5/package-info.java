/** Reading of HDF5 files with checks. May import the HDF5 library and runtime data. */
package io.synfire.interchange.hdf5;
