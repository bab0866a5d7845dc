package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** The random numbers of a recorded run, given out in the order in which they were drawn, for each step and kind. */
final class RecordedDraws {
  private record Key(long step, String kind) {}

  private final Map<Key, Queue<double[]>> draws = new HashMap<>();
  private final int[] firstCompartment;

  /** Field {@code random_draws} of a case with these blocks, labelled by their index. */
  RecordedDraws(JsonFields fields, List<Block> blocks) {
    for (JsonNode node : fields.array("random_draws")) {
      JsonFields draw = new JsonFields(node);
      draws.computeIfAbsent(new Key(draw.integer("t", 0), draw.text("kind")), k -> new ArrayDeque<>()).add(draw.vector("values"));
    }
    firstCompartment = new int[blocks.size()];
    for (int b = 1; b < firstCompartment.length; b++) {
      firstCompartment[b] = firstCompartment[b - 1] + blocks.get(b - 1).neurons().size();
    }
  }

  EmulatorOptions options() {
    return new EmulatorOptions(false, this::noise, (group, purpose, into) -> {
      double[] values = queue(new Key(purpose.step(), purpose.kind())).remove();
      System.arraycopy(values, 0, into, 0, into.length);
    });
  }

  /** Noise is recorded for all blocks in one list. */
  private void noise(long step, String block, int[] into) {
    double[] all = queue(new Key(step, "noise")).element();
    for (int i = 0; i < into.length; i++) {
      into[i] = (int) all[firstCompartment[Integer.parseInt(block)] + i];
    }
  }

  private Queue<double[]> queue(Key key) {
    Queue<double[]> queue = draws.getOrDefault(key, new ArrayDeque<>());
    if (queue.isEmpty()) {
      throw new IllegalArgumentException("field \"random_draws\" has no more of kind \"" + key.kind() + "\" for step " + key.step());
    }
    return queue;
  }
}
