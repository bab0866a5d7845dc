package io.synfire.model;

import static io.synfire.diagnostics.DiagnosticKind.BAD_MODEL;
import static io.synfire.diagnostics.DiagnosticKind.DIMENSION_MISMATCH;
import static io.synfire.diagnostics.DiagnosticKind.DUPLICATE_NAME;
import static io.synfire.diagnostics.DiagnosticKind.EQUATION_SYNTAX;
import static io.synfire.diagnostics.DiagnosticKind.UNKNOWN_SYMBOL;
import static io.synfire.diagnostics.DiagnosticKind.UNREAD_PARAMETER;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.diagnostics.TextPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDiagnosticsTest {
  private static final TestModel EMPTY = TestModel.of("");

  private static TestModel equations(String text) {
    return TestModel.of(text);
  }

  /** The model has exactly this one fault. */
  private static Diagnostic fault(TestModel model, DiagnosticKind kind, String member, int line, int column, String message) {
    List<Diagnostic> found = ModelCompiler.check(model.text());
    assertThat(found).as("%s", found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo(kind);
    assertThat(found.getFirst().message()).contains(message);
    assertThat(found.getFirst().place()).isEqualTo(new TextPlace(member, line, column));
    assertThat(found.getFirst().subject()).isEqualTo("test.Model");
    return found.getFirst();
  }

  @Test
  void aSyntaxFaultQuotesItsLineWithACaret() {
    Diagnostic found = fault(equations("v = 1 : 1\nw = v ^ 2 : 1"), EQUATION_SYNTAX, "equations", 2, 7, "a power is written **");
    assertThat(found.text()).isEqualTo("[equation-syntax] '^' is no part of the equation language; a power is written **\n    w = v ^ 2 : 1\n          ^");
  }

  @Test
  void statementsThatAreNone() {
    fault(equations("v = 1 : 1\nv"), EQUATION_SYNTAX, "equations", 2, 1, "a statement is one of");
    fault(equations("dv/dx = 1 : V"), EQUATION_SYNTAX, "equations", 1, 1, "expected dx/dt of a variable x");
    fault(equations("2 dv/dt = 1 : V"), EQUATION_SYNTAX, "equations", 1, 1, "dx/dt or factor * dx/dt");
    fault(equations("dv/dt += 1/s : 1"), EQUATION_SYNTAX, "equations", 1, 7, "only an update statement has +=");
    fault(equations("v = 1 : parsec"), EQUATION_SYNTAX, "equations", 1, 9, "expected a unit");
  }

  @Test
  void aMissingUnit() {
    fault(equations("dv/dt = -v/ms"), EQUATION_SYNTAX, "equations", 1, 2, "v has no unit");
    fault(equations("input i\nv = i : 1"), EQUATION_SYNTAX, "equations", 1, 7, "i has no unit");
  }

  @Test
  void unknownSymbols() {
    fault(equations("v = tau_men : s").with("tau_mem", ms(1)).update("x = tau_mem : s"), UNKNOWN_SYMBOL, "equations", 1, 5, "did you mean tau_mem?");
    fault(equations("v = 1 : 1\nv = v*zzzzzz"), UNKNOWN_SYMBOL, "equations", 2, 7, "zzzzzz is no parameter, variable, input or unit; known are v, dt");
    fault(equations("v = spike : 1"), UNKNOWN_SYMBOL, "equations", 1, 5, "only in a model with a threshold");
    fault(equations("v = 1 : 1\nwidth += v"), UNKNOWN_SYMBOL, "equations", 2, 1, "width is no variable of the model; assign it first, with its unit");
    fault(equations("v = 1 : 1").threshold("v > 0").reset("u = 0"), UNKNOWN_SYMBOL, "reset", 1, 1, "u is no variable of the model");
    fault(equations("v = 1 : 1\ninit vv = 0"), UNKNOWN_SYMBOL, "equations", 2, 6, "did you mean v?");
  }

  @Test
  void dimensionsThatDoNotAgreeAreBothNamed() {
    TestModel model = equations("tau * dv/dt = v_rest - r : V").with("tau", ms(1)).with("v_rest", mV(1)).with("r", megohms(1));
    fault(model, DIMENSION_MISMATCH, "equations", 1, 22, "'v_rest' has the unit V, but 'r' has ohm");
    fault(equations("dv/dt = v : V"), DIMENSION_MISMATCH, "equations", 1, 9, "must have the unit V/s, but 'v' has V");
    fault(equations("v = 1 : V"), DIMENSION_MISMATCH, "equations", 1, 5, "what is assigned to v must have the unit V, but '1' has 1");
    fault(equations("v = 1*mV : V").threshold("v > 1"), DIMENSION_MISMATCH, "threshold", 1, 3, "'v' has the unit V, but '1' has 1");
    fault(equations("v = 1*mV : V\nw = 2**v : 1"), DIMENSION_MISMATCH, "equations", 2, 8, "an exponent must have the unit 1");
    fault(equations("v = 1*mV : V\nw = sqrt(v) : 1"), DIMENSION_MISMATCH, "equations", 2, 10, "sqrt needs the square of a unit");
  }

  @Test
  void aFunctionOfAQuantityWithADimension() {
    fault(equations("v = 1*mV : V\nw = exp(v) : 1"), DIMENSION_MISMATCH, "equations", 2, 9, "the argument of exp must have the unit 1, but 'v' has V");
  }

  @Test
  void aNameThatHidesAUnitIsPointedOut() {
    fault(equations("s = 1*mV : V\nx = 2*s : s"), DIMENSION_MISMATCH, "equations", 2, 6, "here s is what the model declares by this name, not the unit");
  }

  @Test
  void termsAreQuotedAsTheyAreWritten() {
    fault(equations("v = (2 + 5 * mV) / 3 : V"), DIMENSION_MISMATCH, "equations", 1, 8, "'2' has the unit 1, but '5 * mV' has V");
    fault(equations("v = 2*( 1*ms -dt ) : V"), DIMENSION_MISMATCH, "equations", 1, 6, "but '2*( 1*ms -dt )' has s");
    fault(equations("v = -max(dt, 1*ms) : V"), DIMENSION_MISMATCH, "equations", 1, 5, "but '-max(dt, 1*ms)' has s");
  }

  @Test
  void zeroFitsEveryDimension() {
    assertThat(ModelCompiler.check(equations("v = max(0, v + 1*mV) : V").threshold("v > 0").reset("v = 0").text())).isEmpty();
  }

  @Test
  void unreadNames() {
    Diagnostic found = ModelCompiler.check(equations("v = 1 : 1").with("tau", ms(1)).text()).getFirst();
    assertThat(found.kind()).isEqualTo(UNREAD_PARAMETER);
    assertThat(found.text()).isEqualTo("[unread-parameter] model test.Model: no equation reads the parameter tau; use it or remove it");
    assertThat(found.place()).isEqualTo(TextPlace.NONE);
    fault(equations("input i : 1\nv = 1 : 1"), BAD_MODEL, "equations", 1, 7, "no equation reads the input i");
  }

  @Test
  void duplicateDefinitions() {
    fault(equations("dv/dt = -v/s : 1\ndv/dt = v/s"), DUPLICATE_NAME, "equations", 2, 2, "v has a differential equation in line 1 of equations already");
    fault(equations("v = 1 : 1\nv = 2 : 1"), DUPLICATE_NAME, "equations", 2, 1, "v is declared in line 1 of equations already");
    fault(equations("init v = 1\nv = v/2 : 1\ninit v = 2"), DUPLICATE_NAME, "equations", 3, 6, "v has an initial value in line 1");
    fault(equations("v = v + x : s\nx = 2*x: s").with("x", ms(1)), DUPLICATE_NAME, "equations", 2, 1, "x is a parameter");
    fault(equations("input i : 1\nv = i : 1\ni = 2*v"), DUPLICATE_NAME, "equations", 3, 1, "i is an input");
    fault(equations("dt = 1*s : s"), DUPLICATE_NAME, "equations", 1, 1, "dt has a meaning of its own");
    fault(equations("v = v : 1\nadj_v = adj_v + v : 1"), DUPLICATE_NAME, "equations", 1, 1, "adj_v is kept for the derivative by v");
    fault(equations("v = 0.5*v + adj_v : 1").with("adj_v", scalar(1)), DUPLICATE_NAME, "equations", 1, 1, "adj_v is kept for the derivative by v");
    fault(equations("v = 0.5*v + surrogate : 1").with("surrogate", scalar(1)), DUPLICATE_NAME, "", 0, 0, "surrogate has a meaning of its own in every model; choose another");
  }

  @Test
  void resetAndRefractoryNeedAThreshold() {
    fault(equations("v = v : 1").reset("v = 0"), BAD_MODEL, "reset", 1, 1, "a reset needs a threshold");
    fault(equations("v = v : 1").refractory("2*ms"), BAD_MODEL, "refractory", 1, 1, "a refractory needs a threshold");
  }

  @Test
  void aResetOnlyAssigns() {
    TestModel spiking = equations("v = v + 1 : 1").threshold("v > 5");
    fault(spiking.reset("dv/dt = 1/s"), BAD_MODEL, "reset", 1, 2, "a reset has only assignments");
    fault(spiking.reset("v = 0 : 1"), BAD_MODEL, "reset", 1, 1, "a reset declares no variables");
    fault(spiking.update("init v = 2"), BAD_MODEL, "update", 1, 6, "input and init are written in equations");
  }

  @Test
  void aThresholdIsAComparisonUpwards() {
    fault(equations("v = v : 1").threshold("v"), BAD_MODEL, "threshold", 1, 1, "a comparison of the form v > v_th or v >= v_th");
    fault(equations("v = v : 1").threshold("v < 1"), BAD_MODEL, "threshold", 1, 3, "a comparison of the form");
  }

  @Test
  void aRefractoryPeriodIsATimeOfParameters() {
    TestModel spiking = equations("v = v + 1 : 1\nx = dt*v : s").threshold("v > 5");
    fault(spiking.refractory("3"), DIMENSION_MISMATCH, "refractory", 1, 1, "a refractory period must have the unit s, but '3' has 1");
    fault(spiking.refractory("x"), BAD_MODEL, "refractory", 1, 1, "an expression of parameters only");
    fault(equations("init v = w\nv = 1 + w : 1\nw = v : 1"), BAD_MODEL, "equations", 1, 10, "an initial value is an expression of parameters only");
  }

  @Test
  void anIntegratorThatCannotHandleTheEquations() {
    TestModel square = equations("u = 1 : 1\ndv/dt = v*v/ms : 1");
    fault(square, BAD_MODEL, "equations", 2, 2, "cannot be advanced by the integrator AUTO: it is not linear in its own variable v; choose FORWARD_EULER or RK4");
    fault(square.integrator(Integrator.EXACT), BAD_MODEL, "equations", 2, 2, "by the integrator EXACT: it is not linear in v");
    fault(
        equations("input i : 1\ndv/dt = -i*v/ms : 1").integrator(Integrator.EXACT),
        BAD_MODEL, "equations", 2, 2, "its coefficient '-i/(0.001*s)' does not depend on parameters only");
  }

  @Test
  void aModelWithoutVariables() {
    assertThat(ModelCompiler.check(EMPTY.text())).singleElement().satisfies(d -> assertThat(d.message()).contains("the model has no variables"));
  }

  @Test
  void allFaultsAreReportedTogetherInTheOrderOfTheText() {
    TestModel model = equations("v = x : 1\nw = exp(1*mV) : 1\ny = ) : 1").threshold("v > 1*ms").reset("q = 1");
    List<Diagnostic> found = ModelCompiler.check(model.text());
    assertThat(found).extracting(Diagnostic::kind).containsExactly(UNKNOWN_SYMBOL, DIMENSION_MISMATCH, EQUATION_SYNTAX, DIMENSION_MISMATCH, UNKNOWN_SYMBOL);
    assertThat(found).extracting(d -> d.place().line()).containsExactly(1, 2, 3, 1, 1);
    assertThatThrownBy(() -> ModelCompiler.compile(model.text())).isInstanceOf(DiagnosticException.class).hasMessageContaining("[unknown-symbol] x is no");
  }
}
