package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.training.TrainingResult;
import org.junit.jupiter.api.Test;

class T06ModelAtRunTimeTest {
  private static final double CHANCE = 0.1;

  @Test
  void itLearnsBitForBitAsTheRecordDoes() {
    TrainingResult record = T06ModelAtRunTime.train(T06ModelAtRunTime.record());
    TrainingResult written = T06ModelAtRunTime.train(T06ModelAtRunTime.written("a += spike"));

    assertThat(written.test().score().accuracy()).isGreaterThan(6 * CHANCE);
    assertThat(written.test()).usingRecursiveComparison().isEqualTo(record.test());
    assertThat(written.checkpoint().parameters().get("first.weight")).isDeepEqualTo(record.checkpoint().parameters().get("first.weight"));
  }

  @Test
  void itsKernelIsGenerated() {
    assertThat(T06ModelAtRunTime.source(T06ModelAtRunTime.written("a += spike"))).contains("a1 + spike1", "void backward(");
    assertThat(T06ModelAtRunTime.source(T06ModelAtRunTime.written("a += 10 * spike"))).contains("10f * spike1");
  }

  @Test
  void whatIsWrongIsSaid() {
    NeuronModelDefinition wrong = T06ModelAtRunTime.written("a += spikes");

    assertThat(ModelCompiler.check(wrong.text())).extracting(Diagnostic::message).singleElement().asString().contains("spikes");
  }
}
