package io.synfire.runtime.event.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.LinearNeuron.Current;
import io.synfire.runtime.lif.LinearNeuron.Firing;
import io.synfire.runtime.lif.LinearNeuron.Membrane;
import io.synfire.runtime.lif.LinearNeuron.Reset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulations whose spikes are known in closed form. */
class EventSimulationTest {
  private static final double REPEAT = 0.25;

  /** A delta synapse onto a voltage with time constant 2 and threshold 1. */
  private static LinearNeuron delta(double drift, Reset reset, double refractory) {
    Firing firing = new Firing(1, false, reset, reset == Reset.SET ? 0 : 1, refractory);
    return new LinearNeuron(List.of("in"), new Membrane("v", 2, drift, 0, new double[] {1}), List.of(), Optional.of(firing), Map.of());
  }

  private static Synapses one(String id, int from, int to, double delay, double weight) {
    return new Synapses(id, new Synapses.Ends(from, to, 0), new int[][] {{0}}, new double[][] {{delay}}, new double[][] {{weight}});
  }

  private static EventSimulation simulation(LinearNeuron neuron, Synapses... synapses) {
    int neurons = IntStream.range(0, synapses.length).map(s -> synapses[s].target()).max().orElse(1);
    List<Population> populations = IntStream.rangeClosed(0, neurons)
        .<Population>mapToObj(p -> p == 0 ? new Population.Inputs("in", 1) : new Population.Neurons("n" + p, 1, List.of(neuron))).toList();
    return new EventSimulation(new Layout(new EventNetwork(populations, List.of(synapses), 1, REPEAT)), true);
  }

  /** Times of the spikes of a population. */
  private static double[] spikes(EventSimulation simulation, int population) {
    SpikeLog log = simulation.log();
    return IntStream.range(0, log.size()).filter(s -> log.population(s) == population).mapToDouble(log::time).toArray();
  }

  @Test
  void aConstantDriveSpikesWithThePeriodOfItsExponential() {
    EventSimulation simulation = simulation(delta(1, Reset.SET, 0.5), one("c", 0, 1, 0, 0));
    double rise = 2 * Math.log(2);
    simulation.run(10);
    double[] found = spikes(simulation, 1);
    assertThat(found).hasSize((int) Math.ceil((10 - rise) / (rise + 0.5)));
    for (int k = 0; k < found.length; k++) {
      assertThat(found[k]).isCloseTo(rise + k * (rise + 0.5), within(1e-13 * (1 + k)));
    }
  }

  @Test
  void aVoltageDecaysFromAJumpAndIsHeldWhileRefractory() {
    EventSimulation simulation = simulation(delta(0, Reset.SET, 1), one("c", 0, 1, 0.5, 0.75));
    simulation.input(0, 0, 1, 1);
    simulation.run(3);
    assertThat(simulation.voltage(0, 3)).isCloseTo(0.75 * Math.exp(-1.5 / 2), within(1e-15));
    simulation.input(0, 0, 3, 1);
    simulation.run(3.5);
    assertThat(spikes(simulation, 1)).isEmpty();
    simulation.run(3.75);
    assertThat(spikes(simulation, 1)).as("the second jump ends above the threshold").containsExactly(3.5);
    assertThat(simulation.held(0, 3.75)).isEqualTo(0.75);
    simulation.input(0, 0, 3.8, 1);
    simulation.run(4.4);
    assertThat(simulation.voltage(0, 4.4)).as("jumps are lost while the voltage is held").isZero();
    assertThat(simulation.arrivals()).isEqualTo(3);
  }

  @Test
  void whatStaysAboveTheThresholdAfterASubtractionSpikesAgain() {
    EventSimulation simulation = simulation(delta(0, Reset.SUBTRACT, 0), one("c", 0, 1, 0, 3.5));
    simulation.input(0, 0, 1, 1);
    simulation.run(5);
    assertThat(spikes(simulation, 1)).as("3.5, then 2.5 and 1.5 less what leaks; the last is below 1 after a repetition")
        .containsExactly(1, 1 + REPEAT, 1 + 2 * REPEAT);
  }

