package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.chip.ConvolutionGeometry;
import io.synfire.chip.ConvolutionGeometry.Extent;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Padding;
import io.synfire.ir.Shape;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the images and kernels of a recorded network of convolutions. */
final class RecordedImages {
  private static final int LARGEST_STRIDE = 8;

  private RecordedImages() {}

  /** The image of the network's input. */
  static Image input(JsonFields network) {
    int[] shape = IntegerFields.vector(network, "input_shape");
    boolean last = network.get("channels_last").asBoolean();
    Extent extent = last ? new Extent(shape[0], shape[1]) : new Extent(shape[1], shape[2]);
    return new Image(extent, last ? shape[2] : shape[0], last);
  }

  /** A kernel {@code [row][column][channel][filter]}. */
  static double[][][][] kernel(JsonFields network, String field) {
    JsonNode rows = network.array(field);
    double[][][][] kernel = new double[rows.size()][][][];
    for (int r = 0; r < kernel.length; r++) {
      kernel[r] = columns(field, rows.get(r));
    }
    return kernel;
  }

  private static double[][][] columns(String field, JsonNode row) {
    double[][][] columns = new double[row.size()][][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = new double[row.get(c).size()][];
      for (int channel = 0; channel < columns[c].length; channel++) {
        columns[c][channel] = JsonFields.vector(field, row.get(c).get(channel));
      }
    }
    return columns;
  }

  /** The geometry of a layer from its input, kernel and output: strides and padding are recorded for some layers only, and follow from the shapes. */
  static ConvolutionGeometry geometry(JsonFields network, int layer, Image input) {
    double[][][][] kernel = kernel(network, "kernel" + layer);
    Extent extent = new Extent(kernel.length, kernel[0].length);
    int filters = kernel[0][0][0].length;
    int[] output = IntegerFields.vector("out_shapes", network.array("out_shapes").get(layer));
    String strides = "strides" + layer;
    int[] given = network.has(strides) ? IntegerFields.vector(network, strides) : new int[0];
    for (Extent stride : given.length == 0 ? strides() : List.of(new Extent(given[0], given[1]))) {
      for (Padding padding : Padding.values()) {
        ConvolutionGeometry geometry = new ConvolutionGeometry(input, extent, filters, stride, padding, false);
        if (geometry.output().shape().equals(new Shape(IntStream.of(output).boxed().toList()))) {
          return geometry;
        }
      }
    }
    throw new UnsupportedCaseException("convolution " + layer + " whose output has none of the shapes of its kernel, strides and padding");
  }

  /** Strides of a layer for which none are recorded, equal ones first, short ones first. */
  private static List<Extent> strides() {
    return IntStream.range(0, LARGEST_STRIDE * LARGEST_STRIDE)
        .mapToObj(i -> new Extent(1 + i / LARGEST_STRIDE, 1 + i % LARGEST_STRIDE))
        .sorted(Comparator.comparing(s -> s.rows() != s.columns()))
        .toList();
  }
}
