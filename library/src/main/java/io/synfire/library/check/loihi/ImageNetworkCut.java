package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.chip.ChipLimits;
import io.synfire.chip.Connectivity;
import io.synfire.chip.ConvolutionGeometry;
import io.synfire.chip.ConvolutionGeometry.Extent;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Padding;
import io.synfire.chip.Core;
import io.synfire.chip.CoreDemand;
import io.synfire.chip.Layout;
import io.synfire.chip.Partition;
import io.synfire.chip.Partitioner;
import io.synfire.chip.Pathway;
import io.synfire.chip.Population;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts the network of a known tutorial: images of 28x28 in three channels, two convolutions with stride 2 and a dense layer, with the block shapes
 * of the tutorial and without.
 */
final class ImageNetworkCut {
  private static final Map<String, Shape> SHAPES = Map.of("conv0", Shape.of(16, 16, 4), "conv1", Shape.of(8, 8, 16), "dense0", Shape.of(50));
  private static final Map<String, Shape> EQUAL_TILES = Map.of("conv0", Shape.of(902), "conv1", Shape.of(384), "dense0", Shape.of(50));
  private static final Map<String, Shape> WHOLE = Map.of();
  private static final ChipLimits UNLIMITED =
      new ChipLimits(new CoreDemand(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE), 128, ChipLimits.LOIHI.fields());

  private ImageNetworkCut() {}

  /**
   * Compares every recorded list of blocks with the cut that has as many: by the block shapes, by numbers of equal tiles that the peer finds without
   * them, or not at all.
   */
  static void judge(Differences differences, JsonNode recorded) {
    List<CoreDemand> shaped = demands(cut(SHAPES, ChipLimits.LOIHI));
    List<List<CoreDemand>> cuts = List.of(shaped, demands(cut(EQUAL_TILES, ChipLimits.LOIHI)), demands(cut(WHOLE, UNLIMITED)));
    List<List<CoreDemand>> lists = lists(recorded);
    for (List<CoreDemand> blocks : lists) {
      List<List<CoreDemand>> alike = cuts.stream().filter(cut -> cut.size() == blocks.size()).toList();
      List<CoreDemand> found = alike.contains(blocks) || alike.isEmpty() ? blocks : alike.get(0);
      differences.equal("known cut into " + blocks.size() + " blocks", alike.isEmpty(), false);
      for (int b = 0; b < blocks.size(); b++) {
        differences.equal("block " + b + " of " + blocks.size(), found.get(b), blocks.get(b));
      }
    }
    differences.equal("cut by the block shapes recorded", lists.stream().anyMatch(list -> list.size() == shaped.size()), true);
    differences.equal("cut without block shapes fits", demands(cut(WHOLE, ChipLimits.LOIHI)).stream().allMatch(d -> d.fits(ChipLimits.LOIHI.core())), true);
  }

  /** All lists of utilisations, wherever they are. */
  private static List<List<CoreDemand>> lists(JsonNode node) {
    List<List<CoreDemand>> lists = new ArrayList<>();
    List<CoreDemand> own = new ArrayList<>();
    for (JsonNode element : node) {
      JsonNode entry = element.isArray() && element.size() == 2 && element.get(0).isTextual() ? element.get(1) : element; // with its name
      JsonNode used = entry.has("utilization") ? entry.get("utilization") : entry;
      if (used.has("compartments") && used.has("synapses")) {
        own.add(new CoreDemand(amount(used, "compartments"), amount(used, "in-axons"), amount(used, "out-axons"), amount(used, "synapses")));
      } else {
        lists.addAll(lists(entry));
      }
    }
    if (!own.isEmpty()) {
      lists.add(own);
    }
    return lists;
  }

  private static int amount(JsonNode used, String resource) {
    JsonNode value = used.path(resource);
    return value.isArray() ? value.path(0).intValue() : value.intValue();
  }

  private static List<CoreDemand> demands(Partition partition) {
    return partition.cores().stream().map(Core::demand).toList();
  }

  /** A cut with these block shapes; groups without one are cut as they must be. */
  private static Partition cut(Map<String, Shape> shapes, ChipLimits limits) {
    Image image = new Image(new Extent(28, 28), 3, true);
    ConvolutionGeometry first = new ConvolutionGeometry(image, new Extent(3, 3), 32, new Extent(2, 2), Padding.VALID, false);
    ConvolutionGeometry second = new ConvolutionGeometry(first.output(), new Extent(3, 3), 64, new Extent(2, 2), Padding.VALID, false);
    List<Population> populations =
        List.of(
            new Population("image", image.shape(), Optional.empty(), true),
            group("conv0", first.output().shape(), shapes),
            group("conv1", second.output().shape(), shapes),
            group("dense0", Shape.of(100), shapes));
    List<Pathway> pathways =
        List.of(
            new Pathway("image_conv0", 0, 1, new Connectivity.Convolution(first, 32), 0),
            new Pathway("conv0_conv1", 1, 2, new Connectivity.Convolution(second, 32), 0),
            new Pathway("conv1_dense0", 2, 3, new Connectivity.Dense(), 0));
    return Partitioner.partition(new Layout(populations, pathways), Deployment.DEFAULT, limits);
  }

  /** A group; blocks of one dimension cut it as a row of neurons. */
  private static Population group(String name, Shape shape, Map<String, Shape> shapes) {
    Optional<Shape> block = Optional.ofNullable(shapes.get(name));
    boolean row = block.isPresent() && block.get().dimensions().size() == 1;
    return new Population(name, row ? Shape.of(shape.size()) : shape, block, false);
  }
}