  @Test
  void spikesWithoutDelayGoOnWithinTheInstant() {
    EventSimulation simulation = simulation(delta(0, Reset.SET, 0), one("a", 0, 1, 0, 2), one("b", 1, 2, 0, 2), one("c", 2, 3, 0.5, 2));
    simulation.input(0, 0, 1, 1);
    simulation.run(2);
    assertThat(spikes(simulation, 1)).containsExactly(1);
    assertThat(spikes(simulation, 2)).containsExactly(1);
    assertThat(spikes(simulation, 3)).containsExactly(1.5);
  }

  @Test
  void spikesThatArriveTogetherActTogether() {
    Synapses both = new Synapses("c", new Synapses.Ends(0, 1, 0), new int[][] {{0}, {0}}, new double[][] {{1}, {0.5}}, new double[][] {{3}, {-2.5}});
    List<Population> populations = List.of(new Population.Inputs("in", 2), new Population.Neurons("n", 1, List.of(delta(0, Reset.SET, 0))));
    EventSimulation simulation = new EventSimulation(new Layout(new EventNetwork(populations, List.of(both), 1, REPEAT)), false);
    simulation.input(0, 0, 1, 1);
    simulation.input(0, 1, 1.5, 1);
    simulation.run(4);
    assertThat(spikes(simulation, 1)).as("3 - 2.5 at time 2 does not reach 1").isEmpty();
    assertThat(simulation.voltage(0, 4)).isCloseTo(0.5 * Math.exp(-1), within(1e-15));
    assertThat(simulation.tape()).isNull();
  }

  @Test
  void aCurrentIsItsClosedForm() {
    LinearNeuron silent = new LinearNeuron(List.of("in"), new Membrane("v", 2, 0, 0.3, new double[] {0}),
        List.of(new Current("i", 1, 1, 0.1, new double[] {1})), Optional.empty(), Map.of());
    EventSimulation simulation = simulation(silent, one("c", 0, 1, 0, 5));
    simulation.input(0, 0, 1, 2);
    simulation.run(4);
    double start = 0.3 * Math.exp(-0.5) + 0.1 * 2 * (Math.exp(-0.5) - Math.exp(-1));
    double current = 0.1 * Math.exp(-1) + 10;
    assertThat(simulation.current(0, 0, 4)).isCloseTo(current * Math.exp(-3), within(1e-14));
    assertThat(simulation.voltage(0, 4)).isCloseTo(start * Math.exp(-1.5) + current * 2 * (Math.exp(-1.5) - Math.exp(-3)), within(1e-13));
    assertThat(spikes(simulation, 1)).isEmpty();
  }

  @Test
  void stateThatIsSetActsFromThenOn() {
    EventSimulation simulation = simulation(delta(0, Reset.SET, 0), one("c", 0, 1, 0, 1));
    simulation.run(1);
    simulation.voltage(0, 1, 0.5);
    simulation.run(2);
    assertThat(simulation.voltage(0, 2)).isCloseTo(0.5 * Math.exp(-0.5), within(1e-15));
    simulation.voltage(0, 2, 1.5);
    simulation.run(3);
    assertThat(spikes(simulation, 1)).containsExactly(2);
  }

  @Test
  void runningInPartsIsRunningAtOnce() {
    EventSimulation whole = simulation(delta(0.6, Reset.SET, 0.1), one("a", 0, 1, 0.3, 0.4), one("b", 1, 2, 0.2, 0.7), one("c", 2, 1, 0.1, 0.2));
    EventSimulation parts = simulation(delta(0.6, Reset.SET, 0.1), one("a", 0, 1, 0.3, 0.4), one("b", 1, 2, 0.2, 0.7), one("c", 2, 1, 0.1, 0.2));
    for (int k = 0; k < 10; k++) {
      whole.input(0, 0, 0.7 * k, 1);
      parts.input(0, 0, 0.7 * k, 1);
    }
    whole.run(9);
    for (double time = 0.37; time < 9; time += 0.37) {
      parts.run(time);
    }
    parts.run(9);
    assertThat(spikes(whole, 1).length).isGreaterThan(3);
    for (int p = 1; p < 3; p++) {
      assertThat(spikes(parts, p)).containsExactly(spikes(whole, p));
    }
  }

