package io.synfire.passes;

import static io.synfire.passes.Drawing.explicit;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.passes.Drawing.Plastic;
import io.synfire.units.Units;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlasticLearnersTest {
  private static final Plastic PAIR = new Plastic(false);
  private static final Plastic REWARDED = new Plastic(true);

  private static List<String> texts(Drawing drawing) {
    return NetworkCheck.check(drawing.network()).stream().map(Diagnostic::text).toList();
  }

  private static Drawing pair() {
    return explicit().encoder("input", 4).encoder("reward", 1).encoder("wide", 2).group("layer1", 3).connect("c", "input", "layer1");
  }

  @Test
  void soundLearners() {
    assertThat(texts(pair().learner(PAIR, "", "c"))).isEmpty();
    assertThat(texts(pair().learner(REWARDED, "reward", "c"))).isEmpty();
    assertThat(texts(pair().learner(REWARDED, "layer1.v", "c"))).isEmpty();
  }

  @Test
  void aPlasticityRuleNamesConnections() {
    assertThat(texts(pair().learner(PAIR, ""))).containsExactly(
        "[bad-learner] l: a plasticity rule works on connections, and the learner names none; name at least one, one of c");
    assertThat(texts(pair().learner(PAIR, "", "layer1", "c"))).containsExactly(
        "[bad-learner] l: a plasticity rule works on connections, and layer1 (Leaky) is none; name connections, one of c");
  }

  @Test
  void frozenWeightsAndSilentTargetsDoNotLearn() {
    Drawing net = pair().group("f", 3, Drawing.integrator()).connect("d", "layer1", "layer1", c -> Drawing.frozen().apply(Drawing.lag(1).apply(c)))
        .connect("e", "layer1", "f", c -> c).learner(PAIR, "", "d", "e");
    assertThat(texts(net)).contains(
        "[bad-learner] l: the weights of d are frozen and cannot learn; let them, or leave d out of the learner",
        "[bad-learner] l: e ends at f (Filter), which does not spike, and the rule needs the spikes of both ends; leave e out of the learner");
  }

  @Test
  void theThirdFactorIsThereWhereTheRuleHasOneAndFits() {
    assertThat(texts(pair().learner(REWARDED, "", "c"))).containsExactly(
        "[bad-learner] l: its rule needs a third factor, and the learner has no modulator; say which member gives it");
    assertThat(texts(pair().learner(PAIR, "reward", "c"))).containsExactly(
        "[bad-learner] l: its rule has no third factor and would not read the modulator reward; remove the modulator");
    assertThat(texts(pair().learner(new Drawing.Rule(), "reward", "c"))).containsExactly(
        "[bad-learner] l: its rule does not learn while the network runs and reads no modulator; remove reward");
    assertThat(texts(pair().learner(REWARDED, "wide", "c"))).containsExactly(
        "[shape-mismatch] l: modulator 'wide' has shape 2 and 'layer1', the target of c, has shape 3; give one value per target neuron, or one for all");
    assertThat(texts(pair().learner(REWARDED, "rewrad", "c"))).containsExactly("[unknown-name] l: nothing in the network is named 'rewrad'; did you mean reward?");
    assertThat(texts(pair().learner(REWARDED, "layer1.u", "c"))).containsExactly("[unknown-variable] l: layer1 (Leaky) has no variable 'u'; it has v and spike");
  }

  @Test
  void theModulatorIsResolvedPrintedAndRead() {
    Drawing net = pair().learner(REWARDED, "layer1", "c");
    assertThat(Endpoints.resolve(net.network()).learners().getFirst().modulator()).contains(new Endpoint("layer1", "spike"));
    assertThat(NetworkTree.print(net.network())).contains("Plastic[modulated=true] on c, modulated by layer1");
    Schedule schedule = Scheduler.schedule(net.network(), new Scheduler.Options(Units.ms(1), 0)).schedule();
    assertThat(schedule.entries()).anySatisfy(e -> {
      assertThat(e.node()).isEqualTo("l");
      assertThat(e.reads()).contains("layer1.spike");
    });
  }
}
