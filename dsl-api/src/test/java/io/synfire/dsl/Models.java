package io.synfire.dsl;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.learning.LearningRule;
import io.synfire.learning.OptimizerRule;
import io.synfire.model.ModelPort;
import io.synfire.model.ModelVariable;
import io.synfire.model.NeuronModel;
import io.synfire.units.Time;
import io.synfire.units.Units;
import io.synfire.units.Voltage;

/** Small models and rules to build test networks from. */
final class Models {
  static final ModelVariable V = new ModelVariable("v");
  static final ModelPort EXC = new ModelPort("exc");

  private Models() {}

  @NeuronModel(
      equations = """
          input i : V
          tau_m * dv/dt = i - v : V
          """,
      threshold = "v > v_th",
      reset = "v -= v_th")
  record Lif(Time tauM, Voltage vTh) {
    static Lif defaults() {
      return new Lif(Units.ms(20), Units.volts(1));
    }
  }

  @NeuronModel(
      equations = """
          input exc : V
          input inh : V
          tau_m * dv/dt = exc - inh - v : V
          """,
      threshold = "v > v_th",
      reset = "v -= v_th")
  record TwoPorts(Time tauM, Voltage vTh) {
    static TwoPorts defaults() {
      return new TwoPorts(Units.ms(10), Units.volts(1));
    }
  }

  record Identity() implements Encoding {
    @Override
    public EncodedInput encode(float[][] samples, EncodingWindow window) {
      return new EncodedInput.ConstantInput(samples);
    }
  }

  record Count() implements Decoding {
    @Override
    public String variable() {
      return "spike";
    }

    @Override
    public int outputs(int neurons) {
      return neurons;
    }

    @Override
    public boolean differentiable() {
      return true;
    }

    @Override
    public Trace open(DecodingWindow window) {
      throw new AssertionError("not run in these tests");
    }
  }

  record Rule(double alpha) implements LearningRule {}

  record Descent(double learningRate) implements OptimizerRule {
    @Override
    public int slots() {
      return 0;
    }

    @Override
    public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
      throw new AssertionError("not run in these tests");
    }
  }
}
