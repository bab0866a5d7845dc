/** The equation language: expressions, their parser, dimensions, derivatives and evaluation. Imports units and diagnostics only. */
package io.synfire.equations;
