package io.synfire.runtime.firstspike;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network of first spikes, with its numbers, as a network that every backend runs: groups {@code layer1}, {@code layer2}, ... of current-based
 * integrate-and-fire neurons, an encoder {@code input} and one for the biases of each layer that has any, a decoder {@code output} of the last group. A
 * neuron is refractory for so long after its spike that it has no other. Weights are rounded as the network rounds them; delays are those of the trained
 * parameters. Noise stays behind, but for the fixed offsets of thresholds, which make thresholds differ between neurons.
 *
 * @param definition the network
 * @param biases encoder of biases to its spike times, in the network's unit of time
 */
public record FirstSpikeExport(NetworkDefinition definition, Map<String, List<Double>> biases) {

  /** Id of the encoder of the inputs. */
  public static final String INPUT = "input";

  public FirstSpikeExport {
    biases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(biases));
  }

  /**
   * How the network is written.
   *
   * @param name name of the network
   * @param unit what its unit of time is; positive
   * @param encoding takes values as spike times in this unit, such as {@code new SpikeTimes(unit)}
   * @param decoding reads the last group, such as {@code firstSpikeTimes(unit)}
   */
  public record Form(String name, Time unit, Encoding encoding, Decoding decoding) {
    public Form {
      if (!(unit.si() > 0)) {
        throw new IllegalArgumentException("network " + name + " needs a positive unit of time, was " + unit.si() + " s");
      }
    }
  }

  /** A network with its numbers, written in a form. */
  public static FirstSpikeExport of(NetworkSpec network, NetworkParameters parameters, Form form) {
    return new ExportWriter(network, parameters, form).write();
  }

  /**
   * The data of all encoders for some samples, as {@code Run.input} takes them.
   *
   * @param times {@code [sample][input]} in the network's unit of time; {@link SpikeTime#NONE} where there is no spike
   * @return encoder id to {@code [sample][value]}; a missing spike is the largest float, later than any window
   */
  public Map<String, float[][]> inputs(double[][] times) {
    Map<String, float[][]> data = new LinkedHashMap<>();
    List<float[]> samples = new ArrayList<>();
    for (double[] row : times) {
      samples.add(floats(row));
    }
    data.put(INPUT, samples.toArray(float[][]::new));
    biases.forEach((encoder, at) -> {
      float[][] same = new float[times.length][];
      java.util.Arrays.fill(same, floats(at.stream().mapToDouble(Double::doubleValue).toArray()));
      data.put(encoder, same);
    });
    return data;
  }

  private static float[] floats(double[] times) {
    float[] values = new float[times.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SpikeTime.isSpike(times[i]) ? (float) times[i] : Float.MAX_VALUE;
    }
    return values;
  }
}
