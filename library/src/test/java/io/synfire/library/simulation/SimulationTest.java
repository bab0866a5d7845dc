package io.synfire.library.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Shape;
import io.synfire.library.datasets.LetterPatterns;
import io.synfire.library.datasets.LetterPatterns.Letter;
import io.synfire.library.networks.LetterNet;
import io.synfire.library.neurons.LifCell;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.simulation.Component;
import io.synfire.runtime.simulation.Simulation;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The verbs of a simulation, on the network of letters. */
class SimulationTest {
  static final float[] X = LetterPatterns.clean(Letter.X, 8);
  static final float[] DARK = new float[64];

  static Simulation letters() {
    LetterNet.Constants constants = LetterNet.Constants.published();
    return Simulation.of(new LetterNet(Shape.of(8, 8), 9, constants, 1), "float", Units.ms(1)).setUp("image", DARK);
  }

  static float[][] raster(Observations seen) {
    return seen.spikeCounts().get("z0");
  }

  @Test
  void viewAndRestClampAndRun() {
    try (Simulation sim = letters()) {
      assertThat(raster(sim.view(X, 60))[0][0]).isPositive();
      assertThat(sim.component("image").get("input")[0]).isEqualTo(X);
      assertThat(raster(sim.rest(40))[0]).containsOnly(0);
      assertThat(sim.run(Units.ms(25)).steps()).isEqualTo(25);
      assertThat(sim.steps()).isEqualTo(125);
    }
  }

  @Test
  void lagsAndParametersWaitForRebuildAndWeightsStay() {
    try (Simulation sim = letters()) {
      sim.view(X, 300);
      float[][] weight = sim.component("w1").get("weight");
      sim.lag("w1", 2).parameter("z0", "v_th", Units.mV(-64));
      assertThatIllegalStateException().isThrownBy(() -> sim.run(1)).withMessageContaining("changes that are not built: lag of w1, z0.v_th; call rebuild()");
      sim.rebuild();
      assertThat(sim.steps()).isZero();
      assertThat(sim.component("w1").get("weight")).isDeepEqualTo(weight);
      assertThat(sim.component("z0").get("v")[0]).containsOnly(-0.065f);
      assertThat(sim.component("z0").get("v_th")[0]).containsOnly(-0.064f);
      assertThat(sim.network().connection("w1")).isNotNull();
      assertThat(sim.run(30).spikeCounts().get("z0")[0][0]).as("the input is kept").isPositive();
    }
  }

  @Test
  void aChangeThatCannotBeBuiltLeavesItAsItWas() {
    try (Simulation sim = letters()) {
      sim.view(X, 50);
      sim.lag("w1", 0).lag("w1ie", 0).lag("w1ei", 0);
      assertThatThrownBy(sim::rebuild).isInstanceOf(DiagnosticException.class).hasMessageContaining("lag");
      assertThat(sim.steps()).isEqualTo(50);
      sim.lag("w1", 1).lag("w1ie", 1).lag("w1ei", 1).rebuild();
      assertThat(sim.run(10).firstStep()).isZero();
    }
  }

  @Test
  void componentsAreReadAndSetWhilePaused() {
    try (Simulation sim = letters()) {
      Component z0 = sim.component("z0");
      assertThat(z0.names()).contains("v", "theta", "spike", "tau_m", "t_ref");
      z0.set("v", new float[1][64]);
      assertThat(z0.get("v")[0]).containsOnly(0);
      Component w1 = sim.component("w1");
      assertThat(w1.names()).contains("weight", "x1", "y1");
      w1.set("weight", new float[64][9]);
      sim.view(X, 40);
      assertThat(w1.get("x1")[0][0]).isPositive();
      assertThat(sim.components()).containsExactlyInAnyOrder("image", "z0", "z1e", "z1i", "drive", "w1", "w1ie", "w1ei");
      assertThat(z0).hasToString("z0" + z0.names());
    }
  }

