package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another run that gets what one remembers goes on as that one. */
class RunMemoryTest {
  private static final RunOptions OPTIONS = RunOptions.of(3).withSeed(5);

  /** Spikes and graded values on their way over several steps, from encoders and groups, in a loop. */
  private static Program program() {
    float[][] w = {{0.7f, 0.2f}, {0.4f, 0.9f}};
    return Backends.compile(new TestNetwork().encoder("in", 2, new RandomSpikes())
        .group("a", 2, Models.leaky(10, 0.8)).group("b", 2, Models.integrator(8, 3)).group("c", 2, Models.leaky(20, 0.5))
        .connect(Link.of("late", "in", "a", w).delay(Units.ms(4))).connect(Link.of("loop", "c", "a", w).lag(1))
        .connect(Link.of("ab", "a", "b", w).lag(2)).connect(Link.of("bc", "b", "c", w).from("v").lag(3)).connect(Link.of("ac", "a", "c", w))
        .monitor("c", "v").spikes("a", "spike").definition(), "float", Units.ms(1), 1);
  }

  private static Run open(Program program) {
    Run run = program.open(OPTIONS);
    run.input("in", new float[][] {{1, 0.5f}, {0.3f, 0.8f}, {0.9f, 0.9f}});
    return run;
  }

  @Test
  void theOtherRunGoesOnBitForBit() {
    for (int before : new int[] {0, 1, 2, 3, 7, 50}) {
      try (Program program = program(); Run whole = open(program); Run other = open(program)) {
        if (before > 0) {
          whole.advance(before);
        }
        other.advance(13);
        other.resume(whole.memory().orElseThrow());
        Observations expected = whole.advance(30);
        Observations found = other.advance(30);
        assertThat(found.firstStep()).isEqualTo(before);
        assertThat(found.states()).as("after " + before).usingRecursiveComparison().isEqualTo(expected.states());
        assertThat(found.spikes()).as("after " + before).usingRecursiveComparison().isEqualTo(expected.spikes());
        assertThat(found.states().get("c.v")[29][0][0]).isNotZero();
      }
    }
  }

  @Test
  void whatDoesNotFitIsNamedAndChangesNothing() {
    try (Program program = program(); Run run = open(program)) {
      run.advance(20);
      RunMemory memory = run.memory().orElseThrow();
      Map<String, float[][]> fewer = new LinkedHashMap<>(memory.arrays());
      fewer.remove("c.v");
      assertThatIllegalArgumentException().isThrownBy(() -> run.resume(new RunMemory(3, fewer))).withMessageContaining("needs the array c.v");
      fewer.put("c.v", new float[2][2]);
      assertThatIllegalArgumentException().isThrownBy(() -> run.resume(new RunMemory(3, fewer))).withMessage("c.v: needs the shape 3x2, is 2x2");
      assertThat(run.memory().orElseThrow()).usingRecursiveComparison().isEqualTo(memory);
      assertThatIllegalArgumentException().isThrownBy(() -> new RunMemory(-1, Map.of())).withMessageContaining("was -1");
    }
  }
}
