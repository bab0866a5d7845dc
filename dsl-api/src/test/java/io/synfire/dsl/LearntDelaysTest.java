package io.synfire.dsl;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Models.Lif;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.passes.Schedule.DelaySteps;
import io.synfire.passes.Scheduler;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Learnt delays are declared, assigned and edited as weights are. */
class LearntDelaysTest {
  private final Network net = new Network("net");
  private final NeuronGroup a = net.neurons("a", 2, Lif.defaults());
  private final NeuronGroup b = net.neurons("b", 3, Lif.defaults());
  private final Connection c = net.connect("c", a, b).learnDelays(DelayShape.AXONAL, Weights.normal(0, 0.25), ms(0), ms(8));

  private Delay delay() {
    return net.definition().connections().getFirst().timing().delay();
  }

  private DelaySteps steps() {
    return Scheduler.schedule(net.definition(), new Scheduler.Options(ms(1), 0)).schedule().arrivals().getFirst().delaySteps();
  }

  private static WeightMatrix matrix(float[]... rows) {
    return WeightMatrix.of(rows);
  }

  @Test
  void theyArePartOfTheDefinitionAndOfTheTree() {
    assertThat(delay()).isEqualTo(new Delay.Learned(DelayShape.AXONAL, Weights.normal(0, 0.25), ms(0), ms(8)));
    assertThat(net.toString()).contains("learns axonal delays of 0 s to 8 ms, 8 parameters");
    assertThat(Network.of(net.definition()).definition()).isEqualTo(net.definition());
    assertThat(steps()).as("not known before they are drawn").isEqualTo(new DelaySteps(8, null));
  }

  @Test
  void trainedOnesAreAssignedAndStay() {
    net.assign(Map.of("c.delay", matrix(new float[] {0}, new float[] {(float) Math.log(3)})));
    NetworkDefinition trained = net.definition();
    assertThat(delay()).isEqualTo(
        new Delay.Learned(DelayShape.AXONAL, Weights.given(new float[][] {{0}, {(float) Math.log(3)}}), ms(0), ms(8)));
    assertThat(steps().perSynapse()).isDeepEqualTo(new int[][] {{4, 4, 4}, {6, 6, 6}});
    Network again = Network.of(trained);
    assertThat(again.definition()).isEqualTo(trained);
    again.assign(Map.of("c.delay", matrix(new float[] {1}, new float[] {2})));
    c.learnDelays(DelayShape.DENDRITIC, Weights.constant(0), ms(1), ms(3));
    assertThat(delay()).isEqualTo(new Delay.Learned(DelayShape.DENDRITIC, Weights.constant(0), ms(1), ms(3)));
  }

  @Test
  void onlyTheirShapeIsTaken() {
    assertThatThrownBy(() -> net.assign(Map.of("c.delay", matrix(new float[] {0, 0, 0})))).isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("c.delay: it has the shape 2x1, was given 1x3");
    c.delay(ms(1));
    assertThatThrownBy(() -> net.assign(Map.of("c.delay", matrix(new float[] {0}, new float[] {0})))).hasMessageContaining("no parameter named 'c.delay'");
  }

  @Test
  void anEditAfterWhichTheyDoNotFitIsRefused() {
    net.assign(Map.of("c.delay", matrix(new float[] {0}, new float[] {1})));
    assertThatThrownBy(() -> net.replaceAssembly(a, new NeuronGroup(4, Lif.defaults()), Weights.KEEP)).isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("trained delays of shape 2x1, its ends now need 4x1");
    assertThat(net.definition().connections().getFirst().timing().delay()).isInstanceOf(Delay.Learned.class);
  }
}
