/** The vocabulary of encoders and decoders. May import units and random. */
package io.synfire.coding;
