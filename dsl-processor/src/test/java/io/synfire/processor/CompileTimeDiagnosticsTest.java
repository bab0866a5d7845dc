package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.passes.NetworkCheck;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every diagnostic that javac can give: its id, its text, and the user's own line. */
class CompileTimeDiagnosticsTest {
  /** These need a time step, which javac does not know. */
  private static final Set<DiagnosticKind> RUN_TIME_ONLY = EnumSet.of(DiagnosticKind.DELAY_ROUNDED);

  /** A sound beginning: one encoder and one group. */
  private static final String BASE =
      """
        @Encode(coding = Values.class, shape = 4) Encoder input;
        @Neurons(size = 3, model = Leaky.class) NeuronGroup layer1;
        @Connect(from = "input", to = "layer1") Connection con;
      """;

  /** The same without annotations. */
  private static final String PLAIN_BASE =
      """
        final Encoder input = encoder(new Values(), io.synfire.ir.Shape.of(4));
        final NeuronGroup layer1 = neurons(3, Leaky.defaults());
        final Connection con = connect(input, layer1);
      """;

  /**
   * A source with one fault.
   *
   * @param kind its kind
   * @param message its text after the id
   * @param file the file it is in
   * @param source the text of the file, with a marker in the faulty line
   */
  record Case(DiagnosticKind kind, String message, String file, String source) {
    /** The marker put at the end of the first line that holds this. */
    Case at(String text) {
      return new Case(kind, message, file, source.replace(text + "\n", text + " // <-\n"));
    }

    @Override
    public String toString() {
      return kind.id() + ": " + message.lines().findFirst().orElse("");
    }
  }

  private static Case field(DiagnosticKind kind, String message, String fields) {
    return new Case(kind, message, "Net", "@AssemblyModel public class Net extends Network {\n" + BASE + fields + "\n  public Net() { NetWiring.wire(this); }\n}\n");
  }

  private static Case model(DiagnosticKind kind, String message, String members, String components) {
    return new Case(kind, message, "Odd", "@NeuronModel(\n" + members + ")\npublic record Odd(" + components + ") {}\n");
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>(networkCases());
    cases.addAll(declarationCases());
    cases.addAll(modelCases());
    cases.addAll(DeclarationCases.all(BASE));
    cases.addAll(DeploymentCases.all(BASE));
    return cases;
  }

