package io.synfire.runtime.firstspike.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.firstspike.learning.ClassTimes;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import io.synfire.runtime.firstspike.network.InitialParameters;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.plots.EvaluationData.Epoch;
import io.synfire.runtime.firstspike.plots.EvaluationData.History;
import io.synfire.runtime.firstspike.plots.EvaluationData.Plane;
import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import io.synfire.runtime.firstspike.plots.EvaluationData.Trained;
import io.synfire.runtime.training.Score;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPlotsTest {
  private static final TimeToFirstSpikeLoss LOSS = new TimeToFirstSpikeLoss(0.2, 1);

  private static LayerSpec neurons(int size) {
    return new NeuronLayer(size, CurrentLif.normalized(1, 2, 0, 1), new Normal(1, 1), new Variability(0, 0, new Normal(0, 0.1), 0),
        new NeuronTraining(LayerUpdate.DEFAULT, 0.3, 0.2, 5));
  }

  private static NetworkSpec network(int inputs, int outputs) {
    return new NetworkSpec(inputs, List.of(new BiasLayer(List.of(0.5)), neurons(6), new DelayLayer(DelayKind.AXONAL, new Normal(0, 0.3),
        new Positivity.Sigmoid(0, 1), Sharing.NONE, 0, LayerUpdate.DEFAULT), neurons(outputs)), 0.1);
  }

  private static Split split(String name, Trained network, double[][] inputs, int classes) {
    NetworkPass pass = SpikeTimeNetwork.of(network.spec()).pass(inputs.length);
    double[][] outputs = pass.forward(network.parameters(), inputs, 0, inputs.length, PassOptions.EXACT);
    int[] labels = new int[inputs.length];
    int[] answers = new int[inputs.length];
    for (int s = 0; s < inputs.length; s++) {
      labels[s] = s % classes;
      answers[s] = LOSS.select(outputs[s]);
    }
    List<double[][]> times = new ArrayList<>();
    for (int k = 0; k < network.spec().layers().size(); k++) {
      double[][] layer = network.spec().layers().get(k) instanceof NeuronLayer ? pass.times(k) : new double[0][];
      times.add(java.util.Arrays.stream(layer).map(double[]::clone).toArray(double[][]::new));
    }
    return new Split(name, inputs, new FirstSpikeEvaluation(new Score(0.5, 0.25), labels, answers, times));
  }

  private static double[][] points(int samples, RandomGenerator random) {
    double[][] inputs = new double[samples][];
    for (int s = 0; s < samples; s++) {
      inputs[s] = Plane.YIN_YANG.inputs(random.nextDouble(), random.nextDouble());
    }
    return inputs;
  }

  private static EvaluationData yinYang() {
    NetworkSpec spec = network(4, 3);
    Trained trained = new Trained(spec, InitialParameters.draw(spec, 3), LOSS);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    Split train = split("train", trained, points(60, random), 3);
    Split test = split("test", trained, points(30, random), 3);
    ClassTimes times = test.evaluation().classTimes();
    List<Epoch> epochs = List.of(new Epoch(0, Double.NaN, Double.NaN, 2, 0.3), new Epoch(1, 1, 0.5, 0.9, 1), new Epoch(2, 0.8, 0.6, 0.7, 0.7));
    double[][] weights = trained.parameters().values().get(3);
    History history = new History(epochs, List.of(times, times, times), Map.of(3, List.of(weights, weights, weights)));
    return new EvaluationData("A <small> run & more", trained, List.of("yin", "yang", "dot"), List.of(train, test), Optional.of(history), Optional.of(Plane.YIN_YANG));
  }

  @Test
  void everyPlotIsWrittenAndShownOnThePage(@TempDir Path folder) throws IOException {
    List<Path> files = EvaluationPlots.write(folder.resolve("plots"), yinYang());
    assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("evaluation.html", "loss-accuracy.png", "sorted-outputs.png",
        "monitored-layer3.png", "confusion-train.png", "confusion-test.png", "classification-map.png", "output-time-maps.png", "output-time-differences.png",
        "hidden-time-maps-layer1.png", "spike-times.png", "output-times.png", "voltages.png", "weights-layer1.png", "delays-layer2.png", "weights-layer3.png");
    for (Path file : files.subList(1, files.size())) {
      BufferedImage image = ImageIO.read(file.toFile());
      assertThat(colours(image)).as(file + " is not empty").isGreaterThan(20);
    }
    String page = Files.readString(files.getFirst());
    assertThat(page).contains("A &lt;small&gt; run &amp; more").contains("<h2 id=\"training\">").doesNotContain("src=\"http").doesNotContain("%1$s");
    assertThat(page.split("data:image/png;base64,", -1)).as("pictures on the page").hasSize(files.size());
    assertThat(page).contains("4 inputs; 1 bias; 6 hidden neurons, layer 1; axonal delays, layer 2; 3 output neurons. 54 parameters.");
  }

  private static long colours(BufferedImage image) {
    return java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).distinct().count();
  }

  @Test
  void aNetworkThatNeverSpikesIsPlottedToo(@TempDir Path folder) {
    NetworkSpec spec = network(2, 1);
    Trained silent = new Trained(spec, NetworkParameters.zeros(spec), LOSS);
    Split test = split("test", silent, new double[][] {{0.1, SpikeTime.NONE}, {SpikeTime.NONE, SpikeTime.NONE}}, 1);
    assertThat(test.evaluation().predictions()).containsOnly(-1);
    EvaluationData data = new EvaluationData("silent", silent, List.of("only"), List.of(test), Optional.empty(), Optional.empty());
    assertThat(EvaluationPlots.write(folder, data)).hasSize(8).allMatch(Files::exists);
    assertThatThrownBy(() -> new EvaluationData("none", silent, List.of(), List.of(), Optional.empty(), Optional.empty())).hasMessageContaining("at least one split");
  }

  @Test
  void theLivePictureIsThereFromTheFirstBatch() throws IOException {
    for (double[] accuracies : new double[][] {{0.3}, {1}, {0.2, 0.4, 1, 0.9}}) {
      assertThat(ImageIO.read(new ByteArrayInputStream(LiveErrorPlot.png("run", accuracies, 3, 2))).getWidth()).isEqualTo(1800);
    }
  }

  @Test
  void thePlaneIsThatOfTheEncoding() {
    Plane plane = new Plane(0.15, 2, 2);
    assertThat(plane.inputs(0.25, 1)).containsExactly(0.15 + 0.25 * 1.85, 2, 0.15 + 0.75 * 1.85, 0.15, 0.15 + 0.25 * 1.85, 2, 0.15 + 0.75 * 1.85, 0.15);
    assertThat(plane.point(plane.inputs(0.3, 0.8))).containsExactly(new double[] {0.3, 0.8}, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void mapsAreOfTheNetwork() {
    EvaluationData data = yinYang();
    PlaneTimes maps = PlaneTimes.of(data.network(), Plane.YIN_YANG);
    double[] point = Plane.YIN_YANG.inputs(100.5 / PlaneTimes.SIDE, 60.5 / PlaneTimes.SIDE);
    NetworkPass pass = SpikeTimeNetwork.of(data.network().spec()).pass(1);
    double[] outputs = pass.forward(data.network().parameters(), new double[][] {point}, 0, 1, PassOptions.EXACT)[0];
    assertThat(maps.answers()[60][100]).isEqualTo(LOSS.select(outputs));
    assertThat(maps.answers()[0][0]).as("outside").isEqualTo(-2);
    for (int k = 0; k < 3; k++) {
      assertThat(maps.layers().get(3)[k][60][100]).isEqualTo(outputs[k]);
    }
    assertThat(maps.layers().get(1)[2][60][100]).isEqualTo(pass.times(1)[0][2]);
  }

  @Test
  void axesMarkRoundNumbers() {
    assertThat(new Axis("x", 0.1, 0.95, Axis.Kind.LINEAR).ticks(5)).extracting(Axis::text).containsExactly("0.2", "0.4", "0.6", "0.8");
    assertThat(Axis.whole("n", 0, 2.2).ticks(6)).extracting(Axis::text).containsExactly("0", "1", "2");
    assertThat(Axis.logarithmic("y", new double[] {0.03, 0, 2}).ticks(0)).extracting(Axis::text).containsExactly("0.05", "0.1", "0.2", "0.5", "1", "2");
    assertThat(Extent.of(new double[] {Double.NaN, SpikeTime.NONE})).isEqualTo(new Extent(0, 1));
  }
}
