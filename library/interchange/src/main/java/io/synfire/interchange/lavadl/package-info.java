/**
 * Networks that Lava DL exported for Loihi ({@code .net} files, HDF5): reading, and running them with the integers of the chip. May import
 * interchange.hdf5, chip, ir and runtime.
 */
package io.synfire.interchange.lavadl;
