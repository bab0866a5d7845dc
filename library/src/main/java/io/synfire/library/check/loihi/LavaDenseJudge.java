package io.synfire.library.check.loihi;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.dense.DenseSynapses;
import io.synfire.runtime.loihi.dense.DenseWeights;
import io.synfire.runtime.loihi.dense.SignMode;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges {@code lava-dense/1}: the weights that are held, and what arrives through them in the step after each row of spikes. */
public final class LavaDenseJudge implements CaseJudge {

  @Override
  public Set<String> schemas() {
    return Set.of("lava-dense/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    int[][] weights = IntegerFields.matrix(fields, "weights_in");
    DenseWeights dense = new DenseWeights(
        weights, mode(fields, weights), fields.integer("num_weight_bits", 1), IntegerFields.integer(fields, "weight_exp"));
    JsonFields expected = fields.object("expected");
    Differences differences = new Differences();
    differences.equal("effective_weights", dense.effective(), IntegerFields.matrix(expected, "effective_weights"));
    differences.equal("a_out", sums(fields, synapses(fields, dense)), IntegerFields.matrix(expected, "a_out"));
    return differences.verdict();
  }

  private static SignMode mode(JsonFields fields, int[][] weights) {
    return fields.has("sign_mode") ? SignMode.valueOf(fields.text("sign_mode")) : SignMode.of(weights);
  }

  private static DenseSynapses synapses(JsonFields fields, DenseWeights dense) {
    if (!fields.has("delays")) {
      return DenseSynapses.of(dense);
    }
    return fields.get("delays").isNumber()
        ? DenseSynapses.of(dense, IntegerFields.integer(fields, "delays"))
        : new DenseSynapses(dense, Optional.of(IntegerFields.matrix(fields, "delays")));
  }

  /** What the targets have received in each step. */
  private static int[][] sums(JsonFields fields, DenseSynapses synapses) {
    int sources = synapses.weights().sources();
    ArrivingSums neurons = new ArrivingSums(synapses.weights().targets());
    AxonGroup axons = new AxonGroup(0, 0, IntStream.range(0, sources).toArray(), new int[sources]);
    Emulator emulator = Emulator.open(
        new ChipProgram(
            List.of(new Block("targets", neurons, List.of(synapses.group(0)), List.of())), List.of(new SpikeInput("sources", sources, List.of(axons)))),
        EmulatorOptions.seeded(new CounterRandom(0)));
    int[][] spikes = IntegerFields.matrix(fields, "s_in");
    boolean graded = fields.get("graded").booleanValue();
    int[][] sums = new int[spikes.length][];
    for (int k = 0; k < spikes.length; k++) {
      if (k > 0) {
        give(emulator, spikes[k - 1], graded);
      }
      emulator.step();
      sums[k] = emulator.unit(0).variable(ArrivingSums.SUM).clone();
    }
    return sums;
  }

  private static void give(Emulator emulator, int[] spikes, boolean graded) {
    int[] neurons = IntStream.range(0, spikes.length).filter(i -> spikes[i] != 0).toArray();
    int[] payloads = IntStream.of(neurons).map(i -> graded ? spikes[i] : 1).toArray();
    emulator.spikes(0, neurons, payloads, neurons.length);
  }
}
