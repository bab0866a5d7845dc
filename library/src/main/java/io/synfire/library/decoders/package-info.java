/**
 * Decodings of activity as answers, one record a file; {@link Decoders} has a factory for each. May import the DSL's coding and units.
 */
package io.synfire.library.decoders;
