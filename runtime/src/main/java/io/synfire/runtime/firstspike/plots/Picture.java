package io.synfire.runtime.firstspike.plots;

/**
 * A plot.
 *
 * @param name name of its file, without ending
 * @param caption what it shows, as a sentence or two
 * @param png its bytes
 */
record Picture(String name, String caption, byte[] png) {}
