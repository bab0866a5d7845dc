/**
 * Firing rates of the chip's neurons as formulas: exact rates, stepped reference neurons, and the noisy forward and smooth backward values with
 * which a network of rates is trained for the chip. Imports nothing of ours.
 */
package io.synfire.runtime.loihi.rates;
