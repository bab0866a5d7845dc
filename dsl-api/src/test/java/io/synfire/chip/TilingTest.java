package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TilingTest {
  private static final int CASES = 300;

  private static Tiling random(Random random) {
    int rank = 1 + random.nextInt(3);
    int[] shape = random.ints(rank, 1, 9).toArray();
    int[] block = random.ints(rank, 1, 11).toArray();
    return new Tiling(Shape.of(shape), Shape.of(block));
  }

  @Test
  void everyNeuronIsInOneTile() {
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      Tiling tiling = random(random);
      List<Integer> all = new ArrayList<>();
      for (int t = 0; t < tiling.tiles(); t++) {
        int[] tile = tiling.tile(t);
        assertThat(tile).as("%s", tiling).hasSize(tiling.size(t)).isSorted();
        Arrays.stream(tile).forEach(all::add);
      }
      assertThat(all).as("%s", tiling).containsExactlyInAnyOrderElementsOf(IntStream.range(0, tiling.neurons()).boxed().toList());
    }
  }

  @Test
  void theOwnerOfANeuronHoldsIt() {
    Random random = new Random(2);
    for (int i = 0; i < CASES; i++) {
      Tiling tiling = random(random);
      int[] owner = tiling.tileOf();
      for (int n = 0; n < owner.length; n++) {
        assertThat(tiling.tile(owner[n])).as("%s", tiling).contains(n);
      }
    }
  }

  @Test
  void noTileIsLargerThanItsBlock() {
    Random random = new Random(3);
    for (int i = 0; i < CASES; i++) {
      Tiling tiling = random(random);
      assertThat(IntStream.range(0, tiling.tiles()).map(tiling::size)).allMatch(size -> size > 0 && size <= tiling.block().size());
      assertThat(tiling.size(0)).isEqualTo(tiling.tiles() == 1 ? tiling.neurons() : tiling.size(0));
    }
  }

  @Test
  void tilesAreBoxesInRowMajorOrder() {
    Tiling tiling = new Tiling(Shape.of(5, 4), Shape.of(2, 3));
    assertThat(tiling.tiles()).isEqualTo(6);
    assertThat(tiling.tile(0)).containsExactly(0, 1, 2, 4, 5, 6);
    assertThat(tiling.tile(1)).containsExactly(3, 7);
    assertThat(tiling.tile(5)).containsExactly(19);
    assertThat(tiling.ranges(0)).isEqualTo("0:2,0:3");
    assertThat(tiling.ranges(3)).isEqualTo("2:4,3:4");
    assertThat(tiling.ranges(5)).isEqualTo("4:5,3:4");
  }

  @Test
  void consecutiveTilesAreEqualButForTheLast() {
    Tiling tiling = Tiling.sequential(10, 3);
    assertThat(IntStream.range(0, tiling.tiles()).map(tiling::size)).containsExactly(4, 4, 2);
    assertThat(tiling.tile(1)).containsExactly(4, 5, 6, 7);
    for (int tiles = 1; tiles <= 40; tiles++) {
      assertThat(Tiling.sequential(40, tiles).tiles()).isLessThanOrEqualTo(tiles);
    }
  }

  @Test
  void aCoreIsNamedAfterItsTileOnlyWhereItsGroupIsCut() {
    assertThat(Core.label("layer", Tiling.sequential(10, 1), 0)).isEqualTo("layer");
    assertThat(Core.label("layer", Tiling.sequential(10, 2), 1)).isEqualTo("layer[5:10]");
  }

  @Test
  void aBlockNeedsTheDimensionsOfItsGroup() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tiling(Shape.of(4, 4), Shape.of(4)))
        .withMessage("a block shape needs as many dimensions as the group it cuts: 4 has 1, 4x4 has 2");
  }
}
