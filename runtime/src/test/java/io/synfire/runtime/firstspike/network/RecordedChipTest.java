package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output times that BrainScaleS-2 measured for the networks trained on it, in their forward pass; of the whole test set 926 and 849 of 1000 were right. */
class RecordedChipTest {
  private static final double ROUNDING = 1.0 / 30;

  @ParameterizedTest
  @CsvSource({"yin_yang_hxpynn, 474, 4", "yin_yang_hxpynn_W, 419, 58"})
  void measuredOutputsGiveTheRecordedAccuracyAndTheModelsDerivatives(String name, int right, int missing) throws IOException {
    Path folder = GoldenNetwork.folder();
    GoldenNetwork golden = GoldenNetwork.read(folder, name, ROUNDING, true);
    Recording recording = Recording.read(folder.resolve("open").resolve("hw_measured_" + name + ".csv"), golden.spec().inputs());
    List<double[][]> measured = new ArrayList<>(Collections.nCopies(golden.spec().layers().size(), new double[0][]));
    measured.set(measured.size() - 1, recording.outputs);
    int samples = recording.labels.length;
    NetworkPass pass = SpikeTimeNetwork.of(golden.spec()).pass(samples);
    PassOptions options = new PassOptions(new ForwardMode.Exact(), Optional.of((p, i) -> measured), Noise.OFF);
    double[][] times = pass.forward(golden.parameters(), recording.inputs, 0, samples, options);
    assertThat(Arrays.stream(times).flatMapToDouble(Arrays::stream).filter(t -> !SpikeTime.isSpike(t)).count()).isEqualTo(missing);
    int correct = 0;
    double[][] errors = new double[samples][3];
    for (int s = 0; s < samples; s++) {
      int label = recording.labels[s];
      correct += first(times[s]) == label ? 1 : 0;
      errors[s][label] = 1e-3;
    }
    assertThat(correct).isEqualTo(right);
    NetworkParameters sum = NetworkParameters.zeros(golden.spec());
    pass.backward(errors, sum);
    for (double[][] gradient : sum.values()) {
      assertThat(Arrays.stream(gradient).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)).isTrue();
      assertThat(gradient.length == 0 || Arrays.stream(gradient).flatMapToDouble(Arrays::stream).anyMatch(g -> g != 0)).isTrue();
    }
  }

  /** The first of the neurons that spike first; -1 if none does. */
  private static int first(double[] times) {
    int first = -1;
    for (int k = 0; k < times.length; k++) {
      if (SpikeTime.isSpike(times[k]) && (first < 0 || times[k] < times[first])) {
        first = k;
      }
    }
    return first;
  }

  private record Recording(int[] labels, double[][] inputs, double[][] outputs) {

    /** Columns: index, label, four inputs (which the network has several times), three outputs (empty: no spike). */
    static Recording read(Path file, int inputs) throws IOException {
      List<String[]> rows = Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
      return new Recording(rows.stream().mapToInt(r -> Integer.parseInt(r[1])).toArray(),
          rows.stream().map(r -> times(r, 2, 4, inputs)).toArray(double[][]::new), rows.stream().map(r -> times(r, 6, 3, 3)).toArray(double[][]::new));
    }

    private static double[] times(String[] row, int first, int unique, int all) {
      double[] times = new double[all];
      Arrays.setAll(times, i -> row[first + i % unique].isEmpty() ? SpikeTime.NONE : Double.parseDouble(row[first + i % unique]));
      return times;
    }
  }
}
