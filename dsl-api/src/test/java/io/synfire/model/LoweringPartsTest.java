package io.synfire.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprParser;
import io.synfire.equations.ExprPrinter;
import io.synfire.equations.Traversal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoweringPartsTest {

  private static LinearForm form(String text) {
    return LinearForm.of(ExprParser.parse(text), Set.of("x", "y")).orElseThrow();
  }

  @Test
  void linearFormsCollectSlopesAndTheRest() {
    LinearForm form = form("-(a - x)*b/c + 2*y - d");
    assertThat(ExprPrinter.print(form.slope("x"))).isEqualTo("b/c");
    assertThat(ExprPrinter.print(form.slope("y"))).isEqualTo("2");
    assertThat(form.rest()).extracting(ExprPrinter::print).containsExactly("-(a*b)/c", "-d");
    assertThat(form("x - x + a").slopes()).isEmpty();
  }

  @Test
  void whatIsNotLinearHasNoForm() {
    for (String text : List.of("x*y", "x**2", "a/x", "exp(x)", "x > 0 ? x : a", "abs(y)", "a**x")) {
      assertThat(LinearForm.of(ExprParser.parse(text), Set.of("x", "y"))).as(text).isEmpty();
    }
  }

  @Test
  void productsComeApartIntoNumbersConstantsAndTheRest() {
    Terms.Product product = Terms.product(ExprParser.parse("-2*a*(x/(b*4))/y"), e -> Set.of("a", "b").containsAll(Traversal.symbols(e)));
    assertThat(product.number()).isEqualTo(-0.5);
    assertThat(ExprPrinter.print(product.ratio())).isEqualTo("a/b");
    assertThat(ExprPrinter.print(product.varying())).isEqualTo("x/y");
  }

  @Test
  void sumsComeApartIntoTerms() {
    List<Expr> terms = Terms.sum(ExprParser.parse("a - (b - c) + -(d + e)"));
    assertThat(terms).extracting(ExprPrinter::print).containsExactly("a", "-b", "c", "-d", "-e");
  }

  @Test
  void coefficientsAreNamedByTheirFormulas() {
    assertThat(name("exp(-dt/tau_m)")).isEqualTo("decay_tau_m");
    assertThat(name("1 - exp(-dt/tau_m)")).isEqualTo("rise_tau_m");
    assertThat(name("dt/tau_m")).isEqualTo("dt_per_tau_m");
    assertThat(name("1/tau_m")).isEqualTo("inv_tau_m");
    assertThat(name("a*b")).isEqualTo("a_times_b");
    assertThat(name("2.5*a")).isEqualTo("k_2p5_times_a");
    assertThat(name("sqrt(a - b)")).isEqualTo("sqrt_a_minus_b");
    assertThat(name("a*a*a*a*a*a*a*a*a*a*a*a")).isEqualTo("otherwise");
  }

  private static String name(String formula) {
    return CoefficientName.of(ExprParser.parse(formula), "otherwise");
  }

  @Test
  void whatOccursTwiceIsComputedOnce() {
    List<StepProgram.Assignment> assignments =
        List.of(new StepProgram.Assignment("p", ExprParser.parse("x + exp(x*y)")), new StepProgram.Assignment("q", ExprParser.parse("p*exp(x*y)")));
    List<StepProgram.Assignment> shared = CommonSubexpressions.shared(assignments, new HashSet<>());
    assertThat(shared).extracting(a -> a.target() + " = " + ExprPrinter.print(a.value())).containsExactly("exp_term = exp(x*y)", "p = x + exp_term", "q = p*exp_term");
  }

  @Test
  void misspeltNamesFindTheirNeighbour() {
    assertThat(Names.didYouMean("tau_men", List.of("tau_syn", "tau_mem", "v"))).isEqualTo("; did you mean tau_mem?");
    assertThat(Names.didYouMean("something", List.of("tau_syn", "v"))).isEmpty();
  }
}
