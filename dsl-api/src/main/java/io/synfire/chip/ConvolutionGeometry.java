package io.synfire.chip;

import io.synfire.ir.Shape;

/**
 * Which pixels of a two-dimensional convolution meet. A pixel of the source is one axon, its channels are the atoms of that axon; the kernel is
 * {@code [row][column][channel][filter]} and is applied as a correlation.
 *
 * @param input source image
 * @param kernel extent of the kernel in pixels
 * @param filters number of channels of the target, positive
 * @param strides steps of the kernel in pixels of the source; of a transposed convolution, in pixels of the target
 * @param padding whether the kernel may reach over the edge
 * @param transposed whether the kernel spreads every pixel of the source over the target, as the gradient of a convolution does
 */
public record ConvolutionGeometry(Image input, Extent kernel, int filters, Extent strides, Padding padding, boolean transposed) {

  /** Whether the kernel may reach over the edge of the image. */
  public enum Padding {
    /** It stays within. */
    VALID,
    /** It may, so that with a stride of 1 the target is as large as the source. */
    SAME
  }

  /**
   * Rows and columns.
   *
   * @param rows positive
   * @param columns positive
   */
  public record Extent(int rows, int columns) {
    public Extent {
      if (rows <= 0 || columns <= 0) {
        throw new IllegalArgumentException("an extent needs positive rows and columns, was " + rows + "x" + columns);
      }
    }

    /** Number of pixels. */
    public int pixels() {
      return rows * columns;
    }
  }

  /**
   * An image.
   *
   * @param extent rows and columns
   * @param channels positive
   * @param channelsLast whether neurons are numbered {@code [row][column][channel]}, else {@code [channel][row][column]}
   */
  public record Image(Extent extent, int channels, boolean channelsLast) {
    public Image {
      if (channels <= 0) {
        throw new IllegalArgumentException("an image needs at least one channel, had " + channels);
      }
    }

    /** Shape of a group that holds it. */
    public Shape shape() {
      return channelsLast
          ? Shape.of(extent.rows(), extent.columns(), channels)
          : Shape.of(channels, extent.rows(), extent.columns());
    }

    /** Number of neurons. */
    public int size() {
      return extent.pixels() * channels;
    }

    /** The pixel of a neuron, row by row. */
    public int pixel(int neuron) {
      return channelsLast ? neuron / channels : neuron % extent.pixels();
    }

    /** The channel of a neuron. */
    public int channel(int neuron) {
      return channelsLast ? neuron % channels : neuron / extent.pixels();
    }

    /** The neuron of a pixel and channel. */
    public int neuron(int pixel, int channel) {
      return channelsLast ? pixel * channels + channel : channel * extent.pixels() + pixel;
    }
  }

  /**
   * Where one pixel of the source leads.
   *
   * @param targets target neurons, ascending
   * @param kernel which element of the kernel leads to each: {@code (row * columns + column) * filters + filter}, whatever the channel
   */
  public record Spread(int[] targets, int[] kernel) {}

  public ConvolutionGeometry {
    if (filters <= 0) {
      throw new IllegalArgumentException("a convolution needs at least one filter, had " + filters);
    }
    Extent in = input.extent();
    if (!transposed && padding == Padding.VALID && (kernel.rows() > in.rows() || kernel.columns() > in.columns())) {
      throw new IllegalArgumentException(
          "a kernel of " + kernel.rows() + "x" + kernel.columns() + " does not fit into an image of " + in.rows() + "x" + in.columns()
              + " without padding; pad, or take a smaller kernel");
    }
  }

  /** The image that it makes. */
  public Image output() {
    Extent extent = new Extent(vertical().output(), horizontal().output());
    return new Image(extent, filters, input.channelsLast());
  }

  /** Where a pixel of the source leads; nowhere where the strides skip it. */
  public Spread spread(int pixel) {
    int columns = input.extent().columns();
    Reach rows = vertical().reach(pixel / columns);
    Reach across = horizontal().reach(pixel % columns);
    Image output = output();
    int count = rows.count() * across.count();
    int[] targets = new int[count * filters];
    int[] elements = new int[count * filters];
    for (int k = 0; k < targets.length; k++) {
      int place = output.channelsLast() ? k / filters : k % count;
      int filter = output.channelsLast() ? k % filters : k / count;
      int row = place / across.count();
      int column = place % across.count();
      targets[k] = output.neuron((rows.first() + row) * output.extent().columns() + across.first() + column, filter);
      elements[k] = (rows.kernel(row) * kernel.columns() + across.kernel(column)) * filters + filter;
    }
    return new Spread(targets, elements);
  }

  private Axis vertical() {
    return new Axis(input.extent().rows(), kernel.rows(), strides.rows(), padding == Padding.SAME, transposed);
  }

  private Axis horizontal() {
    return new Axis(input.extent().columns(), kernel.columns(), strides.columns(), padding == Padding.SAME, transposed);
  }

  /** The targets along one axis: {@code count} of them from {@code first}, of which number i uses element {@code start + i step} of the kernel. */
  private record Reach(int first, int count, int start, int step) {
    int kernel(int i) {
      return start + i * step;
    }
  }

  /** One axis of the images. */
  private record Axis(int input, int kernel, int stride, boolean same, boolean transposed) {

    int output() {
      if (transposed) {
        return input * stride + (same ? 0 : Math.max(kernel - stride, 0));
      }
      return same ? Math.ceilDiv(input, stride) : (input - kernel) / stride + 1;
    }

    private int padding() {
      if (!same) {
        return 0;
      }
      int wide = transposed ? output() : input;
      int narrow = transposed ? input : output();
      return Math.max((narrow - 1) * stride + kernel - wide, 0) / 2;
    }

    Reach reach(int position) {
      return transposed ? spread(position) : gathered(position);
    }

    private Reach spread(int position) {
      int begin = position * stride - padding();
      int first = Math.max(begin, 0);
      int end = Math.min(begin + kernel, output());
      return new Reach(first, Math.max(end - first, 0), first - begin, 1);
    }

    private Reach gathered(int position) {
      int padded = position + padding();
      int first = Math.max(Math.ceilDiv(padded - kernel + 1, stride), 0);
      int last = Math.min(padded / stride, output() - 1);
      return new Reach(first, Math.max(last - first + 1, 0), padded - first * stride, -stride);
    }
  }
}
