package io.synfire.runtime.training;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.OptimizerRule.Update;
import io.synfire.runtime.backend.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Applies an optimiser to the parameters of a program and keeps its state. */
final class ParameterUpdate {
  /** No parameter in SI units has a meaning beyond it, and sums over some thousand of them stay within the range of a float. */
  private static final float DIVERGED = 1e18f;

  private final TrainingPlan.Updating updating;
  private final ParameterStore parameters;
  private final Map<String, WeightRange> ranges = new LinkedHashMap<>();
  private final Map<String, float[][][]> state = new LinkedHashMap<>();

  ParameterUpdate(TrainingPlan.Updating updating, NetworkDefinition network, ParameterStore parameters) {
    this.updating = updating;
    this.parameters = parameters;
    for (ConnectionDefinition c : network.connections()) {
      if (!c.synapses().range().equals(WeightRange.UNLIMITED)) {
        ranges.put(c.id() + ".weight", c.synapses().range());
      }
    }
  }

  /** Update number {@code done + 1} with these gradients. */
  void apply(ParameterStore gradients, long done) {
    Update update = new Update(done + 1, updating.rate(done));
    for (String name : gradients.names()) {
      float[][] values = parameters.get(name);
      float[][] gradient = gradients.get(name);
      float[][][] slots = state.computeIfAbsent(name, n -> rows(values, updating.rule().slots()));
      for (int r = 0; r < values.length; r++) {
        updating.rule().apply(values[r], gradient[r], slots[r], update);
      }
      clip(values, ranges.get(name));
      requireBounded(name, values, update);
    }
  }

  /** Neurons whose input is not a number stay silent and leave the loss finite, so the parameters themselves are watched. */
  private static void requireBounded(String name, float[][] values, Update update) {
    for (float[] row : values) {
      for (float x : row) {
        if (!(Math.abs(x) < DIVERGED)) {
          throw new TrainingException("the training diverged: a value of " + name + " became " + x + " in update " + update.number()
              + "; lower the learning rate (it was " + update.learningRate() + ")");
        }
      }
    }
  }

  private static float[][][] rows(float[][] like, int slots) {
    float[][][] rows = new float[like.length][slots][];
    for (int r = 0; r < rows.length; r++) {
      for (int s = 0; s < slots; s++) {
        rows[r][s] = new float[like[r].length];
      }
    }
    return rows;
  }

  private static void clip(float[][] values, WeightRange range) {
    if (range == null) {
      return;
    }
    float low = (float) range.minimum();
    float high = (float) range.maximum();
    for (float[] row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(low, Math.min(high, row[i]));
      }
    }
  }

  /** A copy of the state, named as in a {@link Checkpoint}. */
  Map<String, float[][]> save() {
    Map<String, float[][]> saved = new LinkedHashMap<>();
    state.forEach((name, rows) -> {
      for (int s = 0; s < updating.rule().slots(); s++) {
        float[][] slot = new float[rows.length][];
        for (int r = 0; r < rows.length; r++) {
          slot[r] = rows[r][s].clone();
        }
        saved.put(name + "#" + s, slot);
      }
    });
    return saved;
  }

  /** Takes over a saved state. */
  void restore(Map<String, float[][]> saved) {
    saved.forEach((key, values) -> {
      int mark = key.lastIndexOf('#');
      String name = key.substring(0, Math.max(0, mark));
      int slot = mark < 0 || !key.substring(mark + 1).matches("\\d") ? -1 : Integer.parseInt(key.substring(mark + 1));
      float[][] like = parameters.get(name);
      boolean fits = like != null && slot >= 0 && slot < updating.rule().slots() && Parameters.sameShape(like, values);
      if (!fits) {
        throw new TrainingException("the checkpoint's optimiser state " + key + " fits no parameter of the network");
      }
      float[][][] rows = state.computeIfAbsent(name, n -> rows(like, updating.rule().slots()));
      for (int r = 0; r < values.length; r++) {
        rows[r][slot] = values[r].clone();
      }
    });
  }
}
