package io.synfire.passes;

import static io.synfire.passes.Drawing.explicit;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.units.Time;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class NetworkCheckTest {
  private static final float NAN = Float.NaN;

  private static List<String> texts(Drawing drawing) {
    return NetworkCheck.check(drawing.network()).stream().map(Diagnostic::text).toList();
  }

  private static Drawing pair() {
    return explicit().encoder("input", 4).group("layer1", 3);
  }

  @Test
  void aSoundNetworkHasNoDiagnostics() {
    Drawing net = pair().connect("c", "input", "layer1").decoder("out", "layer1", "spike").monitor("m", "layer1", "v", 0, 2).learner("l", "c", "layer1");
    assertThat(texts(net)).isEmpty();
  }

  @Test
  void namesThatNothingBears() {
    Drawing net = pair().connect("c", "input", "layre1").connect("c2", "nowhere", "layer1").monitor("m", "layer", "v").decoder("out", "x", "v").learner("l", "c3x");
    assertThat(texts(net))
        .containsExactly(
            "[unknown-name] out: nothing in the network is named 'x'; there is input, layer1 and out",
            "[unknown-name] c: nothing in the network is named 'layre1'; did you mean layer1?",
            "[unknown-name] c2: nothing in the network is named 'nowhere'; there is input, layer1 and out",
            "[unknown-name] m: nothing in the network is named 'layer'; did you mean layer1?",
            "[unknown-name] l: nothing in the network is named 'c3x'; there is input, layer1, out, c and c2");
  }

  @Test
  void aNameBorneTwice() {
    assertThat(texts(pair().connect("layer1", "input", "layer1")))
        .containsExactly("[duplicate-name] layer1: 2 parts of the network bear this name; give each its own");
  }

  @Test
  void aGroupThatNothingReaches() {
    assertThat(texts(explicit().group("layer1", 3).group("layer2", 3, Drawing.twoPorts())))
        .containsExactly(
            "[unconnected-port] layer1: nothing is connected to its input port i_syn; connect something to 'layer1' or remove it",
            "[unconnected-port] layer2: nothing is connected to any of its input ports j_exc and j_inh; connect something to 'layer2' or remove it");
  }

  @Test
  void portsThatDoNotExistOrAreAmbiguous() {
    Drawing net = explicit().encoder("input", 4).group("a", 3).group("b", 3, Drawing.twoPorts()).member(new ContainerDefinition("box", List.of("a")));
    net.connect("c1", "input", "a.j").connect("c2", "input", "b").connect("c3", "a", "input").connect("c4", "a", "box");
    assertThat(texts(net))
        .containsExactly(
            "[unknown-port] c1: a (Leaky) has no input port 'j'; it has i_syn",
            "[unknown-port] c2: b (TwoPorts) has input ports j_exc and j_inh; say which: \"b.j_exc\" in an annotation, .into(...) in code",
            "[unknown-port] c3: input (an encoder) takes no input; connect to a neuron group",
            "[unknown-port] c4: box (an assembly) takes no input; connect to a neuron group in it, one of a");
  }

  @Test
  void variablesThatDoNotExistOrAreAmbiguous() {
    Drawing net = pair().group("f", 3, Drawing.integrator()).connect("c0", "input", "layer1").connect("c1", "layer1", "f", c -> c);
    net.connect("c2", "layer1.u", "layer1", Drawing.lag(1)).connect("c3", "f", "layer1", Drawing.lag(1)).monitor("m", "input", "v").monitor("m2", "out", "v").decoder("out", "f", "spike");
    assertThat(texts(net))
        .containsExactly(
            "[unknown-variable] out: f (Filter) has no variable 'spike'; it has i and x",
            "[unknown-variable] c2: layer1 (Leaky) has no variable 'u'; it has v and spike",
            "[unknown-variable] c3: f (Filter) does not spike; say which of its variables is read, i and x: \"f.i\" in an annotation, .from(...) in code",
            "[unit-mismatch] c1: layer1.spike in 1 times weights in 1 gives 1, but port f.i_in takes A; give the weights a unit in A: .unit(nA(1))",
            "[unknown-variable] m: input (an encoder) has no variable 'v'; it has output",
            "[unknown-variable] m2: out (a decoder) has no variables; monitor a neuron group or an encoder");
  }

  @Test
  void shapesThatDoNotMeet() {
    Drawing net = pair().group("layer2", 3).connect("c1", "input", "layer1", Drawing.topology(new Topology.OneToOne()));
    net.connect("c2", "layer1", "layer2", Drawing.weights(new WeightSource.Given(WeightMatrix.of(new float[2][3])))).monitor("m", "layer1", "v", 1, 3);
    assertThat(texts(net))
        .containsExactly(
            "[shape-mismatch] c1: 'input' has shape 4 and 'layer1' has shape 3; a one-to-one connection needs ends of one size; make the sizes equal, or connect in full",
            "[shape-mismatch] c2: 'layer1' has shape 3 and 'layer2' has shape 3; the given weights are [2][3] and must be [3][3]",
            "[shape-mismatch] m: neuron 3 is to be recorded, but 'layer1' has shape 3: give indices from 0 to 2");
  }

  @Test
  void codersThatLackWhatTheyNeed() {
    Drawing net = explicit().encoder("input", 0).group("layer1", 3).connect("c", "input", "layer1").decoder("out", null, "spike").decoder("out2", "input", "output");
    assertThat(texts(net))
        .containsExactly(
            "[encoder-without-shape] input: the encoder does not say the shape of one sample of its data; give it one, such as 784 or 28x28",
            "[decoder-without-target] out: the decoder does not say which group it reads; name one: there is layer1",
            "[decoder-without-target] out2: a decoder reads a neuron group, and input (an encoder) is none; name one: there is layer1");
  }

  @Test
  void parametersThatDoNotFit() {
    GroupOptions options =
        new GroupOptions(Map.of("tau", List.of(1.0), "tua", List.of(1.0, 2.0)), Map.of("v", List.of(Double.NaN), "w", List.of(0.0)), Set.of("k"), Set.of());
    Drawing net = explicit().encoder("input", 4).member(new GroupDefinition("g", Shape.of(2), Drawing.leaky(), options)).connect("c", "input", "g");
    assertThat(texts(net))
        .containsExactly(
            "[bad-parameter] g: parameter tau needs 2 values, one per neuron, was given 1",
            "[bad-parameter] g: Leaky has no parameter 'tua'; there is tau",
            "[bad-parameter] g: the initial value of v of neuron 0 is NaN; it must be a finite number",
            "[bad-parameter] g: Leaky has no variable 'w'; there is v and spike",
            "[bad-parameter] g: Leaky has no parameter 'k'; there is tau");
  }

  @Test
  void weightsAndDelaysThatAreNoNumbers() {
    Drawing net = pair().connect("c1", "input", "layer1", Drawing.weights(new WeightSource.Given(WeightMatrix.of(new float[][] {{0, 0, 0}, {0, NAN, 0}, {0, 0, 0}, {0, 0, 0}}))));
    net.connect("c2", "input", "layer1", Drawing.bias(new WeightSource.Given(WeightMatrix.of(new float[][] {{0, 0, NAN}}))));
    net.connect("c3", "input", "layer1", Drawing.bias(new WeightSource.Given(WeightMatrix.of(new float[1][4]))));
    net.connect("c4", "input", "layer1", Drawing.delay(new Delay.PerSynapse(WeightMatrix.of(new float[][] {{0, -1, 0}}))));
    WeightSource parameters = new WeightSource.Given(WeightMatrix.of(new float[][] {{0}, {NAN}}));
    net.connect("c5", "input", "layer1", Drawing.delay(new Delay.Learned(DelayShape.AXONAL, parameters, new Time(0), new Time(1))));
    assertThat(texts(net))
        .containsExactly(
            "[bad-weights] c1: the weights hold NaN at [1][1]; all values must be finite numbers",
            "[bad-weights] c2: the bias values hold NaN at [0][2]; all values must be finite numbers",
            "[bad-weights] c3: the bias is [1][4] and must be [1][3], one value for each neuron of 'layer1'",
            "[bad-weights] c4: the delays hold -1.0 at [0][1]; all must be finite and at least 0 s",
            "[bad-weights] c4: the delays are [1][3] and must be [4][3], one for each synapse",
            "[bad-weights] c5: the parameters of the delays hold NaN at [1][0]; all must be finite",
            "[bad-weights] c5: the delays are [2][1] and must be [4][1] for AXONAL delays");
  }

  @Test
  void aWrongModelIsReportedOnceAndNothingElseOfIt() {
    Drawing net = explicit().encoder("input", 4).group("a", 3, Drawing.model("Wrong", "tau * dv/dt = u - v : 1", true)).connect("c", "input", "a.j").monitor("m", "a", "v");
    net.group("b", 3, Drawing.model("Wrong", "tau * dv/dt = u - v : 1", true));
    List<String> texts = texts(net);
    assertThat(texts).hasSize(1);
    assertThat(texts.getFirst()).startsWith("[unknown-symbol]");
  }

  @Test
  void resolvingNamesTheEmptySlots() {
    var net = Endpoints.resolve(pair().connect("c", "input", "layer1").connect("r", "layer1", "layer1", Drawing.lag(1)).network());
    assertThat(net.connections()).extracting(c -> c.source().slot() + ">" + c.target().slot()).containsExactly("output>i_syn", "spike>i_syn");
  }

  @Test
  void resolvingRefusesWhatMeansNothing() {
    Assertions.assertThatThrownBy(() -> Endpoints.resolve(pair().connect("c", "input", "x").network())).isInstanceOf(DiagnosticException.class).hasMessageContaining("named 'x'");
  }
}