  @Test
  void whatIsUnknownOrUnfitIsNamed() {
    try (Simulation sim = letters()) {
      refused(() -> sim.lag("w2", 1), "network LetterNet has no connection named 'w2'; did you mean w1? It has drive, w1, w1ie, w1ei");
      refused(() -> sim.lag("w1", -1), "a lag must be 0 or more steps, was -1");
      refused(() -> sim.parameter("z0", "refract_T", Units.ms(0)), "group z0 (" + LifCell.class.getName() + ") has no parameter named 'refract_T'; it has tau_m, resist_m");
      refused(() -> sim.parameter("z0", "t_re", Units.ms(0)), "no parameter named 't_re'; did you mean t_ref?");
      refused(() -> sim.parameter("z0", "t_ref", Units.mV(0)), "z0.t_ref has the dimension");
      refused(() -> sim.parameter("z0", "t_ref", Units.ms(0), Units.ms(1)), "z0.t_ref needs 1 value or 64, one per neuron, was given 2");
      refused(() -> sim.parameter("w1", "eta", Units.ms(0)), "w1 is a connection; set its weights by component(\"w1\")");
      refused(() -> sim.parameter("zz", "t_ref", Units.ms(0)), "has no group named 'zz'; did you mean z0?");
      refused(() -> sim.component("w3"), "has no component named 'w3'; did you mean w1?");
      refused(() -> sim.component("z0").get("thet"), "z0 has no variable or parameter named 'thet'; did you mean theta?");
      refused(() -> sim.component("z0").set("tau_m", new float[1][64]), "z0.tau_m cannot be set while the simulation is built; change it by parameter(\"z0\", \"tau_m\", ...)");
      refused(() -> sim.component("z0").set("v", 1, 2), "z0.v has the shape 1x64, was given 1x2");
      refused(() -> sim.component("z0").set("v", new float[0][]), "z0.v has the shape 1x64, was given nothing");
      refused(() -> sim.component("w1ei").set("weight", 1, 1, 1, 1, Float.NaN, 1, 1, 1, 1), "w1ei.weight[0][4] must be a finite number, was NaN");
      refused(() -> sim.component("w1").set("x1", new float[1][64]), "it is a trace of learning");
      refused(() -> sim.setUp("picture"), "has no encoder named 'picture'");
      refused(() -> sim.input("z0", DARK), "has no encoder named 'z0'; it has image");
      refused(() -> sim.clamp(1, 2), "encoder image: a sample has 64 values");
      refused(() -> sim.run(Units.us(1500)), "whole time steps of 0.001 s, was 0.0015 s");
      refused(() -> sim.run(0), "1 step or more");
      refused(() -> Simulation.of(new LetterNet(), "floaty", Units.ms(1)), "there is no backend 'floaty'");
      refused(() -> Simulation.of(new LetterNet(), "float", Units.ms(0)), "dt must be positive");
    }
  }

  private static void refused(Runnable verb, String message) {
    assertThatIllegalArgumentException().isThrownBy(verb::run).withMessageContaining(message);
  }

  @Test
  void commandsAreBoundListedAndInvokedByName() {
    try (Simulation sim = letters()) {
      List<float[]> pictures = new ArrayList<>();
      sim.command("viz", (s, arguments) -> pictures.add(s.component("w1").get("weight")[0]));
      sim.invoke("viz");
      assertThat(pictures).hasSize(1);
      assertThat(sim.commands()).containsExactlyInAnyOrder("clamp", "viz");
      refused(() -> sim.invoke("vis"), "LetterNet has no command named 'vis'; did you mean viz?");
      refused(() -> sim.command("viz", (s, a) -> { }), "already has a command 'viz'");
      refused(() -> sim.command("a b", (s, a) -> { }), "a command has a name of letters, digits and _");
      refused(() -> sim.invoke("clamp"), "command clamp takes one array");
      sim.command("clamp", (s, arguments) -> s.input("image", LetterPatterns.clean(Letter.O, 8)));
      sim.view(X, 1);
      assertThat(sim.component("image").get("input")[0]).isEqualTo(LetterPatterns.clean(Letter.O, 8));
    }
  }

