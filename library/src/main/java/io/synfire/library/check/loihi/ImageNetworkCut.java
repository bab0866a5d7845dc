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
import java.util.Optional;

/**
 * Cuts the network of a known tutorial: images of 28x28 in three channels, two convolutions with stride 2 and a dense layer, with the block shapes
 * of the tutorial and without.
 */
final class ImageNetworkCut {
  private ImageNetworkCut() {}

  /** Compares the recorded list of blocks with the cut; lists of another length are from cuts that Synfire makes otherwise, and only have to fit. */
  static void judge(Differences differences, JsonNode recorded) {
    List<CoreDemand> found = demands(cut(true));
    boolean compared = false;
    for (List<CoreDemand> blocks : lists(recorded)) {
      if (blocks.size() == found.size()) {
        compared = true;
        for (int b = 0; b < found.size(); b++) {
          differences.equal("block " + b, found.get(b), blocks.get(b));
        }
      }
    }
    differences.equal("list of " + found.size() + " blocks found", compared, true);
    differences.equal("cut without block shapes fits", demands(cut(false)).stream().allMatch(d -> d.fits(ChipLimits.LOIHI.core())), true);
  }

  /** All lists of utilisations, wherever they are. */
  private static List<List<CoreDemand>> lists(JsonNode node) {
    List<List<CoreDemand>> lists = new ArrayList<>();
    List<CoreDemand> own = new ArrayList<>();
    for (JsonNode element : node) {
      JsonNode used = element.has("utilization") ? element.get("utilization") : element;
      if (used.has("compartments") && used.has("synapses")) {
        own.add(new CoreDemand(amount(used, "compartments"), amount(used, "in-axons"), amount(used, "out-axons"), amount(used, "synapses")));
      } else {
        lists.addAll(lists(element));
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

  private static Partition cut(boolean shaped) {
    Image image = new Image(new Extent(28, 28), 3, true);
    ConvolutionGeometry first = new ConvolutionGeometry(image, new Extent(3, 3), 32, new Extent(2, 2), Padding.VALID, false);
    ConvolutionGeometry second = new ConvolutionGeometry(first.output(), new Extent(3, 3), 64, new Extent(2, 2), Padding.VALID, false);
    List<Population> populations =
        List.of(
            new Population("image", image.shape(), Optional.empty(), true),
            group("conv0", first.output().shape(), Shape.of(16, 16, 4), shaped),
            group("conv1", second.output().shape(), Shape.of(8, 8, 16), shaped),
            group("dense0", Shape.of(100), Shape.of(50), shaped));
    List<Pathway> pathways =
        List.of(
            new Pathway("image_conv0", 0, 1, new Connectivity.Convolution(first, 32), 0),
            new Pathway("conv0_conv1", 1, 2, new Connectivity.Convolution(second, 32), 0),
            new Pathway("conv1_dense0", 2, 3, new Connectivity.Dense(), 0));
    return Partitioner.partition(new Layout(populations, pathways), Deployment.DEFAULT, ChipLimits.LOIHI);
  }

  private static Population group(String name, Shape shape, Shape block, boolean shaped) {
    return new Population(name, shape, shaped ? Optional.of(block) : Optional.empty(), false);
  }
}
