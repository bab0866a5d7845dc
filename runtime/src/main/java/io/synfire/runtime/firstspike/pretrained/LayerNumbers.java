package io.synfire.runtime.firstspike.pretrained;

import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkSpec.LayerShape;

/**
 * The numbers of a layer in a file.
 *
 * @param fields where they are
 * @param layer the layer
 * @param shape its shape in the network
 */
record LayerNumbers(JsonFields fields, LayerSpec layer, LayerShape shape) {
  private static final double SAME = 1e-9;

  void read(double[][] values, double[] offsets) {
    switch (layer) {
      case NeuronLayer n -> {
        size("n_in", shape.inputs());
        size("n_out", n.size());
        copy("weights", values);
        if (fields.has("threshold_offset_fixed_pattern")) {
          row("threshold_offset_fixed_pattern", fields.vector("threshold_offset_fixed_pattern"), offsets);
        }
      }
      case DelayLayer d -> {
        size("n_in", shape.inputs());
        size("n_out", shape.targets());
        copy("delay_parameters", values);
        if (fields.has("effective_delays")) {
          effective(d, values);
        }
      }
      default -> { }
    }
  }

  private void size(String field, int expected) {
    if (fields.has(field) && fields.integer(field, 1) != expected) {
      throw new IllegalArgumentException("field \"" + field + "\" must be " + expected + ", as the layers around it have it, was "
          + fields.integer(field, 1));
    }
  }

  private void copy(String field, double[][] into) {
    double[][] read = fields.matrix(field);
    if (read.length != into.length) {
      throw new IllegalArgumentException("field \"" + field + "\" must have " + into.length + " rows, has " + read.length);
    }
    for (int i = 0; i < read.length; i++) {
      row(field, read[i], into[i]);
    }
  }

  private static void row(String field, double[] read, double[] into) {
    if (read.length != into.length) {
      throw new IllegalArgumentException("field \"" + field + "\" must have rows of " + into.length + " numbers, has one of " + read.length);
    }
    for (int j = 0; j < read.length; j++) {
      if (Double.isNaN(read[j])) {
        throw new IllegalArgumentException("field \"" + field + "\" must hold numbers, holds a null");
      }
      into[j] = read[j];
    }
  }

  private void effective(DelayLayer delays, double[][] parameters) {
    double[][] stated = fields.matrix("effective_delays");
    boolean perTarget = stated.length > 0 && stated[0].length == shape.targets();
    double[][] shaped = new double[delays.kind() == DelayKind.DENDRITIC && stated.length == 1 ? 1 : shape.inputs()][
        perTarget ? shape.targets() : 1];
    copy("effective_delays", shaped);
    for (int i = 0; i < shaped.length; i++) {
      for (int j = 0; j < shaped[i].length; j++) {
        double[] row = parameters[i % parameters.length];
        double delay = delays.positivity().delay(row[j % row.length]);
        if (!(Math.abs(delay - shaped[i][j]) <= SAME * Math.max(1, Math.abs(delay)))) {
          throw new IllegalArgumentException("field \"effective_delays\" must be " + delay + " at [" + i + "][" + j
              + "], as the delay parameters have it, was " + shaped[i][j]);
        }
      }
    }
  }
}
