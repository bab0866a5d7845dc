package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedReader;
import io.synfire.units.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pretrained networks, also of a chip with thresholds that differ between neurons, exported to the event backend and to steps; 1 ms is their unit of time. */
class PretrainedOnBackendsTest {
  private static final int SAMPLES = 20;
  private static final double WINDOW = 12;

  private static PretrainedNetwork network(String name) {
    Optional<Path> file = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("fastanddeep/models/" + name + ".json")).filter(Files::exists);
    assumeTrue(file.isPresent(), "skipped, no data: golden/fastanddeep beside the data folder");
    return PretrainedReader.read(file.get());
  }

  private static double[][] inputs(int count) {
    Random random = new Random(5);
    double[][] inputs = new double[SAMPLES][count];
    for (double[] row : inputs) {
      double[] point = {random.nextDouble(), random.nextDouble()};
      for (int i = 0; i < count; i++) {
        double at = point[i % 2];
        row[i] = (float) (0.15 + 1.85 * (i % 4 < 2 ? at : 1 - at));
      }
    }
    return inputs;
  }

  private static float[][] answers(FirstSpikeExport export, double[][] inputs, String backend, double dt) {
    try (Program program = Backends.compile(export.definition(), backend, Units.ms(dt), 1); Run run = program.open(RunOptions.of(SAMPLES))) {
      export.inputs(inputs).forEach(run::input);
      return run.advance((int) Math.round(WINDOW / dt)).decoders().get("output");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"H30_W", "H30_WA", "H30_WS", "H5_WS", "hwAware_W", "hwAware_WA", "hxpynn"})
  void eventsFindItsTimesAndStepsConvergeToThem(String name) {
    PretrainedNetwork read = network("yin_yang_" + name);
    NetworkSpec spec = read.network();
    NetworkParameters parameters = read.parameters();
    FirstSpikeExport export = FirstSpikeExport.of(spec, parameters, new FirstSpikeExport.Form(name, Units.ms(1), new GivenTimes(), new ExactTimes()));
    double[][] inputs = inputs(spec.inputs());
    double[][] exact = SpikeTimeNetwork.of(spec).pass(SAMPLES).forward(parameters, inputs, 0, SAMPLES, PassOptions.EXACT);
    float[][] events = answers(export, inputs, "event", 1);
    float[][] steps = answers(export, inputs, "float", 0.005);
    int spikes = 0;
    double error = 0;
    int missed = 0;
    for (int b = 0; b < SAMPLES; b++) {
      for (int j = 0; j < exact[b].length; j++) {
        double time = exact[b][j] < WINDOW ? exact[b][j] : 0;
        assertThat((double) events[b][j]).as("sample %s, output %s", b, j).isCloseTo(time, within(2e-6 * (1 + time)));
        spikes += time > 0 ? 1 : 0;
        missed += time > 0 == steps[b][j] > 0 ? 0 : 1;
        error += time > 0 && steps[b][j] > 0 ? Math.abs(steps[b][j] - time) : 0;
      }
    }
    assertThat(spikes).isGreaterThan(SAMPLES);
    assertThat(missed).isLessThan(4);
    assertThat(error / spikes).as("mean error of steps of 0.005").isLessThan(0.05);
  }
}
