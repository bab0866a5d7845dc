package io.synfire.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Deployment.Allocation;
import io.synfire.ir.Deployment.Overflow;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The records that a network consists of refuse what cannot be, hold no reference to what they were made of, and are equal by value. */
class DefinitionsTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Delay.Learned learned(WeightSource initial, double minimum, double maximum) {
    return new Delay.Learned(DelayShape.SYNAPTIC, initial, new Time(minimum), new Time(maximum));
  }

  @Test
  void learntDelaysLieBetweenTheirLimits() {
    Delay.Learned delay = learned(new WeightSource.Constant(0), 1, 3);
    assertThat(delay.seconds(0)).isEqualTo(2);
    assertThat(delay.seconds(-50)).isBetween(1.0, 1.0001);
    assertThat(delay.seconds(50)).isBetween(2.9999, 3.0);
    assertThat((delay.seconds(0.70001) - delay.seconds(0.69999)) / 2e-5).isCloseTo(delay.derivative(0.7), within(1e-6));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("a shape needs at least one dimension, all of them positive, was []", () -> Shape.of()),
        refusal("a shape needs at least one dimension, all of them positive, was [3, 0]", () -> Shape.of(3, 0)),
        refusal("a shape needs at least one dimension, all of them positive, was [-1]", () -> Shape.of(-1)),
        refusal("a shape may hold at most 134217727 neurons, [1000000, 1000] holds 1000000000", () -> Shape.of(1_000_000, 1000)),
        refusal("the density of a sparse connection must be in (0, 1], was 0.0", () -> new Topology.Sparse(0)),
        refusal("the density of a sparse connection must be in (0, 1], was 1.5", () -> new Topology.Sparse(1.5)),
        refusal("the density of a sparse connection must be in (0, 1], was NaN", () -> new Topology.Sparse(NAN)),
        refusal("normal weights need a finite mean and a finite standard deviation >= 0, were NaN and 1.0", () -> new WeightSource.Normal(NAN, 1)),
        refusal("normal weights need a finite mean and a finite standard deviation >= 0, were 0.0 and -1.0", () -> new WeightSource.Normal(0, -1)),
        refusal("normal weights need a finite mean and a finite standard deviation >= 0, were 0.0 and Infinity", () -> new WeightSource.Normal(0, INFINITY)),
        refusal("uniform weights need finite limits, minimum <= maximum, were 1.0 and 0.0", () -> new WeightSource.Uniform(1, 0)),
        refusal("uniform weights need finite limits, minimum <= maximum, were -Infinity and 0.0", () -> new WeightSource.Uniform(-INFINITY, 0)),
        refusal("uniform weights need finite limits, minimum <= maximum, were 0.0 and NaN", () -> new WeightSource.Uniform(0, NAN)),
        refusal("a constant weight must be a finite number, was Infinity", () -> new WeightSource.Constant(INFINITY)),
        refusal("the gain of initial weights must be positive and finite, was 0.0", () -> new WeightSource.KaimingUniform(0)),
        refusal("the gain of initial weights must be positive and finite, was Infinity", () -> new WeightSource.XavierUniform(INFINITY)),
        refusal("a weight matrix needs at least one row and one column", () -> WeightMatrix.of(new float[0][])),
        refusal("a weight matrix needs at least one row and one column", () -> WeightMatrix.of(new float[2][0])),
        refusal("row 1 of a weight matrix has 3 columns, row 0 has 2", () -> WeightMatrix.of(new float[][] {{1, 2}, {1, 2, 3}})),
        refusal("a weight range needs minimum <= maximum, was [1.0, 0.0]", () -> new WeightRange(1, 0)),
        refusal("a weight range needs minimum <= maximum, was [NaN, 0.0]", () -> new WeightRange(NAN, 0)),
        refusal("a lag must be 0 or more steps, was -1", () -> new TimingDefinition(OptionalInt.of(-1), new Delay.None())),
        refusal("a delay must not be negative, was Time[si=-0.001]", () -> new Delay.Same(new Time(-1e-3))),
        refusal("learnt delays need limits with 0 <= minimum < maximum, were 0.001 s and 0.001 s", () -> learned(new WeightSource.Constant(0), 1e-3, 1e-3)),
        refusal("learnt delays need limits with 0 <= minimum < maximum, were -1.0 s and 1.0 s", () -> learned(new WeightSource.Constant(0), -1, 1)),
        refusal("the parameters of learnt delays do not depend on fans; start them as normal, uniform, constant or given, was KaimingUniform[gain=1.0]",
            () -> learned(new WeightSource.KaimingUniform(1), 0, 1)),
        refusal("a deployment needs at least one chip, was 0", () -> Deployment.DEFAULT.withChips(0)),
        refusal("monitor m: every must be a positive number of steps, was 0",
            () -> new MonitorDefinition("m", MonitorDefinition.Kind.STATE, "g", "v", List.of(), 0)));
  }

  private static Arguments refusal(String message, ThrowingCallable make) {
    return Arguments.of(message, make);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void whatCannotBeIsRefusedWithTheValue(String message, ThrowingCallable make) {
    assertThatThrownBy(make).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void shapesCountTheirNeuronsAndPrintAsProducts() {
    assertThat(Shape.of(28, 28, 3).size()).isEqualTo(2352);
    assertThat(Shape.of(28, 28)).hasToString("28x28").isEqualTo(new Shape(List.of(28, 28)));
    assertThat(Shape.of(7)).hasToString("7").isNotEqualTo(Shape.of(7, 1));
    assertThat(Shape.of(Integer.MAX_VALUE / 16).size()).isEqualTo(Integer.MAX_VALUE / 16);
  }

  @Test
  void theEdgesOfEachRangeBelongToIt() {
    assertThat(new Topology.Sparse(1).density()).isOne();
    assertThat(new WeightSource.Normal(0, 0).standardDeviation()).isZero();
    assertThat(new WeightSource.Uniform(2, 2).minimum()).isEqualTo(2);
    assertThat(new WeightRange(-1, -1).maximum()).isEqualTo(-1);
    assertThat(new Delay.Same(new Time(0)).time().si()).isZero();
    assertThat(new TimingDefinition(OptionalInt.of(0), new Delay.None()).lag()).hasValue(0);
    assertThat(WeightRange.UNLIMITED).isEqualTo(new WeightRange(-INFINITY, INFINITY));
  }

  @Test
  void aMatrixIsACopyAndEqualByValue() {
    float[][] rows = {{1, 2, 3}, {4, 5, 6}};
    WeightMatrix matrix = WeightMatrix.of(rows);
    rows[0][0] = 9;
    matrix.toArray()[1][1] = 9;
    assertThat(matrix.get(0, 0)).isEqualTo(1);
    assertThat(matrix.get(1, 1)).isEqualTo(5);
    assertThat(matrix.rows()).isEqualTo(2);
    assertThat(matrix.columns()).isEqualTo(3);
    assertThat(matrix).isEqualTo(WeightMatrix.of(new float[][] {{1, 2, 3}, {4, 5, 6}})).hasSameHashCodeAs(WeightMatrix.of(matrix.toArray()));
    assertThat(matrix).isNotEqualTo(WeightMatrix.of(new float[][] {{1, 2, 3}, {4, 5, 7}})).isNotEqualTo("a text");
    assertThat(matrix.toString()).startsWith("WeightMatrix[2x3, hash ");
  }

  @Test
  void eachPartOfADeploymentIsChangedAlone() {
    Deployment changed =
        Deployment.DEFAULT.withChips(2).withAllocation(Allocation.ROUND_ROBIN).withBlockShape("b", Shape.of(4)).withBlockShape("a", Shape.of(2, 2))
            .withOnHost("z").withOnHost("y").withOverflow(Overflow.FAIL);
    Map<String, Shape> blocks = Map.of("a", Shape.of(2, 2), "b", Shape.of(4));
    assertThat(changed).isEqualTo(new Deployment(2, Allocation.ROUND_ROBIN, blocks, Set.of("y", "z"), Overflow.FAIL));
    assertThat(changed.blockShapes().keySet()).containsExactly("a", "b");
    assertThat(changed.onHost()).containsExactly("y", "z");
    assertThat(changed.withBlockShape("b", Shape.of(8)).blockShapes()).containsEntry("b", Shape.of(8)).hasSize(2);
    assertThat(Deployment.DEFAULT).isEqualTo(new Deployment(32, Allocation.GREEDY, Map.of(), Set.of(), Overflow.COUNT));
    assertThatThrownBy(() -> changed.onHost().add("x")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void optionsOfAGroupAreSortedCopies() {
    Set<String> tags = new LinkedHashSet<>(List.of("b", "a"));
    GroupOptions options = new GroupOptions(Map.of(), Map.of(), tags, tags);
    tags.add("c");
    assertThat(options.tags()).containsExactly("a", "b");
    assertThat(options.trainable()).containsExactly("a", "b");
    assertThat(new GroupOptions(Map.of(), Map.of(), Set.of(), Set.of())).isEqualTo(GroupOptions.NONE);
  }

  @Test
  void aNetworkFindsItsMembersByNameAndKind() {
    List<MemberDefinition> members = new ArrayList<>();
    EncoderDefinition encoder = new EncoderDefinition("e", Optional.of(Shape.of(3)), null);
    ContainerDefinition container = new ContainerDefinition("a", List.of("a.g"));
    members.add(encoder);
    members.add(container);
    NetworkDefinition network = new NetworkDefinition("net", LagPolicy.AUTO, members, List.of(), List.of(), List.of(), List.of());
    members.clear();
    assertThat(network.member("e")).contains(encoder);
    assertThat(network.member("a")).contains(container);
    assertThat(network.member("A")).isEmpty();
    assertThat(network.members(ContainerDefinition.class)).containsExactly(container);
    assertThat(network.members(MemberDefinition.class)).containsExactly(encoder, container);
  }

  @Test
  void aMonitorKeepsItsNeurons() {
    List<Integer> neurons = new ArrayList<>(List.of(4, 2));
    MonitorDefinition monitor = new MonitorDefinition("m", MonitorDefinition.Kind.SPIKES, "g", "spike", neurons, 3);
    neurons.clear();
    assertThat(monitor.neurons()).containsExactly(4, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> new MonitorDefinition("m", MonitorDefinition.Kind.SPIKES, "g", "spike", List.of(), -1));
  }
}
