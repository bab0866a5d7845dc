package io.synfire.runtime.floating;

import io.synfire.coding.EncodedInput;
import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;
import io.synfire.runtime.window.EncoderFeed;
import io.synfire.runtime.window.SampleRange;

/** What an encoder emits to the samples of one shard. */
final class EncoderSignal implements Signal {
  private final Primitives primitives;
  private final EncoderFeed feed;
  private final SampleRange samples;
  private final RowEvents spikes;
  private final Tile dense;
  private RowEvents valued;
  private long eventsStep = -1;
  private RowEvents present;

  /**
   * A signal.
   *
   * @param primitives how elements are collected
   * @param feed what is emitted to the whole batch
   * @param samples the samples of the shard
   * @param neurons number of neurons of the encoder
   */
  EncoderSignal(Primitives primitives, EncoderFeed feed, SampleRange samples, int neurons) {
    this.primitives = primitives;
    this.feed = feed;
    this.samples = samples;
    this.spikes = RowEvents.spikes(samples.count(), samples.count() * neurons);
    this.dense = Tile.of(new float[Tiles.padded(samples.count() * neurons)], samples.count(), neurons);
  }

  /** Prepares for a window with new input. */
  void open() {
    eventsStep = -1;
  }

  @Override
  public int neurons() {
    return dense.columns();
  }

  @Override
  public boolean sparse(long step) {
    return feed.at(step).input() instanceof EncodedInput.SpikeEvents && Signal.isSparse(events(step), dense.rows() * dense.columns());
  }

  @Override
  public RowEvents events(long step) {
    if (step != eventsStep) {
      EncoderFeed.Emission emission = feed.at(step);
      present =
          emission.input() instanceof EncodedInput.SpikeEvents e
              ? slice(e, (int) (step - emission.firstStep()))
              : primitives.collect(tile(step), valued());
      eventsStep = step;
    }
    return present;
  }

  private RowEvents slice(EncodedInput.SpikeEvents events, int step) {
    RowEvents into = (events.value() == null ? spikes : valued()).clear();
    int[] offset = events.offset();
    for (int row = 0; row < samples.count(); row++) {
      int at = step * events.batch() + samples.first() + row;
      for (int e = offset[at]; e < offset[at + 1]; e++) {
        into.add(events.neuron()[e], events.value() == null ? 1f : events.value()[e]);
      }
      into.endRow();
    }
    return into;
  }

  private RowEvents valued() {
    if (valued == null) {
      valued = RowEvents.valued(dense.rows(), dense.rows() * dense.columns());
    }
    return valued;
  }

  @Override
  public Tile tile(long step) {
    EncoderFeed.Emission emission = feed.at(step);
    switch (emission.input()) {
      case EncodedInput.SpikeEvents e -> Signal.expand(events(step), dense);
      case EncodedInput.ConstantInput c -> copy(c.values());
      case EncodedInput.DenseInput d -> copy(d.values()[(int) (step - emission.firstStep())]);
    }
    return dense;
  }

  private void copy(float[][] batch) {
    for (int row = 0; row < samples.count(); row++) {
      System.arraycopy(batch[samples.first() + row], 0, dense.values(), dense.at(row), dense.columns());
    }
  }

  @Override
  public Object constant(long step) {
    return feed.at(step).input() instanceof EncodedInput.ConstantInput c ? c : null;
  }
}