  @Test
  void runningInTheBackgroundExcludesAccess() throws InterruptedException {
    try (Simulation sim = letters()) {
      CountDownLatch windows = new CountDownLatch(3);
      sim.listen(seen -> windows.countDown());
      sim.clamp(X);
      Component z0 = sim.component("z0");
      sim.start();
      assertThat(windows.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(sim.isRunning()).isTrue();
      assertThatIllegalStateException().isThrownBy(() -> z0.get("v")).withMessageContaining("LetterNet is running; call pause() before");
      assertThatIllegalStateException().isThrownBy(() -> sim.lag("w1", 1)).withMessageContaining("is running");
      assertThatIllegalStateException().isThrownBy(sim::start).withMessageContaining("is running");
      assertThatIllegalStateException().isThrownBy(() -> sim.run(1)).withMessageContaining("is running");
      sim.pause();
      sim.pause();
      assertThat(sim.isRunning()).isFalse();
      long steps = sim.steps();
      assertThat(steps).isGreaterThanOrEqualTo(30);
      float[] v = z0.get("v")[0];
      try (Simulation same = letters()) {
        same.view(X, (int) steps);
        assertThat(same.component("z0").get("v")[0]).isEqualTo(v);
      }
    }
  }

  @Test
  void whatStopsTheBackgroundIsToldAtThePause() throws InterruptedException {
    try (Simulation sim = letters()) {
      CountDownLatch thrown = new CountDownLatch(1);
      sim.listen(seen -> {
        thrown.countDown();
        throw new IllegalArgumentException("enough");
      });
      sim.clamp(X);
      sim.start();
      assertThat(thrown.await(30, TimeUnit.SECONDS)).isTrue();
      assertThatIllegalArgumentException().isThrownBy(sim::pause).withMessage("enough");
      assertThat(sim.steps()).isEqualTo(10);
    }
  }

  @Test
  void aStoppedSimulationStaysSo() {
    Simulation sim = letters();
    sim.view(X, 1);
    sim.stop();
    sim.stop();
    assertThatIllegalStateException().isThrownBy(() -> sim.run(1)).withMessageContaining("LetterNet was stopped").withMessageContaining("make or load another");
    assertThatIllegalStateException().isThrownBy(sim::start).withMessageContaining("was stopped");
  }

  @Test
  void whatIsMissingOrLateIsTold() {
    try (Simulation sim = Simulation.of(new LetterNet(), "float", Units.ms(1))) {
      assertThatIllegalStateException().isThrownBy(() -> sim.rest(1)).withMessageContaining("give it by setUp(encoder, values)");
      assertThatIllegalStateException().isThrownBy(() -> sim.run(1)).withMessageContaining("no data for encoder image");
      assertThatIllegalStateException().isThrownBy(() -> sim.component("image").get("input")).withMessageContaining("nothing has been clamped to image yet");
      assertThatIllegalStateException().isThrownBy(() -> sim.seed(2)).withMessageContaining("set the seed before the first run");
    }
  }

  @Test
  void withoutLearningWeightsStay() {
    try (Simulation sim = letters().learning(false).seed(4)) {
      float[][] before = sim.component("w1").get("weight");
      sim.view(X, 300);
      assertThat(sim.component("w1").get("weight")).isDeepEqualTo(before);
    }
    try (Simulation sim = letters()) {
      float[][] before = sim.component("w1").get("weight");
      sim.view(X, 300);
      assertThat(java.util.Arrays.deepEquals(sim.component("w1").get("weight"), before)).isFalse();
    }
  }

  @Test
  void theNetworkHasWhatWasSetOfTrainableParameters() {
    LetterNet net = new LetterNet(Shape.of(8, 8), 9, LetterNet.Constants.published(), 1);
    net.z1e.trainable("tau_m");
    net.learner(io.synfire.library.surrogates.Surrogates.stca(1), net.z1e);
    try (Simulation sim = Simulation.of(net, "float", Units.ms(1))) {
      sim.component("z1e").set("tau_m", 0.05f);
      assertThat(sim.network().group("z1e")).isNotNull();
    }
  }
}
