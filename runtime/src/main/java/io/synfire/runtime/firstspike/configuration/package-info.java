/**
 * Experiments with first spikes from YAML files: reading, checking with file, line and key, sweeps over values, and the files that are shipped. May import
 * firstspike.learning, .network, .data and .neuron, dsl-api's names, and snakeyaml-engine.
 */
package io.synfire.runtime.firstspike.configuration;
