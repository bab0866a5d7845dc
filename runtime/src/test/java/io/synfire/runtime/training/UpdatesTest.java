package io.synfire.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.OptimizerRule;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.training.TrainingPlan.Updating;
import io.synfire.runtime.training.TrainingPlan.Window;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How gradients change parameters, and what of it a checkpoint keeps. */
class UpdatesTest {
  private static final NetworkDefinition NETWORK =
      new TestNetwork().group("a", 2, Models.relay()).group("b", 2, Models.relay())
          .connect(Link.of("free", "a", "b", new float[2][2])).connect(Link.of("held", "a", "b", new float[2][2]).range(-1, 0.5)).definition();

  /** Gradient descent that counts its updates in two slots. */
  private record Descent(double learningRate) implements OptimizerRule {
    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
      for (int i = 0; i < parameter.length; i++) {
        parameter[i] -= (float) update.learningRate() * gradient[i];
        state[0][i]++;
        state[1][i] = update.number();
      }
    }
  }

  private record Held(Map<String, float[][]> arrays) implements ParameterStore {
    static Held of(float free, float held) {
      Map<String, float[][]> arrays = new LinkedHashMap<>();
      arrays.put("free.weight", new float[][] {{free, 0}, {0, 0}});
      arrays.put("held.weight", new float[][] {{held, 0}, {0, 0}});
      return new Held(arrays);
    }

    @Override
    public List<String> names() {
      return List.copyOf(arrays.keySet());
    }

    @Override
    public float[][] get(String name) {
      return arrays.get(name);
    }
  }

  private static ParameterUpdate update(Held parameters) {
    return new ParameterUpdate(new Updating(new Descent(0.5), Optional.of(done -> 1.0 / (1 + done))), NETWORK, parameters);
  }

  @Test
  void theLearningRateIsThatOfTheRuleTimesTheSchedule() {
    Held parameters = Held.of(0, 0);
    update(parameters).apply(Held.of(1, 0), 0);
    assertThat(parameters.get("free.weight")[0][0]).isEqualTo(-0.5f);
    update(parameters).apply(Held.of(1, 0), 1);
    assertThat(parameters.get("free.weight")[0][0]).isEqualTo(-0.75f);
    assertThat(new Updating(new Descent(0.5), Optional.empty()).rate(100)).isEqualTo(0.5);
  }

  @Test
  void weightsStayWithinTheirRange() {
    Held parameters = Held.of(0, 0);
    update(parameters).apply(Held.of(-100, -100), 0);
    assertThat(parameters.get("free.weight")[0][0]).isEqualTo(50);
    assertThat(parameters.get("held.weight")[0][0]).isEqualTo(0.5f);
    update(parameters).apply(Held.of(0, 100), 0);
    assertThat(parameters.get("held.weight")[0][0]).isEqualTo(-1);
  }

  @Test
  void aDivergingParameterIsNamedWithTheRate() {
    for (float gradient : new float[] {1e30f, Float.NaN, Float.NEGATIVE_INFINITY}) {
      Held parameters = Held.of(0, 0);
      assertThatThrownBy(() -> update(parameters).apply(Held.of(gradient, 0), 3)).isInstanceOf(TrainingException.class)
          .hasMessageStartingWith("the training diverged: a value of free.weight became ").hasMessageEndingWith("in update 4; lower the learning rate (it was 0.125)");
    }
  }

  @Test
  void theStateOfTheRuleComesBack() {
    Held parameters = Held.of(0, 0);
    ParameterUpdate update = update(parameters);
    update.apply(Held.of(1, 1), 0);
    update.apply(Held.of(1, 1), 1);
    Map<String, float[][]> saved = update.save();
    assertThat(saved).containsOnlyKeys("free.weight#0", "free.weight#1", "held.weight#0", "held.weight#1");
    assertThat(saved.get("held.weight#1")).isDeepEqualTo(new float[][] {{2, 2}, {2, 2}});
    ParameterUpdate other = update(parameters);
    other.restore(saved);
    saved.get("held.weight#0")[0][0] = 9;
    other.apply(Held.of(1, 1), 2);
    assertThat(other.save().get("held.weight#0")).isDeepEqualTo(new float[][] {{3, 3}, {3, 3}});
  }

  @Test
  void stateThatFitsNoParameterIsRefused() {
    for (String key : List.of("free.weight", "free.weight#2", "free.weight#-1", "free.weight#x", "free.weight#", "none#0", "#0", "", "free.weight#00")) {
      assertThatThrownBy(() -> update(Held.of(0, 0)).restore(Map.of(key, new float[2][2]))).as(key).isInstanceOf(TrainingException.class)
          .hasMessage("the checkpoint's optimiser state " + key + " fits no parameter of the network");
    }
    assertThatThrownBy(() -> update(Held.of(0, 0)).restore(Map.of("free.weight#0", new float[2][3]))).isInstanceOf(TrainingException.class);
  }

  @Test
  void parametersAreCopiedAndSetByNameAndShape() {
    Held store = Held.of(3, 4);
    Map<String, float[][]> copy = Parameters.copy(store);
    copy.get("free.weight")[1][1] = 7;
    assertThat(store.get("free.weight")[1][1]).isZero();
    Parameters.set(store, copy);
    assertThat(store.get("free.weight")[1][1]).isEqualTo(7);
    assertThat(Parameters.count(copy)).isEqualTo(8);
    assertThatThrownBy(() -> Parameters.set(store, Map.of("x", new float[1][2])))
        .hasMessage("the network has no parameter x of shape 1x2; it has [free.weight, held.weight]");
    assertThatThrownBy(() -> Parameters.set(store, Map.of("free.weight", new float[1][2])))
        .hasMessage("the network has no parameter free.weight of shape 1x2; it has 2x2");
  }

  @Test
  void plansRefuseWhatCannotBeDone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Window("float", 0, Units.ms(1))).withMessage("the number of time steps must be positive, was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Window("float", 1, Units.ms(0))).withMessage("the time step dt must be positive, was 0.0 s");
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingPlan(null, null, null, 0, 1)).withMessage("the batch size must be positive, was 0");
  }
}
