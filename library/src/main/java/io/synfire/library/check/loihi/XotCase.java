package io.synfire.library.check.loihi;

import static io.synfire.units.Units.scalar;
import static io.synfire.units.Units.seconds;
import static io.synfire.units.Units.volts;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.dsl.Connection;
import io.synfire.dsl.NeuronGroup;
import io.synfire.ir.Shape;
import io.synfire.library.networks.LetterNet;
import io.synfire.library.networks.LetterNet.Constants;
import io.synfire.library.networks.LetterNet.Strengths;
import io.synfire.library.neurons.LifCell;
import io.synfire.library.plasticity.TraceStdp;
import io.synfire.library.plasticity.TraceStdp.Update;
import io.synfire.runtime.check.JsonFields;
import io.synfire.units.Quantity;
import io.synfire.units.Time;
import io.synfire.units.Voltage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recorded run of the network of letters: its constants, its input, and what came of it. What is recorded in ms and mV is taken for s and V, so that
 * the network computes with the very numbers of the record, and a potential that reaches its threshold exactly does so here too.
 */
final class XotCase {
  private final JsonFields fields;

  XotCase(JsonFields fields) {
    this.fields = fields;
  }

  /**
   * What is shown for a while.
   *
   * @param steps for how long, positive
   * @param image one value per z0 cell
   */
  record Phase(int steps, double[] image) {}

  Time dt() {
    return seconds(fields.number("dt"));
  }

  double tolerance() {
    return fields.number("tolerance");
  }

  JsonFields expected() {
    return fields.object("expected");
  }

  double[][] matrix(String name) {
    return fields.matrix(name);
  }

  private JsonFields cellFields(String group) {
    return fields.object("cells").object(group);
  }

  int cells(String group) {
    return cellFields(group).integer("n", 1);
  }

  /** First thresholds of a group above its resting threshold. */
  double[] thresholds(String group) {
    return cellFields(group).matrix("thr_theta0")[0];
  }

  LifCell cell(String group) {
    JsonFields f = cellFields(group);
    return new LifCell(
        seconds(f.number("tau_m")), scalar(f.number("R_m")), volts(f.number("thr")), volts(f.number("v_rest")), volts(f.number("v_reset")),
        scalar(f.number("v_decay")), seconds(f.number("tau_theta")), volts(f.number("theta_plus")), seconds(f.number("refract_T")));
  }

  TraceStdp rule() {
    JsonFields f = fields.object("stdp");
    return TraceStdp.defaults().withAmplitudes(f.number("Aplus"), f.number("Aminus")).withPreTarget(f.number("preTrace_target"))
        .withTraces(seconds(fields.number("tau_tr"))).withUpdate(new Update(f.number("eta"), f.number("w_decay"), f.number("w_bound"), 1));
  }

  List<Phase> schedule() {
    List<Phase> phases = new ArrayList<>();
    for (JsonNode phase : fields.array("schedule")) {
      if (phase.size() != 3 || !phase.get(1).canConvertToInt() || phase.get(1).intValue() < 1) {
        throw new IllegalArgumentException("field \"schedule\" must have [name, steps (1 or more), image], has " + phase.get(0) + ", " + phase.get(1));
      }
      phases.add(new Phase(phase.get(1).intValue(), JsonFields.vector("schedule", phase.get(2))));
    }
    return phases;
  }

  /** The network of the case. */
  LetterNet network() {
    Constants constants = new Constants(cell("z0"), cell("z1e"), cell("z1i"), new Voltage(0), new Strengths(0, 0, 0), rule());
    LetterNet net = new LetterNet(Shape.of(cells("z0")), cells("z1e"), constants, 1);
    for (NeuronGroup group : List.of(net.z0, net.z1e, net.z1i)) {
      group.initial(LifCell.THETA, Arrays.stream(thresholds(group.name())).mapToObj(t -> (Quantity) volts(t)).toArray(Quantity[]::new));
    }
    for (Connection connection : List.of(net.drive, net.w1, net.w1ie, net.w1ei)) {
      connection.unit(volts(1));
    }
    net.w1.weights(floats(matrix("W1_0")));
    net.w1ie.weights(floats(matrix("W1ie")));
    net.w1ei.full().weights(floats(matrix("W1ei")));
    return net;
  }

  static float[][] floats(double[][] values) {
    return Arrays.stream(values).map(XotCase::floats).toArray(float[][]::new);
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
