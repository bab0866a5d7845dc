package io.synfire.library.check.firstspike;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.library.datasets.spiketimes.YinYang;
import io.synfire.library.datasets.spiketimes.YinYang.Disc;
import io.synfire.library.datasets.spiketimes.YinYang.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases in closed form, and what is said of them when they are altered. */
class FirstSpikeJudgesTest {
  /** A network of three neurons that spike early, late and never, whatever the input. */
  private static final String MODEL = """
      {"schema": "fastanddeep-model/1", "name": "three", "substrate": "sim", "n_inputs": 4,
       "loss": {"type": "TTFS", "xi": 0.2},
       "layers": [{"type": "BroadcastLayer"}, {"type": "NeuronLayer", "weights": [[9, 4, 0], [9, 4, 0], [9, 4, 0], [9, 4, 0]],
        "tau_syn": 1, "tau_mem": 2, "leak": 0, "threshold": 1, "max_dw_norm": 0.2}]}
      """;

  @TempDir private Path folder;

  /** One input of weight 4 at 0.5, time constants 1 and 2: with x = exp(-s/2), 8 (x - x^2) = 1. */
  private String unit(double time) {
    double x = (1 + Math.sqrt(0.5)) / 2;
    double slope = 4 * (-x + 2 * x * x);
    double byWeight = -2 * (x - x * x) / slope;
    return String.format(Locale.ROOT, """
        {"schema": "fastanddeep-units/1", "vectors": [{"tau_syn": 1, "tau_mem": 2, "g_leak": 0.5, "leak": 0, "threshold": 1, "input_times": [0.5, null],
         "weights": [[4, 1], [1, 1]], "output_times": [%1$.8f, null], "dT_dw": [[%2$.8f, 0], [0, 0]], "dT_dt": [[1.00002, 0], [0, 0]],
         "exact": {"output_times": [%3$.17g, null], "dT_dw": [[%2$.17g, 0], [0, 0]], "dT_dt": [[1, 0], [0, 0]], "causal_set_size": [1, 0]}}]}
        """, 0.5 - 2 * Math.log(x), byWeight, time);
  }

  @Test
  void neuronsAreHeldToExactValues() throws IOException {
    double time = 0.5 - 2 * Math.log((1 + Math.sqrt(0.5)) / 2);
    write("units.json", unit(time));
    assertThat(Checked.run(folder).only()).startsWith("pass: compared exact output_times, exact dT_dw, exact dT_dt, exact causal_set_size, output_times");
    write("units.json", unit(time + 2e-10));
    assertThat(Checked.run(folder).only()).startsWith("fail: exact output_times[0]: ");
  }

  @Test
  void lossesAreHeldToRecordedOnes() throws IOException {
    String losses = """
        {"schema": "fastanddeep-losses/1", "cases": [{"loss": {"type": "MSE", "t_correct": 1, "t_wrong": 2}, "tau_syn": 1, "output_times": [[1.5, 2],
         [1, null]], "labels": [0, 1], "mean_loss": 50.0625, "dL_dt": [[0.25, 0], [null, null]], "selected_classes": [0, 0]}]}
        """;
    write("losses.json", losses);
    assertThat(Checked.run(folder).only()).isEqualTo("pass: compared mean_loss, dL_dt, selected_classes");
    write("losses.json", losses.replace("[0, 0]}", "[0, 1]}"));
    assertThat(Checked.run(folder).only()).startsWith("fail: selected_classes[0][1]: 0.0, recorded is 1.0");
  }

  @Test
  void aModelIsFoundBesideAboveAndWhereItIsSaidToBe() throws IOException {
    String samples = """
        {"schema": "fastanddeep-samples/1", "model": "three", "samples": [{"label": 1, "input_times": [null, null, null, null], "predicted": -1, "loss": 100,
         "layer_outputs": [{"type": "NeuronLayer", "times": [null, null, null]}], "output_times": [null, null, null], "gradients_raw": {"params": [
          {"type": "NeuronLayer", "dL_dweights": [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]}], "dL_dinput": [0, 0, 0, 0]}}]}
        """;
    write("open/samples.json", samples);
    assertThat(Checked.run(folder.resolve("open")).only()).startsWith("fail: no model three.json in ").endsWith("; name its folder with --models");
    write("elsewhere/three.json", MODEL);
    assertThat(Checked.run(folder.resolve("open"), "--models", folder.resolve("elsewhere").toString()).only()).startsWith("pass: ");
    write("models/three.json", MODEL);
    assertThat(Checked.run(folder.resolve("open")).only())
        .isEqualTo("pass: compared layer_outputs, number of layer_outputs, output_times, predicted, loss, gradients_raw dL_dweights, "
            + "number of gradients_raw, gradients_raw dL_dinput");
    write("open/samples.json", samples.replace("\"three\"", "\"../three\""));
    assertThat(Checked.run(folder.resolve("open")).only()).startsWith("fail: the name of a model must be letters");
  }

