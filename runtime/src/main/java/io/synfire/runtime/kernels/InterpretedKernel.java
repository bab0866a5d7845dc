package io.synfire.runtime.kernels;

import io.synfire.equations.ExprEvaluator;
import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import io.synfire.kernel.SurrogateDerivative;
import io.synfire.model.AdjointProgram;
import io.synfire.model.StepProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executes a step program neuron by neuron in double precision: for where nothing can be compiled. */
final class InterpretedKernel implements NeuronKernel {
  private final StepProgram program;
  private final AdjointProgram adjoint;
  private final KernelLayout layout;
  private final Optional<SurrogateDerivative> surrogate;

  InterpretedKernel(StepProgram program, AdjointProgram adjoint, KernelSpec spec) {
    this.program = program;
    this.adjoint = adjoint;
    this.layout = KernelLayout.of(program, adjoint, spec.perNeuron());
    this.surrogate = spec.surrogate().map(KernelFactory::derivative);
  }

  @Override
  public KernelLayout layout() {
    return layout;
  }

  @Override
  public void forward(StepBuffers b, int from, int to) {
    for (int n = from; n < to; n++) {
      step(b, n);
    }
  }

  @Override
  public void forwardTaped(StepBuffers b, int from, int to) {
    for (int n = from; n < to; n++) {
      Map<String, Double> symbols = step(b, n);
      write(b.tape, layout.tape(), n, symbols);
    }
  }

  private Map<String, Double> step(StepBuffers b, int n) {
    Map<String, Double> symbols = coefficients(b, n);
    read(b.variable, layout.variables(), n, symbols);
    read(b.input, layout.inputs(), n, symbols);
    run(program.forward(), symbols);
    write(b.variable, layout.variables().stream().map(program.next()::get).toList(), n, symbols);
    return symbols;
  }

  @Override
  public void backward(StepBuffers b, int from, int to) {
    for (int n = from; n < to; n++) {
      Map<String, Double> symbols = coefficients(b, n);
      read(b.tape, layout.tape(), n, symbols);
      read(b.adjoint, layout.variables().stream().map(AdjointProgram::adjoint).toList(), n, symbols);
      if (program.spikes() && symbols.containsKey(program.threshold().distance())) {
        float distance = symbols.get(program.threshold().distance()).floatValue();
        symbols.put(AdjointProgram.SURROGATE, (double) surrogate.orElse(b.surrogate).at(distance));
      }
      run(adjoint.backward(), symbols);
      writeAdjoints(b, n, symbols);
    }
  }

  private void writeAdjoints(StepBuffers b, int n, Map<String, Double> symbols) {
    symbols.put("", 0.0);
    write(b.adjoint, layout.variables().stream().map(v -> adjoint.variableAdjoint().getOrDefault(v, "")).toList(), n, symbols);
    write(b.inputAdjoint, layout.inputs().stream().map(p -> adjoint.inputAdjoint().getOrDefault(p, "")).toList(), n, symbols);
    adjoint.coefficientAdjoint().forEach((c, symbol) -> b.coefficientGradient[layout.coefficients().indexOf(c)][n] += symbols.get(symbol).floatValue());
  }

  private Map<String, Double> coefficients(StepBuffers b, int n) {
    Map<String, Double> symbols = new HashMap<>();
    for (int k = 0; k < layout.coefficients().size(); k++) {
      String name = layout.coefficients().get(k);
      symbols.put(name, (double) (layout.perNeuron().contains(name) ? b.coefficientPerNeuron[k][n] : b.coefficient[k]));
    }
    return symbols;
  }

  private static void run(List<StepProgram.Assignment> statements, Map<String, Double> symbols) {
    statements.forEach(s -> symbols.put(s.target(), ExprEvaluator.evaluate(s.value(), symbols)));
  }

  private static void read(float[][] arrays, List<String> names, int n, Map<String, Double> symbols) {
    for (int k = 0; k < names.size(); k++) {
      symbols.put(names.get(k), (double) arrays[k][n]);
    }
  }

  private static void write(float[][] arrays, List<String> names, int n, Map<String, Double> symbols) {
    for (int k = 0; k < names.size(); k++) {
      arrays[k][n] = symbols.get(names.get(k)).floatValue();
    }
  }
}
