package io.synfire.tutorials;

import static io.synfire.library.losses.Losses.crossEntropy;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.units.Units.ms;

import io.synfire.annotations.AssemblyModel;
import io.synfire.annotations.BlockShape;
import io.synfire.annotations.Connect;
import io.synfire.annotations.Decode;
import io.synfire.annotations.Deploy;
import io.synfire.annotations.Encode;
import io.synfire.annotations.Learn;
import io.synfire.annotations.Neurons;
import io.synfire.annotations.OnHost;
import io.synfire.annotations.Optimize;
import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Optimizer;
import io.synfire.library.datasets.Digits;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.encoders.ConstantCurrent;
import io.synfire.library.neurons.If;
import io.synfire.library.neurons.Lif;
import io.synfire.library.optimizers.Adam;
import io.synfire.library.surrogates.Stca;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.divergence.Divergence;
import io.synfire.runtime.divergence.DivergenceMeter;
import io.synfire.runtime.divergence.Setting;
import io.synfire.runtime.training.Training;
import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A network that was trained in floats is deployed on a chip of integers: how full its cores are, what rounding lost, and how far the answers are apart. */
public final class T13DeployOnAChip {
  private static final int STEPS = 40;

  /** An image of 4,608 pixels that all lead to every neuron of a layer. A core has room for 4,096 axons that come in. */
  static final String TOO_WIDE =
      """
      @Deploy(backend = "loihi", chips = 1)
      @AssemblyModel
      public class TooWide extends Network {
        @Encode(coding = Latency.class, shape = {64, 72}) Encoder retina;
        @Neurons(size = 100, model = Lif.class) NeuronGroup layer;
        @Connect(from = "retina", to = "layer") Connection connection;

        public TooWide() { TooWideWiring.wire(this); }
      }
      """;

  private T13DeployOnAChip() {}

  /** Images of 64 pixels, 10 classes. Pixels become spikes in neurons on the host; the two layers on the chip receive spikes only. */
  @Deploy(backend = "loihi", chips = 1)
  @AssemblyModel
  public static class DigitsOnChip extends Network {
    @Encode(coding = ConstantCurrent.class, shape = 64)
    Encoder image;

    // Grey values enter no chip: these neurons stay outside
    @OnHost
    @Neurons(size = 64, model = If.class)
    NeuronGroup retina;

    // One core for every 32 neurons; without a block shape as many cores as are needed
    @BlockShape(32)
    @Neurons(size = 96, model = Lif.class)
    NeuronGroup hidden;

    @Neurons(size = 10, model = Lif.class)
    NeuronGroup answer;

    @Connect(from = "image", to = "retina", link = Connect.Link.ONE_TO_ONE, weights = "constant(0.5)", frozen = true)
    Connection pixels;

    @Connect(from = "retina", to = "hidden", weights = "normal(0.02, 0.1)")
    Connection first;

    @Connect(from = "hidden", to = "answer", weights = "normal(0.02, 0.1)")
    Connection second;

    @Decode(target = "answer", coding = SpikeCounts.class)
    Decoder output;

    @Learn(rule = Stca.class)
    Learner learner;

    @Optimize(instance = "ADAM")
    Optimizer optimizer;

    static final Adam ADAM = adam(0.005);

    /** Calls the generated wiring. */
    public DigitsOnChip() {
      T13DeployOnAChip_DigitsOnChipWiring.wire(this);
    }
  }

  /**
   * What was seen.
   *
   * @param reports what the compiler says of the network on the chip: how full the cores are, and what rounding lost
   * @param answer spikes of the ten neurons on the chip to one image
   * @param label what is on that image
   * @param divergence floats against integers, on the same images
   */
  public record Result(List<Report> reports, float[] answer, int label, Divergence divergence) {}

  /** Trains in floats, deploys, and compares. */
  public static Result run() {
    DigitsOnChip net = new DigitsOnChip();
    DataSplit digits = Digits.split(1);
    Training.of(net).data(digits.train(), digits.test()).loss(crossEntropy()).window(STEPS, ms(1)).batch(50).epochs(8).fit();

    // The same definition, weights included, for another backend; where its parts go is said by the annotations
    Target chip = Target.of("loihi").with(net.deployment());
    Dataset test = digits.test();
    try (Program program = Backends.compile(net.definition(), chip, ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("image", test.first(1).values());
      float[] answer = run.advance(STEPS).decoders().get("output")[0];

      // Both backends side by side, with the lags of the chip: what differs is the arithmetic
      try (DivergenceMeter meter = new DivergenceMeter(net.definition(), Target.of("float"), chip, new Setting(ms(1), STEPS, 1, 1))) {
        meter.add(Map.of("image", test.values()), Optional.of(test.labels()));
        return new Result(program.reports(), answer, test.label(0), meter.result());
      }
    }
  }

  /** What javac says of a network that does not fit: an error at the line of the group, while the class is compiled. */
  public static String tooWide() {
    String imports = "import io.synfire.annotations.*; import io.synfire.dsl.*; import io.synfire.library.neurons.*; import io.synfire.library.encoders.*; ";
    JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///TooWide.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return imports + TOO_WIDE;
      }
    };
    StringWriter says = new StringWriter();
    List<String> options = List.of("-proc:only", "-classpath", System.getProperty("java.class.path"));
    ToolProvider.getSystemJavaCompiler().getTask(says, null, null, options, null, List.of(source)).call();
    return says.toString();
  }

  /** Prints the reports, an answer, the comparison, and an error of javac. */
  public static void main(String[] args) {
    Result result = run();
    result.reports().forEach(report -> System.out.println(report.title() + "\n" + report.text()));
    System.out.println("spikes to an image of a " + result.label() + ": " + Arrays.toString(result.answer()) + "\n");
    System.out.println(result.divergence().print());
    System.out.println("and a network that does not fit, when it is compiled:\n\n" + TOO_WIDE + "\n" + tooWide());
  }
}
