/**
 * Encodings of data as input of a network, one record a file; {@link Encoders} has a factory for each. May import the DSL's coding, random and
 * units.
 */
package io.synfire.library.encoders;
