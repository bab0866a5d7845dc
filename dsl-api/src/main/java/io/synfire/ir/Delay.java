package io.synfire.ir;

import io.synfire.units.Time;
import java.util.Objects;

/**
 * The synaptic delay of a connection, beside its lag. Delays that are no multiple of the time step are rounded, with a diagnostic, except on backends in
 * continuous time.
 */
public sealed interface Delay {

  /** No delay. */
  record None() implements Delay {}

  /**
   * One delay for all synapses.
   *
   * @param time not negative
   */
  record Same(Time time) implements Delay {
    public Same {
      if (time.si() < 0) {
        throw new IllegalArgumentException("a delay must not be negative, was " + time);
      }
    }
  }

  /**
   * One delay per synapse.
   *
   * @param seconds {@code [source][target]}, as the weights; not negative
   */
  record PerSynapse(WeightMatrix seconds) implements Delay {

    /** The delay of a synapse in seconds: the decimal number that its float stands for, so that 0.002f is 2 ms exactly. */
    public double of(int source, int target) {
      return Double.parseDouble(Float.toString(seconds.get(seconds.rows() == 1 ? 0 : source, target)));
    }

    /** The shortest delay in seconds; 0 if there is none. */
    public double shortest() {
      double shortest = seconds.rows() == 0 || seconds.columns() == 0 ? 0 : Double.POSITIVE_INFINITY;
      for (int i = 0; i < seconds.rows(); i++) {
        for (int j = 0; j < seconds.columns(); j++) {
          shortest = Math.min(shortest, seconds.get(i, j));
        }
      }
      return shortest;
    }
  }

  /**
   * Delays that gradient learners change, each by a parameter p without unit:
   * {@code d = minimum + (maximum - minimum) / (1 + exp(-p))}, as in DelGrad (Goeltz et al. 2024, arXiv 2404.19165). So they stay within their limits, and
   * take about the same learning rates as weights of order 1. The parameters are called {@code "connection1.delay"}.
   *
   * @param shape which synapses share a delay
   * @param initial first values of the parameters, of which 0 stands for the middle between the limits: normal, uniform, constant or given
   * @param minimum not negative
   * @param maximum longer than the minimum
   */
  record Learned(DelayShape shape, WeightSource initial, Time minimum, Time maximum) implements Delay {
    public Learned {
      Objects.requireNonNull(shape, "shape");
      if (initial instanceof WeightSource.KaimingUniform || initial instanceof WeightSource.XavierUniform) {
        throw new IllegalArgumentException("the parameters of learnt delays do not depend on fans; start them as normal, uniform, constant or given, was "
            + initial);
      }
      if (!(minimum.si() >= 0 && maximum.si() > minimum.si()) || Double.isInfinite(maximum.si())) {
        throw new IllegalArgumentException("learnt delays need limits with 0 <= minimum < maximum, were " + minimum.si() + " s and " + maximum.si() + " s");
      }
    }

    /** The delay of a parameter, in seconds. */
    public double seconds(double parameter) {
      return minimum.si() + (maximum.si() - minimum.si()) * sigmoid(parameter);
    }

    /** The derivative of the delay by the parameter, in seconds. */
    public double derivative(double parameter) {
      return (maximum.si() - minimum.si()) * sigmoid(parameter) * sigmoid(-parameter);
    }

    private static double sigmoid(double x) {
      return 1 / (1 + Math.exp(-x));
    }
  }
}
