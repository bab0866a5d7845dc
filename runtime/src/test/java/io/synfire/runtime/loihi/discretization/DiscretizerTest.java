package io.synfire.runtime.loihi.discretization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscretizerTest {
  private static final double DT = 0.001;

  static FloatSynapseGroup dense(int port, float[]... rows) {
    float[][][] weights = Arrays.stream(rows).map(row -> new float[][] {row}).toArray(float[][][]::new);
    int[][][] indices = Arrays.stream(rows).map(row -> new int[][] {IntStream.range(0, row.length).toArray()}).toArray(int[][][]::new);
    Routing routing = new Routing(rows.length, IntStream.range(0, rows.length).toArray(), new int[rows.length]);
    return new FloatSynapseGroup(port, routing, weights, indices, Optional.empty(), new FloatStorage(SynapseFormat.DENSE, 0), Optional.empty());
  }

  static FloatBlock block(FloatCompartments compartments, FloatSynapseGroup... groups) {
    return new FloatBlock("b", compartments, List.of(groups), List.of());
  }

  private static CompartmentSettings lif(int size) {
    return CompartmentSettings.of("b", Membrane.leaky(size, 0.02, 0.002, DT)).withFilters(SynapticFilter.lowpass(size, 0.005, DT));
  }

  private static float[] random(Random random, int size, double scale) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (scale * random.nextGaussian());
    }
    return values;
  }

  private static Compartments neurons(Discretization d) {
    return (Compartments) d.block().neurons();
  }

  @Test
  void theLargestWeightUsesAllBitsAndEveryWeightIsWithinOneStepOfTwo() {
    Random random = new Random(1);
    for (int trial = 0; trial < 50; trial++) {
      float[][] rows = {random(random, 8, 0.3), random(random, 8, 0.1)};
      Discretization d = Discretizer.discretize(block(lif(8).floats(), dense(0, rows)));
      SynapseGroup group = d.block().synapses().get(0);
      assertThat(Arrays.stream(group.weights()).flatMapToInt(w -> Arrays.stream(w[0])).map(Math::abs).max().orElseThrow())
          .isEqualTo(254 << 6 + d.scales().wExp());
      for (int a = 0; a < rows.length; a++) {
        for (int k = 0; k < 8; k++) {
          assertThat(group.weights()[a][0][k] / d.scales().weight(0, k)).isCloseTo(rows[a][k], within(d.scales().wMax() * 1.5 / 255));
        }
      }
      assertThat(d.losses().get(0).maxError()).isLessThan(1.5 / 255);
      assertThat(d.losses().get(0).rmsError()).isPositive().isLessThanOrEqualTo(d.losses().get(0).maxError());
    }
  }

  /** In double precision it is 2047.5 and more, which would be 2048; recorded from nengo-loihi. */
  @Test
  void biasesThatDecideAboutTheScaleAreRoundedInSinglePrecision() {
    double[] bias = {0.4827260375022888, 0.2856096029281616, -0.4267745018005371, -0.4412449598312378, -0.3535389304161072, 0.2448744773864746};
    Discretization d = Discretizer.discretize(block(CompartmentSettings.of("b", Membrane.rectifiedLinear(6, DT)).withBias(bias).floats()));
    assertThat(neurons(d).bias()).containsExactly(2047, 1211, -1810, -1872, -1500, 1039);
  }

  @Test
  void scalingAllWeightsBiasesAndThresholdsChangesNoInteger() {
    Random random = new Random(2);
    double[] bias = {0.3, -1.2, 2, 0};
    float[] row = random(random, 4, 1);
    Discretization one = Discretizer.discretize(block(lif(4).withBias(bias).floats(), dense(0, row)));
    double factor = 8;
    float[] scaled = new float[4];
    for (int i = 0; i < 4; i++) {
      scaled[i] = (float) (row[i] * factor);
    }
    Membrane membrane = Membrane.leaky(4, 0.02, 0.002, DT).withThreshold(new double[] {factor, factor, factor, factor});
    CompartmentSettings other = CompartmentSettings.of("b", membrane).withFilters(SynapticFilter.lowpass(4, 0.005, DT))
        .withBias(Arrays.stream(bias).map(b -> b * factor).toArray());
    Discretization two = Discretizer.discretize(block(other.floats(), dense(0, scaled)));
    assertThat(two.block().synapses().get(0).weights()).isDeepEqualTo(one.block().synapses().get(0).weights());
    assertThat(neurons(two).threshold()).isEqualTo(neurons(one).threshold());
    assertThat(neurons(two).bias()).isEqualTo(neurons(one).bias());
    assertThat(two.scales().vScale() * factor).isCloseTo(one.scales().vScale(), within(1e-6 * one.scales().vScale()));
  }

  @Test
  void portsOfDifferentTimeConstantsShareOneScaleOfTheVoltage() {
    CompartmentSettings settings = CompartmentSettings.of("b", Membrane.leaky(1, 0.02, 0, DT))
        .withFilters(SynapticFilter.lowpass(1, 0.002, DT), SynapticFilter.lowpass(1, 0.02, DT));
    Discretization d = Discretizer.discretize(block(settings.floats(), dense(0, new float[] {0.5f}), dense(1, new float[] {0.5f})));
    double[] reached = new double[2];
    for (int port = 0; port < 2; port++) {
      long u = d.block().synapses().get(port).weights()[0][0][0];
      for (int step = 0; step < 2000; step++) {
        reached[port] += u;
        u = u * (4095 - neurons(d).decayU()[port][0]) >> 12;
      }
    }
    assertThat(reached[1]).isCloseTo(reached[0], within(0.06 * reached[0]));
    double slow = d.scales().wScale()[1][0];
    assertThat(slow).isLessThan(d.scales().wScale()[0][0]);
    assertThat(d.block().synapses().get(1).storage().weightExponent()).isLessThan(d.block().synapses().get(0).storage().weightExponent());
  }

  @Test
  void neuronsOfDifferentTimeConstantsKeepTheirWeightsInProportion() {
    CompartmentSettings settings = CompartmentSettings.of("b", Membrane.leaky(new double[] {0.01, 0.04}, new double[2], DT));
    Discretization d = Discretizer.discretize(block(settings.floats(), dense(0, new float[] {1, 1})));
    int[] weights = d.block().synapses().get(0).weights()[0][0];
    for (int i = 0; i < 2; i++) {
      assertThat(weights[i] / d.scales().weight(0, i)).isCloseTo(1, within(0.02));
    }
    assertThat(d.scales().bScale()[0]).isGreaterThan(3 * d.scales().bScale()[1]);
    FloatSynapseGroup shared = new FloatSynapseGroup(0, new Routing(2, new int[2], new int[] {0, 1}), new float[][][] {{{1}}}, new int[][][] {{{0}}},
        Optional.empty(), new FloatStorage(SynapseFormat.DENSE, 0), Optional.empty());
    assertThatThrownBy(() -> Discretizer.discretize(block(settings.floats(), shared))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("block b, synapse group 0", "neurons 0 and 1 share a weight");
  }

  @Test
  void smallGroupsKeepTheirSizeUnlessToldOtherwise() {
    FloatBlock block = block(lif(1).floats(), dense(0, new float[] {1}), dense(0, new float[] {1f / 512}));
    Discretization kept = Discretizer.discretize(block);
    SynapseGroup small = kept.block().synapses().get(1);
    assertThat(small.storage().weightExponent()).as("the least that shifts no bits out").isEqualTo(-1);
    assertThat(Math.abs(small.weights()[0][0][0] / kept.scales().weight(0, 0))).isLessThanOrEqualTo(2f / 255);
    assertThat(kept.warnings()).singleElement().asString().contains("block b, synapse group 1", "Lost 5 extra bits in weight rounding");
    assertThat(kept.losses().get(1).lostBits()).isEqualTo(5);
    Discretization amplified = Discretizer.discretize(block, Convention.NENGO_LOIHI);
    assertThat(amplified.block().synapses().get(1).weights()[0][0][0] / amplified.scales().weight(0, 0)).isGreaterThan(4f / 512);
  }

  @Test
  void biasAloneDecidesAndThenThresholdAlone() {
    CompartmentSettings settings = CompartmentSettings.of("b", Membrane.rectifiedLinear(2, DT));
    Discretization biased = Discretizer.discretize(block(settings.withBias(new double[] {100, -50}).floats()));
    assertThat(neurons(biased).bias()[0]).isEqualTo(-2 * neurons(biased).bias()[1]);
    assertThat(neurons(biased).threshold()[0]).isLessThanOrEqualTo(ScaleSearch.LARGEST_THRESHOLD);
    Discretization silent = Discretizer.discretize(block(settings.floats(), dense(0, new float[2])));
    assertThat(neurons(silent).bias()).containsOnly(0);
    assertThat(neurons(silent).threshold()[0]).isCloseTo((int) (((1 << 21) - 1) / 1001.0 * 1000), within(64));
    assertThat(silent.block().synapses().get(0).weights()[0][0]).containsOnly(0);
    assertThat(silent.block().synapses().get(0).storage().weightExponent()).as("the least that shifts no bits out").isEqualTo(-1);
  }

  @Test
  void learnedWeightsKeepTheirExponentAndLearningIsScaledAsTheyAre() {
    SynapseGroup.Learning learning = context -> null;
    double[] seen = new double[1];
    FloatLearning rule = new FloatLearning() {
      @Override
      public OptionalInt weightExponent() {
        return OptionalInt.of(4);
      }

      @Override
      public IntegerLearning discretize(double scale, int exponent) {
        seen[0] = scale;
        return new IntegerLearning(learning, List.of("too fast"));
      }
    };
    FloatSynapseGroup plain = dense(0, new float[] {0.25f, -0.125f});
    FloatSynapseGroup group = new FloatSynapseGroup(
        0, plain.routing(), plain.weights(), plain.indices(), Optional.empty(), plain.storage(), Optional.of(rule));
    Discretization d = Discretizer.discretize(block(lif(2).floats(), group));
    SynapseGroup learned = d.block().synapses().get(0);
    assertThat(learned.storage().weightExponent()).isEqualTo(4);
    assertThat(learned.learning()).containsSame(learning);
    assertThat(seen[0] * Math.scalb(1.0, 10)).isCloseTo(d.scales().weight(0, 0), within(1e-6 * d.scales().weight(0, 0)));
    assertThat(d.warnings()).containsExactly("block b, synapse group 0: too fast");
  }

  @Test
  void ratesApproachThoseOfTheFloatNeurons() {
    for (double tau : new double[] {0.005, 0.02, 0.1}) {
      CompartmentSettings settings = CompartmentSettings.of("b", Membrane.leaky(3, tau, 0.002, DT));
      Discretization d = Discretizer.discretize(block(settings.floats(), dense(0, new float[] {0.2f, 0.3f, -0.1f})));
      assertThat(d.rateError().orElseThrow().rms()).isLessThan(0.05);
    }
    CompartmentSettings integrators = CompartmentSettings.of("b", Membrane.rectifiedLinear(3, DT));
    Discretization d = Discretizer.discretize(block(integrators.floats(), dense(0, new float[] {80, 30, -20})));
    assertThat(d.rateError().orElseThrow().worst()).isLessThan(0.01);
    CompartmentSettings silent = CompartmentSettings.of("b", Membrane.nonSpiking(2));
    assertThat(Discretizer.discretize(block(silent.floats(), dense(0, new float[] {0.1f, 0.2f}))).rateError()).isEmpty();
  }

  @Test
  void noiseIsClippedOrDroppedWithAWarning() {
    float[] row = {0.5f};
    boolean[] on = {true};
    Discretization kept = Discretizer.discretize(block(lif(1).withNoise(new FloatNoise(on, -2, 0.25, true)).floats(), dense(0, row)));
    Compartments.Noise noise = neurons(kept).limits().noise().orElseThrow();
    assertThat(noise.exponent()).isEqualTo((int) Math.rint(Math.log(0.01 * kept.scales().vScale()) / Math.log(2)));
    assertThat(noise.atMembrane()).isTrue();
    assertThat(kept.warnings()).isEmpty();
    Discretization none = Discretizer.discretize(block(lif(1).withNoise(new FloatNoise(on, -9, 0, true)).floats(), dense(0, row)));
    assertThat(neurons(none).limits().noise()).isEmpty();
    assertThat(none.warnings()).singleElement().asString().contains("block b", "Noise amplitude falls below lower limit");
    FloatBlock faint = block(lif(1).withNoise(new FloatNoise(on, -9, 0, true)).floats(), dense(0, row));
    Compartments.Noise least = neurons(Discretizer.discretize(faint, Convention.NENGO_LOIHI)).limits().noise().orElseThrow();
    assertThat(least.exponent()).isEqualTo(1);
    Discretization loud = Discretizer.discretize(block(lif(1).withNoise(new FloatNoise(on, 6, 0, true)).floats(), dense(0, row)));
    assertThat(neurons(loud).limits().noise().orElseThrow().exponent()).isEqualTo(23);
    assertThat(loud.warnings()).singleElement().asString().contains("Noise amplitude exceeds upper limit").contains("> 23)");
  }

  @Test
  void lowerLimitsBecomePowersOfTwo() {
    CompartmentSettings settings = CompartmentSettings.of("b", Membrane.leaky(1, 0.02, 0, DT).withMinimum(-0.7));
    Discretization d = Discretizer.discretize(block(settings.floats(), dense(0, new float[] {0.5f})));
    int minimum = neurons(d).limits().minimum();
    assertThat(Integer.bitCount(1 - minimum)).isEqualTo(1);
    assertThat(minimum / (-0.7 * d.scales().vScale())).isBetween(0.7, 1.42);
    assertThat(neurons(d).limits().maximum()).isEqualTo((1 << 23) - 1);
  }

  @Test
  void whatNoIntegersHoldIsRefused() {
    refused(block(lif(1).withBias(new double[] {1e9}).floats(), dense(0, new float[] {1})), "Could not find appropriate weight exponent", "bias");
    Membrane high = Membrane.leaky(1, 0.02, 0, DT).withThreshold(new double[] {1e9});
    refused(block(CompartmentSettings.of("b", high).floats(), dense(0, new float[] {1})), "Could not find appropriate weight exponent", "8388544");
    refused(block(CompartmentSettings.of("b", high).withBias(new double[] {1e-3}).floats()), "Could not find appropriate bias scaling", "8388544");
    Membrane low = Membrane.integrating(new double[] {1e-4}, new double[1], DT);
    refused(block(CompartmentSettings.of("b", low).floats(), dense(0, new float[] {1})), "threshold 1.0E-4 of neuron 0", "at least 64");
    refused(block(lif(1).floats(), dense(0, new float[] {Float.NaN})), "synapse group 0", "finite");
    refused(block(lif(1).withBias(new double[] {Double.NaN}).floats()), "bias", "finite");
    refused(block(lif(1).floats(), dense(1, new float[] {1})), "synapse group 0", "no port 1");
  }

  private static void refused(FloatBlock block, String... texts) {
    assertThatThrownBy(() -> Discretizer.discretize(block)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("block b").hasMessageContainingAll(texts);
  }

  @Test
  void nothingIsLostOfWeightsOfZero() {
    Discretization found = Discretizer.discretize(block(lif(1).floats(), dense(0, new float[] {1}), dense(0, new float[] {0})));
    assertThat(found.warnings()).isEmpty();
    assertThat(found.losses().get(1).lostBits()).isZero();
    Discretization small = Discretizer.discretize(block(lif(1).floats(), dense(0, new float[] {1}), dense(0, new float[] {1f / 64})));
    assertThat(small.warnings()).singleElement().asString().contains("block b, synapse group 1: Lost 5 extra bits");
  }

  @Test
  void equalWeightsThatAreSmallAgainstTheThresholdStayNearTheirValue() {
    for (float weight : new float[] {0.002f, 0.0027f, 0.004f, 0.01f}) {
      Discretization found = Discretizer.discretize(block(lif(1).floats(), dense(0, new float[] {weight})));
      assertThat(found.losses().getFirst().maxError()).as("weight %s", weight).isLessThan(0.07);
      assertThat(found.losses().getFirst().saturated()).isZero();
    }
  }
}
