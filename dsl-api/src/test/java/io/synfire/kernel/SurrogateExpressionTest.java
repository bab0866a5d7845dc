package io.synfire.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.equations.ExprEvaluator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurrogateExpressionTest {

  @Test
  void aFormulaIsDifferentiatedByTheDistance() {
    SurrogateExpression surrogate = SurrogateExpression.derivativeOf("sigmoid(m * u)", Map.of("m", 4.0));

    for (double u : new double[] {-1, 0, 0.3}) {
      double s = 1 / (1 + Math.exp(-4 * u));
      assertThat(ExprEvaluator.evaluate(surrogate.smooth(), Map.of("u", u))).isCloseTo(s, within(1e-12));
      assertThat(ExprEvaluator.evaluate(surrogate.derivative(), Map.of("u", u))).isCloseTo(4 * s * (1 - s), within(1e-12));
    }
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurrogateExpression.derivativeOf("sigmoid(slop * u)", Map.of("slope", 4.0)))
        .withMessage("surrogate sigmoid(slop * u): [slop] must be u or one of the parameters [slope]");
    assertThatThrownBy(() -> SurrogateExpression.derivativeOf("sigmoid(", Map.of())).isInstanceOf(DiagnosticException.class);
  }

  @Test
  void aParameterMayNotHideTheDistance() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> SurrogateExpression.derivativeOf("u * u", java.util.Map.of("u", 2.0)))
        .withMessageContaining("must not be named u");
  }
}
