/**
 * The annotation processor: reads annotated classes and records into the network IR and model texts, runs the shared passes, reports at the user's own
 * lines, and writes wiring, model interfaces and kernels. May import all of dsl-api; imports kernel generators by service only.
 */
package io.synfire.processor;
