package io.synfire.processor;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.Reads;
import io.synfire.learning.LearningRule;
import io.synfire.learning.OptimizerRule;
import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;
import io.synfire.units.Units;

/** Models, codings and rules on the class path of compiled tests. */
public final class Fixtures {
  private Fixtures() {}

  /** A leaky neuron with one dimensionless port. */
  @NeuronModel(
      equations =
          """
          input i_syn : 1
          tau_m * dv/dt = i_syn - v : 1
          """,
      threshold = "v > 1",
      reset = "v = 0")
  public record Leaky(Time tauM) {
    public static Leaky defaults() {
      return new Leaky(Units.ms(20));
    }
  }

  /** A neuron with two ports. */
  @NeuronModel(
      equations =
          """
          input j_exc : 1
          input j_inh : 1
          tau_m * dv/dt = j_exc - j_inh - v : 1
          """,
      threshold = "v > v_th",
      reset = "v = 0")
  public record TwoPorts(Time tauM, Scalar vTh) {
    public static TwoPorts defaults() {
      return new TwoPorts(Units.ms(20), Units.scalar(1));
    }
  }

  /** A neuron that takes a current. */
  @NeuronModel(
      equations =
          """
          input i_in : A
          tau_m * di/dt = i_in - i : A
          """)
  public record Filter(Time tauM) {
    public static Filter defaults() {
      return new Filter(Units.ms(20));
    }
  }

  /** A model that javac never saw. */
  @NeuronModel(equations = "dv/dt = u : 1")
  public record Unchecked() {}

  /** Passes values on. */
  public record Values() implements Encoding {
    @Override
    public EncodedInput encode(float[][] samples, EncodingWindow window) {
      return new EncodedInput.ConstantInput(samples);
    }
  }

  /** Reads spikes; cannot be made without an argument. */
  public record Scaled(double factor) implements Encoding {
    @Override
    public EncodedInput encode(float[][] samples, EncodingWindow window) {
      return new EncodedInput.ConstantInput(samples);
    }
  }

  /** Reads spikes. */
  @Reads("spike")
  public record Counts() implements Decoding {
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
      return false;
    }

    @Override
    public Trace open(DecodingWindow window) {
      throw new IllegalStateException("not run here");
    }
  }

  /** A learning rule. */
  public record Rule(double alpha) implements LearningRule {
    public static Rule defaults() {
      return new Rule(0.5);
    }
  }

  /** A plasticity rule. */
  public record Hebb(double rate) implements PlasticityRule {
    public static Hebb defaults() {
      return new Hebb(0.1);
    }

    @Override
    public Plasticity open(PlasticConnection connection) {
      throw new IllegalStateException("not run here");
    }
  }

  /** An optimiser. */
  public record Descent(double learningRate) implements OptimizerRule {
    public static Descent defaults() {
      return new Descent(0.01);
    }

    @Override
    public int slots() {
      return 0;
    }

    @Override
    public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
      throw new IllegalStateException("not run here");
    }
  }
}
