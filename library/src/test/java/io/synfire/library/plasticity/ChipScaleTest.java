package io.synfire.library.plasticity;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Encoders;
import io.synfire.library.neurons.If;
import io.synfire.library.neurons.LifCell;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.compilation.ChipNetwork;
import io.synfire.runtime.loihi.compilation.NetworkCompiler;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which integers the limits of weights that learn become. */
class ChipScaleTest {
  private static final TraceStdp RULE = TraceStdp.defaults();

  /** Weights from 0 to a limit, learned by a group of compartments or of microcode; the rule acts at all strengths alike. */
  private static Network network(boolean microcode, double limit, double first) {
    TraceStdp rule = RULE.withUpdate(new TraceStdp.Update(limit, 0, 0, 0));
    return Network.with("learning", n -> {
      Encoder in = n.encoder("in", Encoders.spikeTrains(), Shape.of(4));
      NeuronGroup cells = microcode ? n.neurons("cells", 3, LifCell.defaults()) : n.neurons("cells", 3, new If(scalar(0.5), scalar(0)));
      var learned = n.connect("learned", in, cells).full();
      var others = n.connect("others", in, cells).full();
      if (microcode) {
        learned.into(LifCell.J_EXC).unit(mV(1));
        others.into(LifCell.J_INH).unit(mV(1));
      }
      learned.weights(Weights.constant(first)).range(0, limit);
      others.weights(Weights.constant(1));
      n.learner("rule", rule, learned);
    });
  }

  private static ChipNetwork chip(Network network) {
    try (Program program = Backends.compile(network.definition(), "loihi", ms(1), 1)) {
      NetworkMembers members = NetworkMembers.of(program.unit());
      return new NetworkCompiler(members, program.unit(), NetworkParameters.initial(members, program.unit()), true).compile();
    }
  }

  @Test
  void everyLimitBecomesALargeMantissaWhateverTheFirstWeights() {
    Random random = new Random(1);
    for (int trial = 0; trial < 16; trial++) {
      double limit = Math.pow(10, -1 + 3 * random.nextDouble());
      double first = limit * Math.pow(10, -6 * random.nextDouble());
      ChipNetwork chip = chip(network(trial % 2 == 0, limit, first));
      ChipNetwork.LearnedSynapses learned = chip.learned().getFirst();
      SynapseGroup group = chip.program().program().blocks().get(learned.block()).synapses().get(learned.synapses());
      double unit = Math.scalb(1.0, 6 + group.storage().weightExponent());
      assertThat(limit * learned.scale()[0] / unit).as("limit %s, first weight %s", limit, first).isBetween(127.0, 255.5);
      assertThat(group.weights()[0][0][0] / unit).isCloseTo(first * learned.scale()[0] / unit, within(0.51));
    }
  }

  @Test
  void weightsOfWhichNothingIsKnownAreRefused() {
    Network network = Network.with("nothing", n -> {
      Encoder in = n.encoder("in", Encoders.spikeTrains(), Shape.of(4));
      NeuronGroup cells = n.neurons("cells", 3, new If(scalar(0.5), scalar(0)));
      n.learner("rule", RULE, n.connect("learned", in, cells).full().weights(Weights.constant(0)));
    });
    assertThatThrownBy(() -> chip(network)).hasMessageContaining("connection learned learns from weights that are all 0").hasMessageContaining("give it a range");
  }
}
