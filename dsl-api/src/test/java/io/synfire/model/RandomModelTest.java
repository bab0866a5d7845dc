package io.synfire.model;

import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.equations.ExprPrinter;
import io.synfire.equations.RandomExpr;
import io.synfire.units.Frequency;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every model, on random ones. */
class RandomModelTest {

  /** Update statements of bounded random expressions; {@code c} is a parameter. */
  private static TestModel updates(RandomExpr expressions) {
    String a = "a = 1 + tanh(" + ExprPrinter.print(expressions.smooth(2)) + ")/2 : 1\n";
    String b = "b = 1 + tanh(x + " + ExprPrinter.print(expressions.smooth(2)) + ")/2 : 1\n";
    return TestModel.of("input x : 1\n" + a + b + "init a = 1\ninit b = 1").threshold("a*b > c").reset("a = b/2\nb -= c/4").with("c", scalar(0.9));
  }

  @Test
  void adjointsOfUpdateStatementsAgreeWithDifferences() {
    RandomExpr expressions = new RandomExpr(21);
    for (int i = 0; i < 60; i++) {
      new GradientCheck(updates(expressions), 0.5, 0.5, 3).assertAgreement();
    }
  }

  @Test
  void adjointsOfIntegratorsAgreeWithDifferences() {
    RandomExpr expressions = new RandomExpr(22);
    for (Integrator integrator : List.of(Integrator.FORWARD_EULER, Integrator.RK4)) {
      for (int i = 0; i < 20; i++) {
        String a = "tau * da/dt = tanh(" + ExprPrinter.print(expressions.smooth(2)) + ") + x : 1\n";
        String b = "db/dt = (c - b*tanh(" + ExprPrinter.print(expressions.smooth(1)) + "))/tau : 1\n";
        TestModel model = TestModel.of("input x : 1\n" + a + b + "init a = 1\ninit b = 1").threshold("a > 1.2").reset("a -= c");
        new GradientCheck(model.integrator(integrator).with("c", scalar(0.9)).with("tau", Units.ms(4)), 0.5, 0.5, 3).assertAgreement();
      }
    }
  }

  /** A linear system of three variables and an input, with random rates. */
  private static TestModel linear(Random random) {
    TestModel model =
        TestModel.of(
                """
                input x : Hz
                da/dt = p*a + q*b + x       : 1
                db/dt = r*a - q*b + p*c     : 1
                dc/dt = r*(a - c) + 2*x - q : 1
                init a = 1
                """)
            .integrator(Integrator.EXACT);
    for (String name : List.of("p", "q", "r")) {
      model = model.with(name, new Frequency(20 * random.nextGaussian()));
    }
    return model;
  }

  @Test
  void exactStepsComposeToALongerStep() {
    Random random = new Random(23);
    for (int i = 0; i < 50; i++) {
      TestModel model = linear(random);
      Map<String, Double> input = Map.of("x", random.nextGaussian());
      for (String variable : List.of("a", "b", "c")) {
        double whole = model.run(variable, 0.06, 1, input)[0];
        assertThat(model.run(variable, 0.02, 3, input)[2]).isCloseTo(whole, within(1e-12 * (1 + Math.abs(whole))));
      }
    }
  }

  @Test
  void exactStepsAreTheLimitOfSmallRungeKuttaSteps() {
    Random random = new Random(24);
    for (int i = 0; i < 20; i++) {
      TestModel model = linear(random);
      Map<String, Double> input = Map.of("x", random.nextGaussian());
      double exact = model.run("b", 0.02, 1, input)[0];
      double limit = model.integrator(Integrator.RK4).run("b", 0.02 / 400, 400, input)[399];
      assertThat(exact).isCloseTo(limit, within(1e-9 * (1 + Math.abs(exact))));
    }
  }

  @Test
  void adjointsOfExactIntegrationAgreeWithDifferences() {
    Random random = new Random(25);
    for (int i = 0; i < 10; i++) {
      new GradientCheck(linear(random).threshold("a > 1").reset("a = 0"), 0.5, 30, 5).assertAgreement();
    }
  }
}
