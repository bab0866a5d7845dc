package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.training.TrainingException;
import io.synfire.runtime.window.WorkerPool;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ParameterUpdateTest {
  private static final NetworkSpec NETWORK = new NetworkSpec(1, List.of(
      Networks.neurons(1, 0.3, new LayerUpdate(true, OptionalDouble.of(0.5), true)), Networks.neurons(1, 0.3, LayerUpdate.DEFAULT),
      Networks.neurons(1, 1, new LayerUpdate(false, OptionalDouble.empty(), false))), 0);

  private static ParameterUpdate update(UpdateRule rule) {
    return new ParameterUpdate(NETWORK, new Updating(rule, 0.1, new RateSchedule.Constant(), new Bumping(0, false, false)));
  }

  private static double[] after(ParameterUpdate update, double... gradients) {
    NetworkParameters parameters = NetworkParameters.zeros(NETWORK);
    NetworkParameters gradient = NetworkParameters.zeros(NETWORK);
    for (double g : gradients) {
      gradient.values().forEach(v -> v[0][0] = g);
      update.apply(parameters, gradient, 2, new WorkerPool(1));
    }
    return parameters.values().stream().mapToDouble(v -> v[0][0]).toArray();
  }

  @Test
  void theFirstStepsOfAdamAreWorkedByHand() {
    double second = (0.9 * 0.1 * 4 + 0.1 * -2) / (1 - 0.81) / Math.sqrt((0.999 * 0.001 * 16 + 0.001 * 4) / (1 - 0.998001));
    double[] values = after(update(new UpdateRule.Adam()), 4, -2);
    assertThat(values[0]).isCloseTo(-2 * 0.5 * (1 + second), within(1e-8));
    assertThat(values[1]).isCloseTo(-2 * 0.1 * (1 + second), within(1e-8));
    assertThat(values[2]).isZero();
  }

  @Test
  void momentumAddsUp() {
    assertThat(after(update(new UpdateRule.Sgd(0)), 4, -2)[1]).isCloseTo(-0.2 * 2, within(1e-12));
    assertThat(after(update(new UpdateRule.Sgd(0.5)), 4, -2)[1]).isCloseTo(-0.2 * (4 + 0), within(1e-12));
  }

  @Test
  void goingOnFromAStateIsTheSame() {
    ParameterUpdate first = update(new UpdateRule.Adam());
    after(first, 1, 2, 3);
    ParameterUpdate second = update(new UpdateRule.Adam());
    second.restore(first.state());
    assertThat(after(second, 4)).containsExactly(after(first, 4));
    assertThat(second.state().updates()).isEqualTo(4);
  }

  @Test
  void aStateOfAnotherRuleAndDivergenceAreTold() {
    assertThatThrownBy(() -> update(new UpdateRule.Adam()).restore(update(new UpdateRule.Sgd(0)).state())).isInstanceOf(TrainingException.class)
        .hasMessageContaining("go on with the settings");
    assertThatThrownBy(() -> after(update(new UpdateRule.Sgd(0)), Double.NaN)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("layer 0 became NaN in update 1; lower its learning rate (it was 1.0)");
  }

  @Test
  void schedulesAreFactorsByEpoch() {
    assertThat(new RateSchedule.Step(20, 0.5).factor(39)).isEqualTo(0.5);
    assertThat(new RateSchedule.Step(20, 0.5).factor(40)).isEqualTo(0.25);
    assertThat(new RateSchedule.Milestones(List.of(3, 7), 0.5).factor(7)).isEqualTo(0.25);
    assertThat(new RateSchedule.Exponential(0.5).factor(3)).isEqualTo(0.125);
    assertThat(new RateSchedule.Constant().factor(1000)).isEqualTo(1);
  }
}
