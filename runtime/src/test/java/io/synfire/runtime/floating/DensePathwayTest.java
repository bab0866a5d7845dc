package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The sparse and the dense path of a connection give the same bits at every density. */
class DensePathwayTest {
  private static final int SAMPLES = 13;
  private static final int SOURCES = 70;
  private static final int TARGETS = 37;

  /** A signal that is always read in one way. */
  private record Fixed(Tile values, boolean sparse) implements Signal {

    @Override
    public boolean sparse(long step) {
      return sparse;
    }

    @Override
    public RowEvents events(long step) {
      return RowEvents.spikes(SAMPLES, SAMPLES * SOURCES).collect(values);
    }

    @Override
    public Tile tile(long step) {
      return values;
    }

    @Override
    public int neurons() {
      return SOURCES;
    }
  }

  @Test
  void pathsAgreeBitByBit() {
    SplittableRandom random = new SplittableRandom(1);
    float[][] weight = normal(random, SOURCES, TARGETS);
    for (double density : new double[] {0, 0.01, 0.1, 0.25, 0.6, 1}) {
      Tile spikes = Tile.of(new float[Tiles.padded(SAMPLES * SOURCES)], SAMPLES, SOURCES);
      for (int i = 0; i < SAMPLES * SOURCES; i++) {
        spikes.values()[i] = random.nextDouble() < density ? 1 : 0;
      }
      Tile adjoint = Tile.of(normal(random, 1, Tiles.padded(SAMPLES * TARGETS))[0], SAMPLES, TARGETS);
      float[][][] sparse = run(new Fixed(spikes, true), weight, adjoint);
      float[][][] dense = run(new Fixed(spikes, false), weight, adjoint);
      assertThat(sparse[0]).as("input at density %s", density).isDeepEqualTo(dense[0]);
      assertThat(sparse[1]).as("gradient at density %s", density).isDeepEqualTo(dense[1]);
    }
  }

  private static float[][][] run(Signal signal, float[][] weight, Tile adjoint) {
    float[][] gradient = new float[SOURCES][TARGETS];
    DensePathway pathway = new DensePathway(Primitives.best(), signal, new SynapseArrays(weight, 0.3f, null, gradient), 1, null);
    Tile input = Tile.of(new float[Tiles.padded(SAMPLES * TARGETS)], SAMPLES, TARGETS);
    for (int step = 0; step < 4; step++) {
      pathway.deliver(step, input);
      pathway.learn(step, adjoint);
    }
    pathway.finishLearning();
    return new float[][][] {{input.values()}, gradient};
  }

  private static float[][] normal(SplittableRandom random, int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }
}