  private static List<Case> networkCases() {
    return List.of(
        field(DiagnosticKind.UNKNOWN_NAME, "c: nothing in the network is named 'layre1'; did you mean layer1?",
            "@Connect(from = \"input\", to = \"layre1\") Connection c; // <-"),
        field(DiagnosticKind.UNKNOWN_NAME, "c: nothing in the network is named 'imput'; did you mean input?",
            "@Connect(\nfrom = \"imput\", // <-\nto = \"layer1\") Connection c;"),
        field(DiagnosticKind.UNKNOWN_NAME, "m: nothing in the network is named 'x'; there is input and layer1",
            "@Monitor(target = \"x\", variable = \"v\") StateMonitor m; // <-"),
        field(DiagnosticKind.UNKNOWN_NAME, "l: nothing in the network is named 'cox'; did you mean con?",
            "@Learn(rule = Rule.class, parts = {\"cox\"}) Learner l; // <-"),
        field(DiagnosticKind.UNKNOWN_NAME, "l: nothing in the network is named 'rewrad'; there is input and layer1",
            "@Learn(rule = Hebb.class, parts = \"con\", modulator = \"rewrad\") Learner l; // <-"),
        field(DiagnosticKind.BAD_LEARNER, "l: a plasticity rule works on connections, and the learner names none; name at least one, one of con",
            "@Learn(rule = Hebb.class) Learner l; // <-"),
        field(DiagnosticKind.BAD_LEARNER, "l: a plasticity rule works on connections, and layer1 (Leaky) is none; name connections, one of con",
            "@Learn(rule = Hebb.class, parts = \"layer1\") Learner l; // <-"),
        field(DiagnosticKind.SHAPE_MISMATCH,
            "l: modulator 'input' has shape 4 and 'layer1', the target of con, has shape 3; give one value per target neuron, or one for all",
            "@Learn(rule = Hebb.class, parts = \"con\",\nmodulator = \"input\") Learner l; // <-"),
        field(DiagnosticKind.UNCONNECTED_PORT, "layer2: nothing is connected to its input port i_syn; connect something to 'layer2' or remove it",
            "@Neurons(size = 3, model = Leaky.class) NeuronGroup layer2; // <-"),
        field(DiagnosticKind.UNKNOWN_PORT, "c: layer1 (Leaky) has no input port 'j'; it has i_syn",
            "@Connect(from = \"input\", to = \"layer1.j\") Connection c; // <-"),
        field(DiagnosticKind.UNKNOWN_PORT, "c: two (TwoPorts) has input ports j_exc and j_inh; say which: \"two.j_exc\" in an annotation, .into(...) in code",
            "@Neurons(size = 3, model = TwoPorts.class) NeuronGroup two;\n@Connect(from = \"input\",\n to = \"two\") Connection c; // <-"),
        field(DiagnosticKind.SHAPE_MISMATCH,
            "c: 'input' has shape 4 and 'layer1' has shape 3; a one-to-one connection needs ends of one size; make the sizes equal, or connect in full",
            "@Connect(from = \"input\", to = \"layer1\", link = Connect.Link.ONE_TO_ONE) Connection c; // <-"),
        field(DiagnosticKind.UNIT_MISMATCH, "c: input.output in 1 times weights in V gives V, but port f.i_in takes A; give the weights a unit in A: .unit(nA(1))",
            "@Neurons(size = 3, model = Filter.class) NeuronGroup f;\n@Connect(from = \"input\", to = \"f\", unit = \"mV\") Connection c; // <-"),
        field(DiagnosticKind.UNIT_MISMATCH, "g: parameter tau_m of Leaky is in s, but 'tau_m = 8 mV' gives V",
            "@Neurons(size = 3, model = Leaky.class, parameters = \"tau_m = 8 mV\") NeuronGroup g; // <-\n@Connect(from = \"input\", to = \"g\") Connection c;"),
        field(DiagnosticKind.UNLAGGED_CYCLE,
            "back: layer1 -> forth -> b -> back -> layer1 closes within one step\n  a lag on forth or back breaks it: add .lag(1) or @Lag(1), or choose the lag policy AUTO",
            "@Neurons(size = 3, model = Leaky.class) NeuronGroup b;\n@Connect(from = \"layer1\", to = \"b\") Connection forth;\n"
                + "@Connect(from = \"b\", to = \"layer1\") Connection back; // <-"),
        field(DiagnosticKind.UNLAGGED_CYCLE, "self: layer1 -> self -> layer1 closes within one step\n  a lag on self breaks it: add .lag(1) or @Lag(1), or choose the lag policy AUTO",
            "@Connect(from = \"layer1\", to = \"layer1\") Connection self; // <-"),
        field(DiagnosticKind.UNKNOWN_VARIABLE, "m: layer1 (Leaky) has no variable 'u'; it has v and spike",
            "@Monitor(target = \"layer1\", variable = \"u\") StateMonitor m; // <-"),
        field(DiagnosticKind.UNKNOWN_VARIABLE, "c: layer1 (Leaky) has no variable 'w'; it has v and spike",
            "@Lag(1) @Connect(from = \"layer1.w\", to = \"layer1\") Connection c; // <-"),
        field(DiagnosticKind.DECODER_WITHOUT_TARGET, "out: the decoder does not say which group it reads; name one: there is layer1",
            "@Decode(coding = Counts.class) Decoder out; // <-"),
        field(DiagnosticKind.ENCODER_WITHOUT_SHAPE, "e: the encoder does not say the shape of one sample of its data; give it one, such as 784 or 28x28",
            "@Encode(coding = Values.class) Encoder e; // <-"),
        field(DiagnosticKind.BAD_PARAMETER, "g: Leaky has no parameter 'tau_n'; did you mean tau_m?",
            "@Neurons(size = 3, model = Leaky.class, parameters = \"tau_n = 8 ms\") NeuronGroup g; // <-\n@Connect(from = \"input\", to = \"g\") Connection c;"),
        field(DiagnosticKind.UNKNOWN_VARIABLE, "out: f (Filter) has no variable 'spike'; it has i",
            "@Neurons(size = 3, model = Filter.class) NeuronGroup f;\n@Connect(from = \"input\", to = \"f\", unit = \"nA\") Connection c;\n"
                + "@Decode(target = \"f\", coding = Counts.class) Decoder out; // <-"),
        field(DiagnosticKind.UNIT_MISMATCH, "g: variable v of Leaky is in 1, but its initial value -65 mV is in V; give it in 1",
            "@Neurons(size = 3, model = Leaky.class, initial = \"v = -65 mV\") NeuronGroup g; // <-\n@Connect(from = \"input\", to = \"g\") Connection c;"),
        field(DiagnosticKind.BAD_PARAMETER, "g: Leaky has no variable 'w'; there is v and spike",
            "@Neurons(size = 3, model = Leaky.class, initial = \"w = 1\") NeuronGroup g; // <-\n@Connect(from = \"input\", to = \"g\") Connection c;"),
        field(DiagnosticKind.BAD_WEIGHTS, "c: range needs two numbers, {minimum, maximum}, was given 1",
            "@Connect(from = \"input\", to = \"layer1\", range = 1) Connection c; // <-"),
        field(DiagnosticKind.SHAPE_MISMATCH, "m: neuron 3 is to be recorded, but 'layer1' has shape 3: give indices from 0 to 2",
            "@Monitor(target = \"layer1\", variable = \"v\", neurons = 3) StateMonitor m; // <-"),
        field(DiagnosticKind.BAD_WEIGHTS, "c: 'normal(0)' says no weights; write normal(mean, deviation), uniform(minimum, maximum)",
            "@Connect(from = \"input\", to = \"layer1\", weights = \"normal(0)\") Connection c; // <-"));
  }

