package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.ir.NetworkDefinition;
import org.junit.jupiter.api.Test;

class NestedWiringTest {

  @Test
  void nestedAssembliesAreNamedAfterTheirField() throws Exception {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Column", "@AssemblyModel public class Column extends Network {\n@Neurons(size = 2, model = Leaky.class) NeuronGroup exc;\n"
                + "@Lag(1) @Connect(from = \"exc\", to = \"exc\") Connection self;\npublic Column() { ColumnWiring.wire(this); }\n}\n"),
            Compiled.network("@Encode(coding = Values.class, shape = 4) Encoder input;\n@Part Column column;\n"
                + "@Connect(from = \"input\", to = \"column.exc.i_syn\") Connection c;\n@Learn(rule = Rule.class, parts = \"column.self\") Learner l;"));
    Golden.check(compilation, "net.NetWiring");
    NetworkDefinition network = Loaded.definition(compilation, "net.Net");
    assertThat(network.members()).extracting(m -> m.id()).containsExactlyInAnyOrder("input", "column", "column.exc");
    assertThat(network.connections()).extracting(c -> c.id()).containsExactlyInAnyOrder("column.self", "c");
  }

  /** Two layers with a loop at the first; the second gives out. */
  private static final String COLUMN =
      """
      @AssemblyModel public class Column extends Network {
        @Neurons(size = 2, model = Leaky.class, tags = {"deep", "exc"}, initial = "v = 0.5") NeuronGroup first;
        @Neurons(size = 2, model = Leaky.class) NeuronGroup second;
        @Lag(1) @Connect(from = "first", to = "first") Connection self;
        @Connect(from = "first", to = "second", range = {-1, Double.POSITIVE_INFINITY}) Connection forth;
        public Column() { ColumnWiring.wire(this); }
      }
      """;

  private static final String COLUMNS =
      """
        @Encode(coding = Values.class, shape = 4) Encoder input;
        @Part Column a;
        @Part Column b;
        @Connect(from = "input", to = "a") Connection in;
        @Connect(from = "a.v", to = "b.first") Connection between;
        @Connect(from = "b", to = "a") Connection back;
        @Decode(target = "b", coding = Counts.class) Decoder output;
        @Monitor(target = "a", variable = "v", neurons = {0, 1}, every = 2) StateMonitor state;
        @MonitorSpikes(target = "a.first", neurons = 1) SpikeMonitor spikes;
        @Learn(rule = Rule.class, parts = "in") Learner learner;
      """;

  private static final String PLAIN_COLUMNS =
      """
      public class Net extends Network {
        final Encoder input = encoder(new Values(), io.synfire.ir.Shape.of(4));
        final Assembly a = assembly("a", Net::column);
        final Assembly b = assembly("b", Net::column);
        final Connection in = connect(input, a);
        final Connection between = connect(a, b.get("first")).from(new io.synfire.model.ModelVariable("v"));
        final Connection back = connect(b, a);
        final Decoder output = decoder(b, new Counts());
        final StateMonitor state = monitor(a, new io.synfire.model.ModelVariable("v")).neurons(0, 1).every(2);
        final SpikeMonitor spikes = spikes(a.get("first")).neurons(1);
        final Learner learner = learner(Rule.defaults(), in);

        public Net() { lagPolicy(LagPolicy.AUTO); }

        static void column(Assembly column) {
          NeuronGroup first = column.neurons("first", 2, Leaky.defaults()).tag("exc", "deep");
          first.initial(new io.synfire.model.ModelVariable("v"), Units.scalar(0.5));
          NeuronGroup second = column.neurons("second", 2, Leaky.defaults());
          column.connect("self", first, first).lag(1);
          column.connect("forth", first, second).range(-1, Double.POSITIVE_INFINITY).lag(0);
        }
      }
      """;

  @Test
  void anAssemblyStandsForItsGroupsAsInCode() throws Exception {
    String net = "@AssemblyModel(lag = LagPolicy.AUTO) public class Net extends Network {\n" + COLUMNS + "\n  public Net() { NetWiring.wire(this); }\n}\n";
    NetworkDefinition annotated = Loaded.definition(Compiled.compile(Compiled.file("Column", COLUMN), Compiled.file("Net", net)), "net.Net");
    assertThat(annotated.connections()).extracting(c -> c.id()).contains("in.input->first", "between.second->first", "back.second->first");
    assertThat(annotated).isEqualTo(Loaded.definition(Compiled.compile(Compiled.file("Net", PLAIN_COLUMNS)), "net.Net"));
  }

  @Test
  void anAssemblyForWhichNoGroupCanStandIsReportedAsAtRunTime() throws Exception {
    String loop = COLUMN.replace("public Column()", "@Lag(1) @Connect(from = \"second\", to = \"first\") Connection round;\n public Column()");
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Column", loop),
            Compiled.network("@Encode(coding = Values.class, shape = 4) Encoder input;\n@Part Column a;\n@Connect(from = \"input\", to = \"a\") Connection in;\n"
                + "@Decode(target = \"a\", coding = Counts.class) Decoder out;"));
    assertThat(Compiled.messages(compilation)).extracting(m -> m.replaceFirst(".*java:[0-9]+: ", "")).containsExactlyInAnyOrder(
        "[unknown-variable] out: assembly a has no output group, and it needs exactly one to be read; name the group",
        "[unknown-port] in: assembly a has no group without input from inside; name the group to connect to");
  }

  @Test
  void aNestedModelHasItsInterfaceAndKernelBesideTheOuterClass() {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Outer", "public class Outer {\n@NeuronModel(equations = \"input i : 1\\ntau * dv/dt = i - v : 1\", threshold = \"v > 1\")\n"
                + "public record Own(Time tau) implements Outer_OwnModel {\npublic static Own defaults() { return new Own(Units.ms(20)).withTau(Units.ms(5)); }\n}\n}\n"));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.generatedSourceFile("net.Outer_OwnKernel")).isPresent();
  }

  @Test
  void theWiringOfANestedClassIsNamedAfterBoth() throws Exception {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Outer", "public class Outer {\n@AssemblyModel public static class Inner extends Network {\n"
                + "@Encode(coding = Values.class, shape = 4) Encoder input;\npublic Inner() { Outer_InnerWiring.wire(this); }\n}\n}\n"));
    assertThat(Loaded.definition(compilation, "net.Outer$Inner").members()).hasSize(1);
  }

  @Test
  void membersOfAnAnnotatedSuperclassCanBeNamed() throws Exception {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Base", "@AssemblyModel public class Base extends Network {\n@Encode(coding = Values.class, shape = 4) Encoder input;\n"
                + "public Base() { BaseWiring.wire(this); }\n}\n"),
            Compiled.file("Net", "@AssemblyModel public class Net extends Base {\n@Neurons(size = 2, model = Leaky.class) NeuronGroup g;\n"
                + "@Connect(from = \"input\", to = \"g\") Connection c;\npublic Net() { NetWiring.wire(this); }\n}\n"));
    assertThat(Loaded.definition(compilation, "net.Net").members()).extracting(m -> m.id()).containsExactly("input", "g");
  }
}
