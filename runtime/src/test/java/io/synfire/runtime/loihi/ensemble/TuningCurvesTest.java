package io.synfire.runtime.loihi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.loihi.ensemble.Population.Tuning;
import io.synfire.runtime.loihi.rates.LoihiLif;
import io.synfire.runtime.loihi.rates.LoihiRectifiedLinear;
import io.synfire.runtime.loihi.rates.RateModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningCurvesTest {
  private static final double DT = 1e-4; // so short that whole steps matter little

  @Test
  void neuronsStartAtTheirInterceptAndEndAtTheirRate() {
    for (RateModel model : List.of(new LoihiLif(DT, 0.02, 0.002), new LoihiRectifiedLinear(DT, 1))) {
      Tuning tuning = new TuningCurves(new double[] {100, 120}, new double[] {-0.5, 0.3}).tuning(model);
      double[] intercepts = {-0.5, 0.3};
      for (int i = 0; i < 2; i++) {
        assertThat(model.rate(tuning.gain()[i] + tuning.bias()[i])).isCloseTo(100 + 20 * i, within(4.0));
        assertThat(model.rate(tuning.gain()[i] * (intercepts[i] - 1e-9) + tuning.bias()[i])).isZero();
        assertThat(model.rate(tuning.gain()[i] * (intercepts[i] + 0.01) + tuning.bias()[i])).isPositive();
      }
    }
  }

  @Test
  void interceptsAreLimitedAndBadCurvesRefused() {
    RateModel model = new LoihiRectifiedLinear(DT, 1);
    assertThat(new TuningCurves(new double[] {100}, new double[] {0.99}).tuning(model).gain()[0]).isCloseTo(2000, within(1e-6));
    assertThatThrownBy(() -> new TuningCurves(new double[1], new double[2])).hasMessageContaining("1 maximal rates and 2 intercepts");
    assertThatThrownBy(() -> new TuningCurves(new double[] {0}, new double[1])).hasMessageContaining("neuron 0");
    TuningCurves fast = new TuningCurves(new double[] {600}, new double[1]);
    assertThatThrownBy(() -> fast.tuning(new LoihiLif(DT, 0.02, 0.002))).hasMessageContainingAll("600.0 Hz", "500.0 Hz");
  }
}
