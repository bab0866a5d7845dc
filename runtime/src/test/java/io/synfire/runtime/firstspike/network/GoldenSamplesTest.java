package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pretrained networks against recorded times and derivatives of the original, which adds 1e-6 to its sums. */
class GoldenSamplesTest {
  private static final double TOLERANCE = 1e-4;

  @TestFactory
  List<DynamicTest> samples() throws IOException {
    Path folder = GoldenNetwork.folder();
    try (Stream<Path> files = Files.list(folder.resolve("open"))) {
      return files.filter(f -> f.getFileName().toString().endsWith("_samples.json")).sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(folder, GoldenNetwork.json(f)))).toList();
    }
  }

  private static void check(Path folder, JsonFields file) throws IOException {
    for (boolean limited : new boolean[] {false, true}) {
      GoldenNetwork golden = GoldenNetwork.read(folder, file.text("model"), file.number("weight_rounding", 0), limited);
      NetworkPass pass = SpikeTimeNetwork.of(golden.spec()).pass(1);
      PassOptions options = golden.model().has("euler") ? euler(golden.model().object("euler")) : PassOptions.EXACT;
      for (JsonNode node : file.array("samples")) {
        JsonFields sample = new JsonFields(node);
        double[][] inputs = {GoldenNetwork.times(sample.vector("input_times"))};
        double[] times = pass.forward(golden.parameters(), inputs, 0, 1, options)[0];
        same("outputs", times, sample.vector("output_times"));
        layers(golden, pass, sample.array("layer_outputs"));
        NetworkParameters sum = NetworkParameters.zeros(golden.spec());
        pass.backward(new double[][] {lossGradient(golden.model(), sample, times)}, sum);
        gradients(golden, pass, sum, sample.object(limited ? "gradients_clipped" : "gradients_raw"));
      }
    }
  }

  private static PassOptions euler(JsonFields settings) {
    return new PassOptions(new ForwardMode.Euler(settings.number("resolution"), settings.number("sim_time")), Optional.empty(), Noise.OFF);
  }

  private static void layers(GoldenNetwork golden, NetworkPass pass, JsonNode expected) {
    int next = 0;
    for (int k = 0; k < golden.spec().layers().size(); k++) {
      if (!(golden.spec().layers().get(k) instanceof BroadcastLayer)) {
        JsonFields layer = new JsonFields(expected.get(next++));
        double[] times = layer.array("times").get(0).isArray()
            ? Arrays.stream(layer.matrix("times")).flatMapToDouble(Arrays::stream).toArray() : layer.vector("times");
        same("layer " + k, pass.times(k)[0], times);
      }
    }
  }

  private static void gradients(GoldenNetwork golden, NetworkPass pass, NetworkParameters sum, JsonFields expected) {
    int next = 0;
    for (int k = 0; k < golden.spec().layers().size(); k++) {
      double[][] values = sum.values().get(k);
      if (values.length > 0) {
        JsonFields layer = new JsonFields(expected.array("params").get(next++));
        double[][] gradient = layer.matrix(layer.has("dL_dweights") ? "dL_dweights" : "dL_ddelay_parameters");
        for (int i = 0; i < values.length; i++) {
          same("gradient of layer " + k + ", row " + i, values[i], gradient[i]);
        }
      }
    }
    same("input gradient", pass.inputGradients()[0], expected.vector("dL_dinput"));
  }

  /** Derivative of the loss of shift-invariant target times; none for a sample that lacks a spike. */
  private static double[] lossGradient(JsonFields model, JsonFields sample, double[] times) {
    if (sample.has("dL_doutput")) {
      return sample.vector("dL_doutput");
    }
    double[] gradient = new double[times.length];
    if (Arrays.stream(times).allMatch(SpikeTime::isSpike)) {
      int label = sample.integer("label", 0);
      for (int k = 0; k < times.length; k++) {
        double excess = k == label ? 0 : times[k] - times[label] - model.object("loss").number("delta_t");
        gradient[k] += excess;
        gradient[label] -= excess;
      }
    }
    return gradient;
  }

  private static void same(String what, double[] actual, double[] expected) {
    double[] times = what.contains("gradient") ? expected : GoldenNetwork.times(expected);
    assertThat(actual).as(what).hasSameSizeAs(times);
    for (int i = 0; i < times.length; i++) {
      if (SpikeTime.isSpike(times[i]) && SpikeTime.isSpike(actual[i])) {
        assertThat(actual[i]).as(what + " at " + i).isCloseTo(times[i], within(TOLERANCE * (1 + Math.abs(times[i]))));
      } else {
        assertThat(actual[i]).as(what + " at " + i).isEqualTo(times[i]);
      }
    }
  }
}
