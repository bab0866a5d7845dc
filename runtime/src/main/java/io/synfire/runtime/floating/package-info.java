/**
 * The float backend: single-precision execution of any network on the processor, with exact gradients through time. A batch is split into
 * shards of samples; a shard owns the state of its samples and runs whole windows by itself, so that results do not depend on the number
 * of threads. May import the runtime's backend, plan, parameters, window and kernels packages and the DSL; nothing else of the runtime imports it.
 */
package io.synfire.runtime.floating;
