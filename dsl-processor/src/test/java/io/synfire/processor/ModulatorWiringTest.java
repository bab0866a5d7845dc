package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.ir.LearnerDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModulatorWiringTest {

  @Test
  void theWiringGivesLearnersTheirThirdFactor() throws ReflectiveOperationException {
    Compilation compilation = Compiled.compile(Compiled.network("""
        @Encode(coding = Values.class, shape = 4) Encoder input;
        @Encode(coding = Values.class, shape = 1) Encoder reward;
        @Neurons(size = 3, model = Leaky.class) NeuronGroup g;
        @Connect(from = "input", to = "g") Connection first;
        @Connect(from = "input", to = "g") Connection second;
        @Connect(from = "input", to = "g") Connection third;
        @Learn(rule = Hebb.class, parts = "first", modulator = "reward") Learner rewarded;
        @Learn(rule = Hebb.class, parts = "second", modulator = "g.v") Learner corrected;
        @Learn(rule = Hebb.class, parts = "third") Learner free;
        """));

    List<LearnerDefinition> learners = Loaded.network(compilation, "net.Net").definition().learners();

    assertThat(learners).extracting(LearnerDefinition::id).containsExactly("rewarded", "corrected", "free");
    assertThat(learners.get(0).modulator()).hasValueSatisfying(m -> assertThat(m.member()).isEqualTo("reward"));
    assertThat(learners.get(1).modulator()).hasValueSatisfying(m -> assertThat(m.member() + "." + m.slot()).isEqualTo("g.v"));
    assertThat(learners.get(2).modulator()).isEmpty();
  }
}
