package io.synfire.runtime.loihi.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.chip.SynapseFormat;
import io.synfire.chip.Tiling;
import io.synfire.ir.Shape;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.FloatCompartments.Limits;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.mapping.SplitProgram.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockSplitterTest {
  private static final int INPUTS = 7;

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 32})
  void everySpikeDeliversTheSameAfterSplitting(int population) {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      FloatProgram whole = program(random, population);
      Shape block = Shape.of(1 + random.nextInt(4), 1 + random.nextInt(3));
      List<Tiling> tilings = List.of(new Tiling(Shape.of(4, 3), block), Tiling.sequential(10, 1 + random.nextInt(5)));

      SplitProgram split = BlockSplitter.split(whole, tilings);

      for (int neuron = 0; neuron < INPUTS; neuron++) {
        double[][] before = Delivery.of(whole, whole.inputs().get(0).axons(), neuron);
        assertDelivered(whole, split, before, Delivery.of(split.program(), split.program().inputs().get(0).axons(), neuron));
      }
      for (int b = 0; b < 2; b++) {
        for (Piece piece : split.pieces().get(b)) {
          for (int i = 0; i < piece.neurons().length; i++) {
            double[][] before = Delivery.of(whole, whole.blocks().get(b).axons(), piece.neurons()[i]);
            assertDelivered(whole, split, before, Delivery.of(split.program(), split.program().blocks().get(piece.block()).axons(), i));
          }
        }
      }
    }
  }

  private static void assertDelivered(FloatProgram whole, SplitProgram split, double[][] before, double[][] after) {
    for (int b = 0; b < whole.blocks().size(); b++) {
      for (Piece piece : split.pieces().get(b)) {
        double[] expected = before[b];
        assertThat(after[piece.block()]).containsExactly(Arrays.stream(piece.neurons()).mapToDouble(i -> expected[i]).toArray());
      }
    }
  }

  @Test
  void compartmentsKeepTheirValuesAndLabelsSayWhereTheyWere() {
    FloatProgram whole = program(new Random(1), 0);

    SplitProgram split = BlockSplitter.split(whole, List.of(new Tiling(Shape.of(4, 3), Shape.of(2, 2)), Tiling.sequential(10, 1)));

    assertThat(split.program().blocks()).extracting(FloatBlock::label).containsExactly("a[0:2,0:2]", "a[0:2,2:3]", "a[2:4,0:2]", "a[2:4,2:3]", "b");
    assertThat(split.pieces().get(0).get(1).neurons()).containsExactly(2, 5);
    FloatCompartments tile = split.program().blocks().get(1).compartments();
    assertThat(tile.threshold()).containsExactly(2, 5);
    assertThat(tile.refractoryDelay()).containsExactly(3, 6);
    assertThat(tile.limits().noise().enabled()).containsExactly(true, false);
  }

  @Test
  void equalWeightsShareTheirMemoryAndBasesStayBelow256() {
    int size = 600;
    float[][][] weights = new float[size][1][1];
    int[][][] indices = IntStream.range(0, size).mapToObj(i -> new int[][] {{i}}).toArray(int[][][]::new);
    Routing routing = new Routing(size, IntStream.range(0, size).toArray(), new int[size]);
    FloatStorage storage = new FloatStorage(SynapseFormat.sparse(size, 0), 32);
    FloatSynapseGroup group = new FloatSynapseGroup(0, routing, weights, indices, Optional.empty(), storage, Optional.empty());
    FloatProgram whole = new FloatProgram(List.of(new FloatBlock("a", compartments(size), List.of(group), List.of())), List.of());

    SplitProgram split = BlockSplitter.split(whole, List.of(Tiling.sequential(size, 2)));

    FloatSynapseGroup half = split.program().blocks().get(0).synapses().get(0);
    assertThat(half.routing().base()).containsExactly(IntStream.range(0, 300).map(i -> i % 256).toArray());
    assertThat(half.indices()).isDeepEqualTo(new int[][][] {{{0}}, {{256}}});
    assertThat(half.storage().format().bits().index()).isEqualTo(9);
  }

  @Test
  void recordedNeuronsAreFoundInOrder() {
    List<Tiling> tilings = List.of(new Tiling(Shape.of(4, 3), Shape.of(4, 2)), Tiling.sequential(10, 2));
    List<Piece> pieces = BlockSplitter.split(program(new Random(1), 0), tilings).pieces().get(0);

    ProbePieces probe = ProbePieces.of(pieces, new int[] {1, 2, 3, 11});

    assertThat(probe.parts()).extracting(ProbePieces.Part::block).containsExactly(0, 1);
    assertThat(probe.parts().get(0).neurons()).containsExactly(1, 2);
    assertThat(probe.parts().get(1).neurons()).containsExactly(0, 3);
    assertThat(probe.parts().get(1).positions()).containsExactly(1, 3);
    assertThat(probe.order().orElseThrow()).containsExactly(0, 2, 1, 3);
    assertThat(ProbePieces.of(pieces, new int[] {0, 1, 5}).order()).isEmpty();
    assertThatThrownBy(() -> ProbePieces.of(pieces, new int[] {0, 12})).hasMessageStartingWith("2 neurons were to be recorded, of which the block has 1");
  }

  @Test
  void tilesOfAnotherNumberOfNeuronsAreRefused() {
    FloatProgram whole = new FloatProgram(List.of(new FloatBlock("a", compartments(10), List.of(), List.of())), List.of());

    assertThatThrownBy(() -> BlockSplitter.split(whole, List.of(new Tiling(Shape.of(9), Shape.of(3)))))
        .hasMessage("block a: the tiles of shape 3 cut 9 = 9 neurons, and the block has 10; give the shape of the block");
  }

  private static FloatProgram program(Random random, int population) {
    int atoms = population == 0 ? 1 : 2;
    List<FloatSynapseGroup> two = List.of(group(random, 5, 12, population), group(random, 5, 12, population));
    FloatBlock a = new FloatBlock("a", compartments(12), two, List.of(axons(random, 12, 1, 0, atoms)));
    List<AxonGroup> back = List.of(axons(random, 10, 0, 1, atoms));
    FloatBlock b = new FloatBlock("b", compartments(10), List.of(group(random, 5, 10, population)), back);
    return new FloatProgram(List.of(a, b), List.of(new SpikeInput("in", INPUTS, List.of(axons(random, INPUTS, 0, 0, atoms)))));
  }

  private static AxonGroup axons(Random random, int size, int block, int synapses, int atoms) {
    return new AxonGroup(
        block, synapses, random.ints(size, -1, 5).toArray(), random.ints(size, 0, atoms).toArray());
  }

  /** Five axons over three weight sets; an axon may be unused, and may reach only some neurons. */
  private static FloatSynapseGroup group(Random random, int axons, int size, int population) {
    int sets = 3;
    int atoms = population == 0 ? 1 : 2;
    int[] base = IntStream.range(0, axons).map(i -> random.nextInt(5) - 1).toArray();
    int[] set = IntStream.range(0, axons).map(i -> random.nextInt(sets)).toArray();
    float[][][] weights = new float[sets][atoms][];
    int[][][] indices = new int[sets][atoms][];
    for (int s = 0; s < sets; s++) {
      int[] targets = IntStream.range(0, size - 4).filter(i -> random.nextInt(3) > 0).toArray();
      for (int atom = 0; atom < atoms; atom++) {
        indices[s][atom] = targets;
        weights[s][atom] = new float[targets.length];
        Arrays.setAll(indices[s][atom], i -> targets[i]);
        for (int k = 0; k < targets.length; k++) {
          weights[s][atom][k] = random.nextInt(4);
        }
      }
    }
    FloatStorage storage = new FloatStorage(SynapseFormat.sparse(size, 0), population);
    return new FloatSynapseGroup(0, new Routing(axons, set, base), weights, indices, Optional.of(indices), storage, Optional.empty());
  }

  private static FloatCompartments compartments(int size) {
    double[] values = IntStream.range(0, size).mapToDouble(i -> i).toArray();
    boolean[] noisy = new boolean[size];
    noisy[2] = true;
    return new FloatCompartments(
        new double[][] {values}, values, values, values, IntStream.range(0, size).map(i -> i + 1).toArray(),
        new Limits(0, 1, true, false, new FloatNoise(noisy, 0, 0, false)));
  }
}
