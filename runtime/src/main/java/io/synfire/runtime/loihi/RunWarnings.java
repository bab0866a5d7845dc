package io.synfire.runtime.loihi;

import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong in a run without stopping it, summed over its samples. */
final class RunWarnings {
  private final Map<String, Long> steps = new TreeMap<>();

  /** The warnings of these samples. */
  static List<String> of(List<ChipSample> samples) {
    RunWarnings all = new RunWarnings();
    samples.forEach(all::add);
    List<String> sentences = new ArrayList<>();
    all.steps.forEach((fact, steps) -> sentences.add(fact.replace("@", steps + (steps == 1 ? " step" : " steps") + " of all samples together")));
    return sentences;
  }

  private void add(ChipSample sample) {
    sample.emulator().overflow().steps().forEach((block, quantities) -> quantities.forEach((quantity, count) -> note(
        block + ": " + quantity + " overflowed and was wrapped or clipped in @; lower weights or bias, or let Deployment.Overflow.FAIL name the first",
        count)));
    sample.emulator().warnings().forEach((group, texts) -> texts.forEach((text, count) -> note(group + ": " + text + ", in @", count)));
    sample.clippedModulators().forEach((connection, count) -> note(
        connection + ": its third factor was clipped to +-" + (double) LearnedSynapses.LARGEST_MODULATOR / LearnedSynapses.PER_MODULATOR
            + " in @; scale what modulates it",
        count));
  }

  private void note(String fact, long count) {
    steps.merge(fact, count, Long::sum);
  }
}
