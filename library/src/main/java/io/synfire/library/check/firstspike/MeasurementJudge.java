package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.library.check.firstspike.Measurements.Sample;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.network.SpikeTimeInstrument;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Judges tables of spikes measured on a chip: whether their inputs and labels are those of the test samples of Yin-Yang, and the network, given the measured
 * output spikes in place of its own, reads its classes from them.
 */
public final class MeasurementJudge implements CaseJudge {
  private static final String SCHEMA = "chip-measurements/1";

  @Override
  public Set<String> schemas() {
    return Set.of(SCHEMA);
  }

  @Override
  public Optional<GoldenFile> adopt(GoldenFile file) {
    String network = Measurements.network(file.path());
    if (network.isEmpty() || !Measurements.isTable(file.root())) {
      return Optional.empty();
    }
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("id", network).set("table", file.root());
    return Optional.of(new GoldenFile(file.path(), SCHEMA, content, file.models()));
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    Measurements measured = Measurements.of(fields.get("table"));
    PretrainedNetwork model = ModelEvaluation.deterministic(Recorded.model(golden.file(), fields.text("id")));
    SpikeTimeData test = YinYangFor.network(model.network()).test();
    Agreement agreement = new Agreement();
    measured.samples().forEach((index, sample) -> {
      if (index < 0 || index >= test.size()) {
        throw new IllegalArgumentException("test sample " + index + ", there are " + test.size());
      }
      agreement.equal("label[" + index + "]", test.labels()[index], sample.label());
      agreement.times("input times[" + index + "]", java.util.Arrays.copyOf(test.times()[index], sample.inputs().length), sample.inputs(), 1e-12);
    });
    SpikeTimeData data = new SpikeTimeData(measured.rows(test.times()), measured.labels(), test.classNames());
    FirstSpikeEvaluation evaluation = ModelEvaluation.evaluate(model, data, Optional.of(replay(model, data, measured)), 0);
    agreement.equal("spikes in the loop", java.util.Arrays.deepToString(evaluation.outputs()), java.util.Arrays.deepToString(measured.outputs()));
    List<Sample> samples = List.copyOf(measured.samples().values());
    double[] classes = IntStream.range(0, samples.size()).mapToDouble(s -> model.objective().loss().select(samples.get(s).outputs())).toArray();
    agreement.numbers("classes", IntStream.of(evaluation.predictions()).mapToDouble(p -> p).toArray(), classes, 0);
    return agreement.verdict();
  }

  /** An instrument that has the measured spikes for the outputs, found by the inputs of a sample, and nothing for other layers. */
  private static SpikeTimeInstrument replay(PretrainedNetwork model, SpikeTimeData data, Measurements measured) {
    double[][] outputs = measured.outputs();
    java.util.Map<List<Double>, double[]> byInput = new java.util.HashMap<>();
    for (int s = 0; s < outputs.length; s++) {
      byInput.put(java.util.Arrays.stream(data.times()[s]).boxed().toList(), outputs[s]);
    }
    return (parameters, inputs) -> {
      List<double[][]> layers = new ArrayList<>(java.util.Collections.nCopies(model.network().layers().size() - 1, new double[0][]));
      layers.add(java.util.Arrays.stream(inputs).map(in -> byInput.get(java.util.Arrays.stream(in).boxed().toList())).toArray(double[][]::new));
      return layers;
    };
  }
}