  private static List<Case> declarationCases() {
    return List.of(
        new Case(DiagnosticKind.DUPLICATE_NAME, "layer1: 2 parts of the network bear this name; give each its own", "Net",
            "@AssemblyModel public class Net extends Base {\n@Neurons(size = 3, model = Leaky.class) NeuronGroup layer1; // <-\n}\n"
                + "@AssemblyModel class Base extends Network {\n" + BASE + "}\n"),
        new Case(DiagnosticKind.AUTO_LAG, "self: lag 1 added, as layer1 -> self -> layer1 would close within one step", "Net",
            "@AssemblyModel(lag = LagPolicy.AUTO) public class Net extends Network {\n" + BASE + "@Connect(from = \"layer1\", to = \"layer1\") Connection self; // <-\n}\n"),
        field(DiagnosticKind.BAD_DECLARATION, "g: a private field cannot be wired; remove 'private'",
            "@Neurons(size = 3, model = Leaky.class) private NeuronGroup g; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "g: a field with @Neurons has the type NeuronGroup, was io.synfire.dsl.Decoder",
            "@Neurons(size = 3, model = Leaky.class) Decoder g; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "g: a shape needs at least one dimension, all of them positive, was [0]",
            "@Neurons(size = 0, model = Leaky.class) NeuronGroup g; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "e: Scaled has neither a static method defaults() nor a constructor without parameters; add one, or give instance = ...",
            "@Encode(coding = Scaled.class, shape = 4) Encoder e; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "e: 'scaled' has the type int and must have the type Encoding",
            "static int scaled() { return 1; }\n@Encode(instance = \"scaled\", shape = 4) Encoder e; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "c: a lag must be 0 or more steps, was -1",
            "@Lag(-1) @Connect(from = \"input\", to = \"layer1\") Connection c; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "m: @Lag is for fields with @Connect; remove it",
            "@Lag(1) @Monitor(target = \"layer1\", variable = \"v\") StateMonitor m; // <-"),
        new Case(DiagnosticKind.BAD_DECLARATION, "layer1: @Neurons is read in classes with @AssemblyModel only; annotate Net", "Net",
            "public class Net extends Network {\n@Neurons(size = 3, model = Leaky.class) NeuronGroup layer1; // <-\n}\n"),
        new Case(DiagnosticKind.BAD_DECLARATION, "Net: an annotated class extends io.synfire.dsl.Network; let it do so", "Net",
            "@AssemblyModel public class Net { // <-\n}\n"),
        field(DiagnosticKind.BAD_DECLARATION, "p: Own cannot be made by the wiring; let it be no abstract class, with a constructor without parameters",
            "@AssemblyModel static class Own extends Network { Own(int n) {} }\n@Part Own p; // <-"),
        field(DiagnosticKind.BAD_DECLARATION, "p: Plain is not annotated with @AssemblyModel, so that its members are not known; add it to the network in the constructor",
            "static class Plain extends Network {}\n@Part Plain p; // <-"));
  }

