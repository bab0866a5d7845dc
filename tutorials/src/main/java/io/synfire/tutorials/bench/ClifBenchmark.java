package io.synfire.tutorials.bench;

import io.synfire.runtime.bench.Benchmark;
import java.util.List;

/** The training step of the network that SPAIC's own example trains. */
public final class ClifBenchmark implements Benchmark {

  @Override
  public String name() {
    return "clif";
  }

  @Override
  public String description() {
    return "one training step (encode, forward, loss, backward, Adam) of 784-100-10 CLIF, latency coding, STCA, batch 100, 1 thread";
  }

  @Override
  public List<Variant> variants() {
    return List.of(variant(200), variant(2000));
  }

  private static Variant variant(int steps) {
    return new Variant("steps=" + steps, "", () -> new ClifTraining(steps));
  }
}