  @Test
  void modelsAreImported() throws IOException {
    write("three.json", MODEL);
    assertThat(Checked.run(folder).only()).isEqualTo("pass: imported 2 layers, 4 inputs, 3 outputs; sizes and effective delays agree");
    write("three.json", MODEL.replace("\"threshold\": 1", "\"threshold\": null"));
    assertThat(Checked.run(folder).only()).isEqualTo("fail: layer 1: field \"threshold\" is missing");
  }

  @Test
  void pointsOfYinYangAreHeldToTheirSeedAlsoInPart() throws IOException {
    Points points = Disc.PUBLISHED.points(40, 7);
    StringBuilder table = new StringBuilder("x,y,label\n");
    for (int i = 10; i < 40; i++) {
      table.append(points.x()[i]).append(',').append(points.y()[i]).append(',').append(points.labels()[i]).append('\n');
    }
    write("yinyang_extra_seed7.csv", table.toString());
    assertThat(Checked.run(folder).only()).isEqualTo("pass: compared points");
    write("yinyang_extra_seed7.csv", table.toString().replace(points.y()[20] + "", Math.nextUp(points.y()[20]) + ""));
    assertThat(Checked.run(folder).only()).startsWith("fail: points[10]: ");
  }

  @Test
  void measurementsAreHeldToTheDataAndReadByTheNetwork() throws IOException {
    write("models/three.json", MODEL);
    double[] in = new YinYang().load(Map.of("train_size", 1), 0).test().times()[3];
    String row = "3,%d," + in[0] + "," + in[1] + "," + in[2] + "," + in[3] + ",2.5,1.5,\n";
    int label = Disc.PUBLISHED.points(4, 40).labels()[3];
    String header = "test_index,label,t_in0,t_in1,t_in2,t_in3,chip_t_out0,chip_t_out1,chip_t_out2\n";
    write("open/hw_measured_three.csv", header + String.format(row, label));
    assertThat(Checked.run(folder.resolve("open")).only()).isEqualTo("pass: compared label, input times, spikes in the loop, classes");
    write("open/hw_measured_three.csv", header + String.format(row, (label + 1) % 3));
    assertThat(Checked.run(folder.resolve("open")).only()).startsWith("fail: label[3]: ");
  }

  @Test
  void accuraciesAreHeldToTheModel() throws IOException {
    write("models/three.json", MODEL);
    double share = java.util.Arrays.stream(Disc.PUBLISHED.points(1000, 40).labels()).filter(l -> l == 0).count() / 1000.0;
    write("open/accuracies.json", "{\"three\": {\"deterministic_test_accuracy\": " + share + ", \"missing_output_spikes\": 1000, \"n\": 1000}}");
    assertThat(Checked.run(folder.resolve("open")).only()).isEqualTo("pass: compared n, accuracy, missing spikes");
    write("open/accuracies.json", "{\"three\": {\"substrate\": \"sim\", \"layers\": [\"BroadcastLayer\", \"NeuronLayer\"], \"shapes\": "
        + "[[\"NeuronLayer\", \"weights\", [4, 3]]], \"stored_test_acc\": " + (share + 0.001) + "}}");
    assertThat(Checked.run(folder.resolve("open")).only()).startsWith("fail: stored_test_acc: " + share + ", recorded is ");
  }

  @Test
  void stepsOfTrainingThatBumpAreHeldToEveryParameter() throws IOException {
    write("models/three.json", MODEL);
    String weights = "[[9, 4, %1$s], [9, 4, %1$s], [9, 4, %1$s], [9, 4, %1$s]]";
    String params = "[{\"layer\": 1, \"name\": \"weights\", \"value\": " + weights + "}]";
    double share = java.util.Arrays.stream(Disc.PUBLISHED.points(3, 42).labels()).filter(l -> l == 0).count() / 3.0;
    String step = "{\"bumped_layer\": -1, \"bump_value\": %s, \"accuracy\": " + share + ", \"params\": %s}";
    String file = "{\"schema\": \"fastanddeep-train/1\", \"model\": \"three\", \"optimizer\": \"Adam\", \"lrs\": [null, 0.01], \"loss\": {\"type\": \"TTFS\", "
        + "\"xi\": 0.2}, \"batch_size\": 3, \"first_index\": 0, \"weight_bumping\": {\"exp\": true, \"targeted\": true, \"value\": 0.001, "
        + "\"max_num_missing_spikes\": [null, 0.1]}, \"initial\": " + String.format(params, "0") + ", \"steps\": [";
    write("open/train.json", file + String.format(step, "0.001", String.format(params, "0.001")) + "]}");
    assertThat(Checked.run(folder.resolve("open")).only()).isEqualTo("pass: compared bumped_layer, bump_value, accuracy, loss, parameters");
    write("open/train.json", file + String.format(step, "0.001", String.format(params, "0.002")) + "]}");
    assertThat(Checked.run(folder.resolve("open")).only()).startsWith("fail: parameters[0][1][0][2]: 0.001, recorded is 0.002");
    write("open/train.json", file.replace("Adam", "Lion") + "]}");
    assertThat(Checked.run(folder.resolve("open")).only()).isEqualTo("unsupported: training with the optimizer Lion");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
