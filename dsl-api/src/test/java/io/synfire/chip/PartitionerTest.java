package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.chip.ConvolutionGeometry.Extent;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Padding;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionerTest {
  private static final Deployment ONE_CHIP = Deployment.DEFAULT.withChips(1);

  @Test
  void aDenseLayerOf1024Onto1024CutsItsSourceToo() {
    Layout layout = new Layout(List.of(chip("a", 1024), chip("b", 1024)), List.of(dense(0, 1)));

    Partition partition = Partitioner.partition(layout, ONE_CHIP, ChipLimits.LOIHI);

    assertThat(partition.cores("b")).hasSize(9);
    assertThat(partition.cores("a")).hasSize(3);
    assertThat(partition.cores("b").get(0).demand()).isEqualTo(new CoreDemand(114, 1024, 0, 1048576));
    assertThat(partition.cores("a").get(0).demand()).isEqualTo(new CoreDemand(342, 0, 3078, 0));
    assertThat(partition.cores().get(3).label()).isEqualTo("b[0:114]");
    assertFits(partition);
  }

  @Test
  void aChainIsCutFromTheEndToTheBeginning() {
    List<Population> populations = IntStream.range(0, 5).mapToObj(i -> chip("p" + i, 1024)).toList();
    Layout layout = new Layout(populations, IntStream.range(0, 4).mapToObj(i -> dense(i, i + 1)).toList());

    Partition partition = Partitioner.partition(layout, ONE_CHIP, ChipLimits.LOIHI);

    assertThat(partition.tilings().values()).extracting(Tiling::tiles).containsExactly(3, 9, 9, 9, 9);
    assertFits(partition);
  }

  @Test
  void aLargeRecurrentGroupIsCutUntilItsOwnAxonsFit() {
    Layout layout = new Layout(List.of(chip("a", 4096)), List.of(dense(0, 0)));

    Partition partition = Partitioner.partition(layout, Deployment.DEFAULT, ChipLimits.LOIHI);

    assertThat(partition.tiling("a").tiles()).isEqualTo(256);
    assertFits(partition);
  }

  @Test
  void tooManySourcesAreRefusedWithQuantityValueAndLimit() {
    Layout layout = new Layout(List.of(host("a", 5000), chip("b", 10)), List.of(dense(0, 1)));

    assertThatThrownBy(() -> Partitioner.partition(layout, ONE_CHIP, ChipLimits.LOIHI))
        .isInstanceOf(DiagnosticException.class)
        .hasMessage("[chip-limit] b: block b[0:1] needs 5000 input axons, and a core has 4096; let fewer neurons project to it, or project sparsely: "
            + "smaller blocks do not help, as one neuron already needs them");
  }

  @Test
  void aBlockShapeThatIsTooLargeIsRefused() {
    Population whole = new Population("a", Shape.of(2000), Optional.of(Shape.of(2000)), false);

    assertThatThrownBy(() -> Partitioner.partition(new Layout(List.of(whole), List.of()), ONE_CHIP, ChipLimits.LOIHI))
        .hasMessage("[block-shape] a: block a needs 2000 compartments, and a core has 1024; take smaller blocks than 2000, or leave the block shape "
            + "to Synfire");
  }

  @Test
  void aNetworkWithoutEnoughChipsIsRefused() {
    Layout layout = new Layout(List.of(chip("a", 4096)), List.of(dense(0, 0)));

    assertThatThrownBy(() -> Partitioner.partition(layout, ONE_CHIP, ChipLimits.LOIHI))
        .hasMessageStartingWith("[chip-limit] the network needs more chips than requested (1): at least ")
        .hasMessageContaining("and 1 chip has 128; allow more chips");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyBlockOfARandomNetworkFitsAndEveryNeuronIsInOneTile(long seed) {
    Partition partition = Partitioner.partition(randomLayout(new Random(seed)), Deployment.DEFAULT, ChipLimits.LOIHI);

    assertFits(partition);
    for (Tiling tiling : partition.tilings().values()) {
      int[] all = IntStream.range(0, tiling.tiles()).flatMap(t -> Arrays.stream(tiling.tile(t))).sorted().toArray();
      assertThat(all).containsExactly(IntStream.range(0, tiling.neurons()).toArray());
    }
    List<Integer> cores = IntStream.range(0, partition.cores().size()).boxed().toList();
    assertThat(partition.chips().stream().flatMap(List::stream).sorted()).containsExactlyElementsOf(cores);
    assertThat(Partitioner.partition(randomLayout(new Random(seed)), Deployment.DEFAULT, ChipLimits.LOIHI)).isEqualTo(partition);
  }

  private static Layout randomLayout(Random random) {
    List<Population> populations = new ArrayList<>(List.of(host("in", 1 + random.nextInt(800))));
    IntStream.range(0, 4).forEach(i -> populations.add(chip("g" + i, 1 + random.nextInt(800))));
    List<Pathway> pathways = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      int source = random.nextInt(5);
      int target = 1 + random.nextInt(4);
      pathways.add(new Pathway("c" + k, source, target, connectivity(random, populations.get(source), populations.get(target)), 6 * random.nextInt(2)));
    }
    return new Layout(populations, pathways);
  }

  private static Connectivity connectivity(Random random, Population source, Population target) {
    return switch (random.nextInt(3)) {
      case 0 -> new Connectivity.Dense();
      case 1 -> new Connectivity.Random(0.05 + 0.5 * random.nextDouble());
      default -> new Connectivity.Listed(
          IntStream.range(0, source.size())
              .mapToObj(i -> IntStream.range(0, target.size()).filter(j -> random.nextInt(10) == 0).toArray())
              .toArray(int[][]::new));
    };
  }

  @Test
  void theTutorialNetworkOnImagesTakesFourteenCores() {
    ConvolutionGeometry first =
        new ConvolutionGeometry(new Image(new Extent(28, 28), 3, true), new Extent(3, 3), 32, new Extent(2, 2), Padding.VALID, false);
    ConvolutionGeometry second = new ConvolutionGeometry(first.output(), new Extent(3, 3), 64, new Extent(2, 2), Padding.VALID, false);

    Partition partition = Partitioner.partition(tutorial(first, second, true), ONE_CHIP, ChipLimits.LOIHI);

    assertThat(partition.cores()).hasSize(14);
    assertFits(partition);
    assertThat(bits(first)).isEqualTo(556224);
    assertThat(bits(second)).isEqualTo(5289984);
    assertFits(Partitioner.partition(tutorial(first, second, false), ONE_CHIP, ChipLimits.LOIHI));
  }

  private static long bits(ConvolutionGeometry geometry) {
    Pathway pathway = new Pathway("c", 0, 1, new Connectivity.Convolution(geometry, 32), 0);
    Load load = new PathwayLoad(pathway, Tiling.sequential(geometry.input().size(), 1), Tiling.sequential(geometry.output().size(), 1)).load();
    return load.synapseBits()[0];
  }

  private static Layout tutorial(ConvolutionGeometry first, ConvolutionGeometry second, boolean shaped) {
    List<Population> populations =
        List.of(
            new Population("image", first.input().shape(), Optional.empty(), true),
            new Population("conv0", first.output().shape(), Optional.of(Shape.of(16, 16, 4)).filter(s -> shaped), false),
            new Population("conv1", second.output().shape(), Optional.of(Shape.of(8, 8, 16)).filter(s -> shaped), false),
            new Population("dense0", Shape.of(100), Optional.of(Shape.of(50)).filter(s -> shaped), false),
            host("answer", 10));
    return new Layout(
        populations,
        List.of(
            new Pathway("c0", 0, 1, new Connectivity.Convolution(first, 32), 0),
            new Pathway("c1", 1, 2, new Connectivity.Convolution(second, 32), 0),
            dense(2, 3),
            dense(3, 4)));
  }

  private static void assertFits(Partition partition) {
    assertThat(partition.cores()).allMatch(core -> core.demand().fits(ChipLimits.LOIHI.core()));
  }

  private static Population chip(String name, int size) {
    return new Population(name, Shape.of(size), Optional.empty(), false);
  }

  private static Population host(String name, int size) {
    return new Population(name, Shape.of(size), Optional.empty(), true);
  }

  private static Pathway dense(int source, int target) {
    return new Pathway("c" + source + target, source, target, new Connectivity.Dense(), 0);
  }
}
