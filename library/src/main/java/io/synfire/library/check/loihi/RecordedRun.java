package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.GroupId;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.pes.PesError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program run as it was recorded: same spikes from the host, same errors, same random numbers. Compares every integer of every step. */
final class RecordedRun {
  private final JsonFields fields;
  private final Emulator emulator;
  private final RecordedWarnings warnings;
  private final List<GroupId> learning = new ArrayList<>();
  private final Map<Long, Map<Integer, int[]>> spikes = new HashMap<>();
  private final int[][][] u;
  private final int[][][] v;
  private final int[][][] fired;
  private final List<List<Object>> history = new ArrayList<>();

  /** Runs a program with the other fields of a case. */
  RecordedRun(JsonFields fields, ChipProgram program) {
    this.fields = fields;
    emulator = Emulator.open(program, new RecordedDraws(fields, program.blocks()).options());
    warnings = new RecordedWarnings(emulator);
    int blocks = program.blocks().size();
    for (int b = 0; b < blocks; b++) {
      for (int s = 0; s < program.blocks().get(b).synapses().size(); s++) {
        if (program.blocks().get(b).synapses().get(s).learning().isPresent()) {
          learning.add(new GroupId(b, s));
        }
      }
    }
    readSpikes();
    int steps = fields.integer("steps", 1);
    u = new int[blocks][steps][];
    v = new int[blocks][steps][];
    fired = new int[blocks][steps][];
    for (int k = 0; k < steps; k++) {
      step(k);
    }
  }

  private void readSpikes() {
    JsonNode inputs = fields.array("inputs");
    for (int i = 0; i < inputs.size(); i++) {
      for (JsonNode entry : new JsonFields(inputs.get(i)).array("spikes")) {
        spikes.computeIfAbsent(entry.get(0).asLong(), t -> new HashMap<>()).put(i, IntegerFields.vector("spikes", entry.get(1)));
      }
    }
  }

  private void step(int k) {
    if (k > 0) {
      spikes.getOrDefault((long) k, Map.of()).forEach((input, neurons) -> emulator.spikes(input, neurons, neurons.length));
    }
    if (fields.has("errors")) {
      modulate(k);
    }
    emulator.step();
    warnings.look();
    for (int b = 0; b < u.length; b++) {
      Firing firing = emulator.firing(b);
      u[b][k] = emulator.unit(b).variable("u").clone();
      v[b][k] = emulator.unit(b).variable("v").clone();
      fired[b][k] = Arrays.copyOf(firing.neuron, firing.count);
    }
    history.add(learning.stream().map(g -> (Object) Arrays.deepToString(emulator.weights(g))).toList());
  }

  private void modulate(int k) {
    double[] errors = JsonFields.vector("errors", fields.array("errors").get(k));
    int[] scaled = new int[errors.length];
    PesError scale = new PesError(fields.number("pes_error_scale", PesError.DEFAULT.scale()));
    warnings.host(k + 1, scale, scale.scale(errors, scaled));
    learning.forEach(g -> emulator.modulate(g, scaled));
  }

  /** Raw values of a variable in a block after a step, counted from 0: {@code "u"}, {@code "v"}, or 1 where a compartment fired for {@code "spike"}. */
  int[] variable(String name, int block, int step) {
    return switch (name) {
      case "u" -> u[block][step];
      case "v" -> v[block][step];
      default -> {
        int[] flags = new int[v[block][step].length];
        Arrays.stream(fired[block][step]).forEach(neuron -> flags[neuron] = 1);
        yield flags;
      }
    };
  }

  /** Compares with field {@code expected}. */
  void compare(Differences differences) {
    JsonFields expected = fields.object("expected");
    JsonNode blocks = expected.array("blocks");
    int[] totals = new int[u.length];
    for (int b = 0; b < u.length; b++) {
      JsonFields block = new JsonFields(blocks.get(b));
      String name = "block " + b + " ";
      differences.equal(name + "u", u[b], IntegerFields.matrix(block, "u"));
      differences.equal(name + "v", v[b], IntegerFields.matrix(block, "v"));
      differences.equal(name + "spikes", fired[b], IntegerFields.matrix(block, "s"));
      totals[b] = Arrays.stream(fired[b]).mapToInt(s -> s.length).sum();
    }
    differences.equal("spike totals", new int[][] {totals}, new int[][] {IntegerFields.vector(expected, "spike_totals")});
    differences.equal("warnings", warnings.all(), RecordedWarnings.expected(expected));
    compareLearning(expected, differences);
  }

  private void compareLearning(JsonFields expected, Differences differences) {
    if (expected.has("weights_history")) {
      for (JsonNode entry : expected.array("weights_history")) {
        for (int g = 0; g < learning.size(); g++) {
          String recorded = Arrays.deepToString(IntegerFields.series("weights_history", entry.get(1).get(g)));
          differences.equal("weights after step " + entry.get(0), history.get(entry.get(0).asInt() - 1).get(g), recorded);
        }
      }
    }
    if (expected.has("final_traces")) {
      int[][] traces = learning.stream().map(g -> emulator.traces(g).get("x")).toArray(int[][]::new);
      differences.equal("traces", traces, IntegerFields.matrix(expected, "final_traces"));
    }
  }
}
