/**
 * Arrays in the files of NumPy: {@code .npy} (one array) and {@code .npz} (a zip of them), format versions 1.0 to 3.0. Little-endian and big-endian,
 * C and Fortran order are read; little-endian in C order is written. May import the data package and persistence's atomic files.
 */
package io.synfire.runtime.data.npy;