  @Test
  void aWindowForgetsSpikesThatHaveArrivedAndKeepsThoseOnTheirWay() {
    EventSimulation simulation = simulation(delta(0, Reset.SET, 0), one("c", 0, 1, 1, 2));
    simulation.input(0, 0, 0.1, 1);
    simulation.input(0, 0, 1.5, 1);
    simulation.run(2);
    assertThat(spikes(simulation, 1)).containsExactly(1.1);
    simulation.open();
    assertThat(simulation.log().size()).as("the input at 1.5 has not arrived yet").isOne();
    assertThat(simulation.tape().size()).isZero();
    simulation.run(3);
    assertThat(spikes(simulation, 1)).containsExactly(2.5);
    simulation.reset();
    assertThat(simulation.now()).isZero();
    simulation.run(5);
    assertThat(simulation.log().size()).isZero();
  }

  @Test
  void theTapeTellsWhatHappenedInOrder() {
    EventSimulation simulation = simulation(delta(1, Reset.SET, 0.5), one("c", 0, 1, 0, 2));
    simulation.input(0, 0, 0.4, 1);
    simulation.run(2.5);
    Tape tape = simulation.tape();
    assertThat(IntStream.range(0, tape.size()).mapToObj(tape::kind))
        .containsExactly(Tape.Kind.ARRIVAL, Tape.Kind.JUMP_SET, Tape.Kind.RELEASE, Tape.Kind.CROSSING);
    assertThat(tape.time(2)).isEqualTo(0.9);
    assertThat(tape.slope(2)).as("the drift").isEqualTo(1);
    assertThat(tape.slope(3)).as("drift less leak at the threshold").isCloseTo(0.5, within(1e-14));
    assertThat(simulation.log().time(tape.spike(3))).isCloseTo(0.9 + 2 * Math.log(2), within(1e-14));
  }

  @Test
  void whatCannotBeSimulatedIsRefused() {
    EventSimulation simulation = simulation(delta(0, Reset.SET, 0), one("c", 0, 1, 1, 2));
    simulation.run(2);
    assertThatIllegalArgumentException().isThrownBy(() -> simulation.input(0, 0, 1.9, 1))
        .withMessage("input 0 of in spikes at 1.9, and the simulation is at 2.0 already; give input spikes before they happen");
    assertThatIllegalArgumentException().isThrownBy(() -> simulation(delta(0, Reset.SET, 0), one("loop", 1, 1, 0, 2)))
        .withMessageContaining("loop: leads from n1 back to n1 without a delay");
    assertThatIllegalArgumentException().isThrownBy(() -> simulation(delta(0, Reset.SET, 0), one("in", 0, 1, 1, 1), one("back", 1, 0, 1, 1)))
        .withMessage("back: leads to the inputs in, which receive nothing");
    assertThatIllegalArgumentException().isThrownBy(() -> one("c", 0, 1, -1, 1)).withMessageContaining("a delay must be 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Synapses("c", new Synapses.Ends(0, 1, 0), new int[][] {{0, 1}}, new double[][] {{2, 1}}, new double[][] {{1, 1}}))
        .withMessage("c: the synapses of a source must ascend by delay, those of source 0 do not");
    assertThatIllegalArgumentException().isThrownBy(() -> new Population.Neurons("n", 3, List.of(delta(0, Reset.SET, 0), delta(1, Reset.SET, 0))))
        .withMessage("n: needs one neuron for all 3, or one each; was given 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new EventNetwork(List.of(), List.of(), 1, 0)).withMessageContaining("must be positive");
  }
}
