package io.synfire.runtime.kernels;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprParser;
import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.StepBuffers;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.model.AdjointCompiler;
import io.synfire.model.AdjointProgram;
import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A model with a choice of what is per neuron and what is trained, and random buffers for it. */
record KernelCase(NeuronModelDefinition model, Set<String> perNeuron, Set<String> trainable, boolean surrogateWritten) {
  static final Expr SURROGATE = ExprParser.parse("1 / (1 + 4 * u * u)");
  static final double DT = 1e-3;

  /** Every model, with all parameters equal, per neuron, and trained. */
  static Stream<KernelCase> all() {
    List<Record> models =
        List.of(
            new KernelModels.Refractory(ms(10), ms(5), ms(2), scalar(0.5), scalar(-0.1)),
            new KernelModels.NonSpiking(ms(20)),
            new KernelModels.EveryFunction(scalar(0.7), scalar(0.2), scalar(0.4)),
            new KernelModels.FitzHughNagumo(ms(1), ms(12.5), scalar(0.7), scalar(0.8), scalar(0.6)),
            new KernelModels.OddNames(ms(7), scalar(0.3)));
    return models.stream().map(ModelReader::read).flatMap(KernelCase::variants);
  }

  private static Stream<KernelCase> variants(NeuronModelDefinition model) {
    Set<String> parameters = model.values().keySet();
    return Stream.of(
        new KernelCase(model, Set.of(), Set.of(), true),
        new KernelCase(model, Set.of(), Set.of(), false),
        new KernelCase(model, parameters, Set.of(), true),
        new KernelCase(model, Set.of(), parameters, true),
        new KernelCase(model, parameters, parameters, false));
  }

  KernelSpec spec() {
    Optional<SurrogateExpression> surrogate = surrogateWritten ? Optional.of(new SurrogateExpression(SURROGATE, SURROGATE)) : Optional.empty();
    return new KernelSpec(model.text(), perNeuron, trainable, surrogate);
  }

  StepProgram program() {
    return ModelCompiler.compile(model.text());
  }

  AdjointProgram adjoint() {
    return AdjointCompiler.compile(program(), trainable, model.text().options().resetGradient());
  }

  KernelLayout layout() {
    return KernelLayout.of(program(), adjoint(), perNeuron);
  }

  CoefficientValues coefficients() {
    Map<String, Double> values = new HashMap<>();
    model.values().forEach((name, quantity) -> values.put(name, quantity.si()));
    return CoefficientValues.of(program(), values, DT);
  }

  /** The coefficients of one neuron, by name: its own where they are per neuron. */
  Map<String, Double> coefficients(StepBuffers buffers, int neuron) {
    Map<String, Double> values = new HashMap<>(coefficients().byName());
    List<String> names = layout().coefficients();
    for (int k = 0; k < names.size(); k++) {
      if (buffers.coefficientPerNeuron[k] != null) {
        values.put(names.get(k), (double) buffers.coefficientPerNeuron[k][neuron]);
      }
    }
    return values;
  }

  /** Buffers with random values, the same for one seed. Values per neuron lie within 1 % of those of the model. */
  StepBuffers buffers(int neurons, long seed) {
    RandomArrays random = new RandomArrays(seed);
    KernelLayout layout = layout();
    StepBuffers b = new StepBuffers();
    int coefficientCount = layout.coefficients().size();
    b.variable = random.matrix(layout.variables().size(), neurons);
    b.input = random.matrix(layout.inputs().size(), neurons);
    b.tape = new float[layout.tape().size()][neurons];
    b.adjoint = random.matrix(layout.variables().size(), neurons);
    b.inputAdjoint = random.matrix(layout.inputs().size(), neurons);
    b.coefficient = new float[coefficientCount];
    b.coefficientPerNeuron = new float[coefficientCount][];
    b.coefficientGradient = new float[coefficientCount][];
    b.surrogate = KernelFactory.derivative(new SurrogateExpression(SURROGATE, SURROGATE));
    double[] values = coefficients().values();
    for (int k = 0; k < coefficientCount; k++) {
      b.coefficient[k] = (float) values[k];
      String name = layout.coefficients().get(k);
      b.coefficientPerNeuron[k] = layout.perNeuron().contains(name) ? near(random.values(neurons), values[k]) : null;
      b.coefficientGradient[k] = layout.trainable().contains(name) ? random.values(neurons) : null;
    }
    return b;
  }

  private static float[] near(float[] noise, double value) {
    for (int n = 0; n < noise.length; n++) {
      noise[n] = (float) (value * (1 + 0.01 * noise[n]));
    }
    return noise;
  }

  @Override
  public String toString() {
    return model.text().name() + " perNeuron=" + perNeuron.size() + " trainable=" + trainable.size() + " surrogateWritten=" + surrogateWritten;
  }
}