  private static List<Case> modelCases() {
    return List.of(
        field(DiagnosticKind.UNKNOWN_SYMBOL, "u is no parameter",
            "@Neurons(size = 3, model = Unchecked.class) NeuronGroup g; // <-"),
        model(DiagnosticKind.EQUATION_SYNTAX, "", "equations = \"input i_syn : 1\\ndv/dt = = i_syn : 1\" // <-\n", ""),
        model(DiagnosticKind.UNKNOWN_SYMBOL, "", "equations = \"dv/dt = u / ms : 1\" // <-\n", ""),
        model(DiagnosticKind.DIMENSION_MISMATCH, "", "equations = \"tau * dv/dt = v * tau : 1\" // <-\n", "Time tau"),
        model(DiagnosticKind.UNREAD_PARAMETER, "model net.Odd: no equation reads the parameter tau; use it or remove it", "equations = \"v = 1 : 1\"", "Time tau").at("@NeuronModel("),
        model(DiagnosticKind.BAD_MODEL, "", "equations = \"v = 1 : 1\",\nreset = \"v = 0\" // <-\n", ""),
        model(DiagnosticKind.BAD_MODEL, "net.Odd: component n has the type int; a parameter has one of", "equations = \"v = 1 : 1\"", "int n").at("@NeuronModel("));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReportedAtTheUsersOwnLine(Case c) {
    JavaFileObject file = Compiled.file(c.file(), c.source());
    Compilation compilation = Compiled.compile(file);
    String start = c.file() + ".java:" + Compiled.marked(Compiled.IMPORTS + c.source()) + ": [" + c.kind().id() + "] " + c.message();
    assertThat(Compiled.messages(compilation)).singleElement().asString().startsWith(start);
    boolean fails = compilation.status() == Compilation.Status.FAILURE;
    assertThat(fails).isEqualTo(c.kind().severity() == DiagnosticKind.Severity.ERROR);
  }

  @Test
  void everyKindThatJavacCanKnowHasACase() {
    Set<DiagnosticKind> covered = EnumSet.copyOf(cases().stream().map(Case::kind).toList());
    covered.addAll(RUN_TIME_ONLY);
    assertThat(covered).containsExactlyInAnyOrder(DiagnosticKind.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "@Connect(from = \"input\", to = \"layer1\", link = Connect.Link.ONE_TO_ONE) Connection c;#final Connection c = connect(input, layer1).oneToOne();",
    "@Connect(from = \"layer1\", to = \"layer1\") Connection self;#final Connection self = connect(layer1, layer1);",
    "@Monitor(target = \"layer1\", variable = \"u\") StateMonitor m;#final StateMonitor m = monitor(layer1, new io.synfire.model.ModelVariable(\"u\"));",
    "@Neurons(size = 3, model = Leaky.class) NeuronGroup b;#final NeuronGroup b = neurons(3, Leaky.defaults());",
    "@Encode(coding = Values.class) Encoder e;#final Encoder e = encoder(\"e\", new Values());",
    "@Connect(from = \"input\", to = \"layer1.j\") Connection c;#final Connection c = connect(input, layer1).into(new io.synfire.model.ModelPort(\"j\"));",
    "@Connect(from = \"input.v\", to = \"layer1\") Connection c;"
        + "#final Connection c = connect(input, layer1).from(new io.synfire.model.ModelVariable(\"v\"));",
    "@Connect(from = \"input\", to = \"layer1\", unit = \"nA\") Connection c;#final Connection c = connect(input, layer1).unit(Units.nA(1));",
    "@MonitorSpikes(target = \"layer1\", neurons = {0, 7}) SpikeMonitor m;#final SpikeMonitor m = spikes(layer1).neurons(0, 7);",
    "@Neurons(size = 3, model = Filter.class) NeuronGroup f;\n@Connect(from = \"input\", to = \"f\", unit = \"nA\") Connection c;\n"
        + "@Decode(target = \"f\", coding = Counts.class) Decoder out;"
        + "#final NeuronGroup f = neurons(3, Filter.defaults());\nfinal Connection c = connect(input, f).unit(Units.nA(1));\n"
        + "final Decoder out = decoder(f, new Counts());"
  })
  void theSameTextIsGivenAtRunTime(String fields) throws ReflectiveOperationException {
    String[] forms = fields.split("#");
    List<String> underJavac = Compiled.messages(Compiled.compile(Compiled.network(BASE + forms[0])));
    Compilation plain = Compiled.compile(Compiled.file("Net", "public class Net extends Network {\n" + PLAIN_BASE + forms[1] + "\n}\n"));
    List<String> atRunTime = NetworkCheck.check(Loaded.definition(plain, "net.Net")).stream().map(Diagnostic::text).toList();
    assertThat(underJavac).singleElement().asString().endsWith(": " + atRunTime.getFirst());
    assertThat(atRunTime).hasSize(1);
  }

  @Test
  void allProblemsAreReportedTogether() {
    Compilation compilation =
        Compiled.compile(
            Compiled.network(
                BASE + "@Monitor(target = \"layer1\", variable = \"u\") StateMonitor m;\n@Decode(coding = Counts.class) Decoder out;\n@Encode(coding = Scaled.class) Encoder e;\n"
                    + "@Connect(from = \"e\", to = \"layer1\") Connection c;"),
            Compiled.file("Odd", "@NeuronModel(equations = \"v = u : 1\\nw = z : 1\") public record Odd() {}"));
    assertThat(Compiled.messages(compilation)).hasSize(5);
  }
}
