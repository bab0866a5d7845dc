/** Physical quantities and their dimensions. Imports nothing of Synfire. */
package io.synfire.units;
