package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.ir.NetworkDefinition;
import java.io.IOException;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class WiringTest {
  private static final String FULL =
      """
      @AssemblyModel(lag = LagPolicy.AUTO)
      public class Loop extends Network {
        @Encode(coding = Values.class, shape = {2, 2}) Encoder input;
        @Encode(instance = "scaled", shape = 4) Encoder graded;
        @Neurons(size = 3, model = Leaky.class) NeuronGroup exc;
        @Neurons(size = {3, 1}, model = TwoPorts.class, parameters = "tau_m = 8 ms", trainable = "tau_m") NeuronGroup inh;
        @Decode(target = "exc", coding = Counts.class) Decoder output;
        @Neurons(size = 3, model = Filter.class) NeuronGroup current;
        @Connect(from = "input", to = "exc", weights = "normal(0.005, 0.05)", bias = "constant(0.5)",
            learnDelays = "axonal(normal(0, 0.25), 0 ms, 3 ms)") Connection in;
        @Connect(from = "exc", to = "inh.j_exc", link = Connect.Link.ONE_TO_ONE) Connection forth;
        @Connect(from = "inh.v", to = "exc", frozen = true) Connection back;
        @Lag(2) @Connect(from = "graded", to = "current", unit = "nA", delay = "1.5 ms", link = Connect.Link.SPARSE, density = 0.5) Connection late;
        @Monitor(target = "exc", variable = "v") StateMonitor monitor;
        @MonitorSpikes(target = "input") SpikeMonitor spikes;
        @Learn(rule = Rule.class, parts = {"in", "inh"}) Learner learner;
        @Optimize(rule = Descent.class) Optimizer optimizer;

        static Scaled scaled() { return new Scaled(2); }

        public Loop() { LoopWiring.wire(this); }
      }
      """;

  /** The same network without annotations. */
  private static final String PLAIN =
      """
      public class Loop extends Network {
        final Encoder input = encoder(new Values(), io.synfire.ir.Shape.of(2, 2));
        final Encoder graded = encoder(new Scaled(2), io.synfire.ir.Shape.of(4));
        final NeuronGroup exc = neurons(3, Leaky.defaults());
        final NeuronGroup inh = neurons(io.synfire.ir.Shape.of(3, 1), new TwoPorts(Units.ms(8), Units.scalar(1))).trainable("tau_m");
        final Decoder output = decoder(exc, new Counts());
        final NeuronGroup current = neurons(3, Filter.defaults());
        final Connection in = connect(input, exc).full().weights(Weights.normal(0.005, 0.05)).bias(Weights.constant(0.5))
            .learnDelays(io.synfire.ir.DelayShape.AXONAL, Weights.normal(0, 0.25), Units.ms(0), Units.ms(3));
        final Connection forth = connect(exc, inh).oneToOne().into(new io.synfire.model.ModelPort("j_exc"));
        final Connection back = connect(inh, exc).from(new io.synfire.model.ModelVariable("v")).frozen();
        final Connection late = connect(graded, current).sparse(0.5).unit(Units.nA(1)).delay(Units.ms(1.5)).lag(2);
        final StateMonitor monitor = monitor(exc, new io.synfire.model.ModelVariable("v"));
        final SpikeMonitor spikes = spikes(input);
        final Learner learner = learner(Rule.defaults(), in, inh);
        final Optimizer optimizer = optimizer(Descent.defaults());

        public Loop() { lagPolicy(LagPolicy.AUTO); }
      }
      """;

  @Test
  void theWiringIsReadableAndWritesEveryLagOut() throws IOException {
    Golden.check(Compiled.compile(Compiled.file("Loop", FULL)), "net.LoopWiring");
  }

  @Test
  void theAnnotatedClassEqualsTheSubclass() throws Exception {
    NetworkDefinition annotated = Loaded.definition(Compiled.compile(Compiled.file("Loop", FULL)), "net.Loop");
    assertThat(annotated).isEqualTo(Loaded.definition(Compiled.compile(Compiled.file("Loop", PLAIN)), "net.Loop"));
  }

  @Test
  void modelsOfTheSameCompilationAndTheirGeneratedInterfaceCanBeUsed() throws Exception {
    JavaFileObject model =
        Compiled.file("Own", "@NeuronModel(equations = \"input i : 1\\ntau * dv/dt = i - v : 1\", threshold = \"v > 1\")\npublic record Own(Time tau) implements OwnModel {\n"
            + "  public static Own defaults() { return new Own(Units.ms(20)).withTau(Units.ms(5)); }\n}\n");
    Compilation compilation =
        Compiled.compile(
            Compiled.network("@Encode(coding = Values.class, shape = 4) Encoder input;\n@Neurons(size = 2, model = Own.class) NeuronGroup g;\n"
                + "@Connect(from = \"input\", to = \"g.i\") Connection c;\nstatic final Object V = Own.V;"),
            model);
    Golden.check(compilation, "net.OwnModel");
    assertThat(Loaded.definition(compilation, "net.Net").members()).hasSize(2);
  }

  @Test
  void aClassThatAnotherProcessorWritesIsWaitedFor() {
    Compilation compilation =
        com.google.testing.compile.Compiler.javac()
            .withProcessors(new SynfireProcessor(), new LateModel())
            .compile(Compiled.network("@Encode(coding = Values.class, shape = 4) Encoder input;\n@Neurons(size = 2, model = Late.class) NeuronGroup g;\n"
                + "@Connect(from = \"input\", to = \"g\") Connection c;"));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.generatedSourceFile("net.NetWiring")).isPresent();
  }
}
