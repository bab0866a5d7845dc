package io.synfire.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.PlasticityStep;
import io.synfire.random.CounterRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random rules on random spikes, against sums written out, and random texts. */
class RandomRulesTest {
  private static final int SOURCES = 3;
  private static final int TARGETS = 4;
  private static final int STEPS = 60;
  private static final double[] TAU = {5, 12, 7, 20};
  private static final double[] IMPULSE = {1, 0.5, 2, 0.25};

  /** What one synapse has in a step: traces x1, x2, y1, y2 with the spikes of the step, spikes, weight and the number of the step from 1. */
  private record Synapse(double[] trace, boolean pre, boolean post, double weight, long step) {
    double value(String symbol) {
      return switch (symbol) {
        case "x1" -> trace[0];
        case "x2" -> trace[1];
        case "y1" -> trace[2];
        case "y2" -> trace[3];
        case "x0" -> pre ? 1 : 0;
        case "y0" -> post ? 1 : 0;
        default -> weight;
      };
    }
  }

  /** A product, as text and as a value. */
  private record Term(String text, String dependency, double scale, List<String> factors) {
    static Term random(Random random) {
      String dependency = List.of("x0", "y0", "u0", "u1").get(random.nextInt(4));
      double scale = (random.nextInt(7) - 3) * Math.scalb(1, random.nextInt(3) - 4);
      List<String> factors = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        factors.add(List.of("x1", "x2", "y1", "y2", "w", "(w - 0.5)", "sgn(w - 0.25)", "(x1 + 2)", "(y2 - 0.5)", "(1 - w)").get(random.nextInt(10)));
      }
      String text = dependency + " * (" + scale + ")" + (factors.isEmpty() ? "" : " * " + String.join(" * ", factors));
      return new Term(text, dependency, scale, factors);
    }

    double change(Synapse s) {
      boolean holds = switch (dependency) {
        case "u0" -> true;
        case "u1" -> s.step() % 2 == 0;
        default -> s.value(dependency) > 0;
      };
      return holds ? scale * factors.stream().mapToDouble(f -> factor(f, s)).reduce(1, (a, b) -> a * b) : 0;
    }

    private static double factor(String text, Synapse s) {
      return switch (text) {
        case "(w - 0.5)" -> s.weight() - 0.5;
        case "sgn(w - 0.25)" -> Math.signum(s.weight() - 0.25);
        case "(x1 + 2)" -> s.value("x1") + 2;
        case "(y2 - 0.5)" -> s.value("y2") - 0.5;
        case "(1 - w)" -> 1 - s.weight();
        default -> s.value(text);
      };
    }
  }

  private static TraceRule rule(List<Term> terms) {
    TraceRule rule = TraceRule.of(String.join(" + ", terms.stream().map(Term::text).toList()));
    TraceVariable[] variables = {TraceVariable.X1, TraceVariable.X2, TraceVariable.Y1, TraceVariable.Y2};
    for (int k = 0; k < variables.length; k++) {
      rule = rule.with(variables[k], Trace.adding(IMPULSE[k], ms(TAU[k])));
    }
    return rule;
  }

  private static List<Term> terms(Random random) {
    List<Term> terms = new ArrayList<>();
    String clock = random.nextBoolean() ? "u0" : "u1";
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      Term term = Term.random(random);
      boolean other = term.dependency().startsWith("u") && !term.dependency().equals(clock);
      terms.add(other ? new Term(term.text().replaceFirst("u\\d", clock), clock, term.scale(), term.factors()) : term);
    }
    return terms;
  }

  @Test
  void aRuleIsTheSumOfItsProductsAtEverySynapse() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      List<Term> terms = terms(random);
      TraceEngine engine = new TraceEngine(rule(terms), new PlasticConnection(SOURCES, TARGETS, ms(1), CounterRandom.seeded(1)));
      double[][] weights = new double[SOURCES][TARGETS];
      double[][] expected = new double[SOURCES][TARGETS];
      double[][] trace = new double[4][Math.max(SOURCES, TARGETS)];
      for (int t = 0; t < STEPS; t++) {
        PlasticityStep step = spikes(random, t);
        engine.step(step, SynapseWeights.of(weights));
        follow(terms, step, trace, expected);
        assertClose(weights, expected, terms + " in step " + t);
      }
    }
  }

  private static PlasticityStep spikes(Random random, int t) {
    PlasticityStep step = new PlasticityStep();
    step.step = t;
    step.pre = new float[SOURCES];
    step.post = new float[TARGETS];
    for (int i = 0; i < SOURCES; i++) {
      step.pre[i] = random.nextInt(4) == 0 ? 1 : 0;
    }
    for (int j = 0; j < TARGETS; j++) {
      step.post[j] = random.nextInt(4) == 0 ? 1 : 0;
    }
    return step;
  }

  private static void follow(List<Term> terms, PlasticityStep step, double[][] trace, double[][] weights) {
    for (int k = 0; k < 4; k++) {
      float[] spikes = k < 2 ? step.pre : step.post;
      for (int n = 0; n < spikes.length; n++) {
        trace[k][n] = trace[k][n] * Math.exp(-1 / TAU[k]) + (spikes[n] != 0 ? IMPULSE[k] : 0);
      }
    }
    for (int i = 0; i < SOURCES; i++) {
      for (int j = 0; j < TARGETS; j++) {
        double[] here = {trace[0][i], trace[1][i], trace[2][j], trace[3][j]};
        Synapse s = new Synapse(here, step.pre[i] != 0, step.post[j] != 0, weights[i][j], step.step + 1);
        weights[i][j] = Math.clamp(weights[i][j] + terms.stream().mapToDouble(term -> term.change(s)).sum(), -1e12, 1e12);
      }
    }
  }

  private static void assertClose(double[][] found, double[][] expected, String what) {
    for (int i = 0; i < SOURCES; i++) {
      for (int j = 0; j < TARGETS; j++) {
        if (Math.abs(expected[i][j]) < 1e6) {
          assertThat(found[i][j]).as(what).isCloseTo(expected[i][j], within(1e-6 * Math.max(1, Math.abs(expected[i][j]))));
        } else {
          found[i][j] = 0;
          expected[i][j] = 0;
        }
      }
    }
  }

  @Test
  void anyTextIsARuleOrRefusedWithItsPlace() {
    String[] words = {"x0", "y0", "u3", "x1", "y2", "w", "d", "t", "sgn(", "(", ")", "*", "+", "-", "^", "2", "0.5", "1e300", "=", "dw", "u", "x", "9".repeat(400), " "};
    Random random = new Random(2);
    int rules = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(9); k >= 0; k--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      Throwable thrown = catchThrowable(() -> RuleParser.parse(SynapseVariable.WEIGHT, text.toString()));
      rules += thrown == null ? 1 : 0;
      assertThat(thrown == null || thrown.getClass() == IllegalArgumentException.class).as(text + ": " + thrown).isTrue();
    }
    assertThat(rules).as("texts that are rules").isGreaterThan(50);
  }
}
