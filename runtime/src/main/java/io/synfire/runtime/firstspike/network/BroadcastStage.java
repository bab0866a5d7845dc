package io.synfire.runtime.firstspike.network;

/** Hands on what it gets. */
record BroadcastStage(SpikeBlock output) implements Stage {

  @Override
  public void forward(Batch batch) {}

  @Override
  public void backward(int count, Wanted wanted) {}
}
