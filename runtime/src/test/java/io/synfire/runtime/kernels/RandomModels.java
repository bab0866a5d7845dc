package io.synfire.runtime.kernels;

import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.ResetGradient;
import io.synfire.units.Dimension;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Neuron models of random equations, all of whose values stay small. */
final class RandomModels {
  private static final List<String> SYMBOLS = List.of("x", "y", "a", "b", "p", "0.75", "-1.25", "2");
  private final Random random;

  RandomModels(long seed) {
    this.random = new Random(seed);
  }

  /** A model of two variables with any function of the language, and with or without spikes. */
  KernelCase next() {
    boolean euler = random.nextBoolean();
    String a = euler ? "tau * da/dt = " + bounded(3) + " - a : 1" : "a = " + bounded(3) + " : 1";
    String b = "b = 0.5*b + " + bounded(3) + " : 1";
    boolean spikes = random.nextInt(4) > 0;
    String threshold = spikes ? "a + 0.5*b > " + (random.nextBoolean() ? "p" : "0.25") : "";
    String reset = spikes ? List.of("a = 0.5*p", "a -= " + bounded(1), "a = 0\nb = " + bounded(2)).get(random.nextInt(3)) : "";
    ResetGradient gradient = ResetGradient.values()[random.nextInt(ResetGradient.values().length)];
    ModelText.Options options = new ModelText.Options(euler ? Integrator.FORWARD_EULER : Integrator.AUTO, gradient);
    Map<String, io.synfire.units.Quantity> values = new LinkedHashMap<>();
    values.put("p", Units.scalar(0.5));
    if (euler) {
      values.put("tau", Units.ms(4));
    }
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    values.forEach((name, value) -> parameters.put(name, value.dimension()));
    String equations = "input x : 1\ninput y : 1\n" + a + "\n" + b + "\nc = p*x + y : 1";
    ModelText text = new ModelText("test.Random", parameters, equations, threshold, reset, "", "", options);
    Set<String> perNeuron = random.nextBoolean() ? Set.of("p") : Set.of();
    return new KernelCase(new NeuronModelDefinition(text, values), perNeuron, random.nextBoolean() ? parameters.keySet() : Set.of(), random.nextBoolean());
  }

  private String bounded(int depth) {
    return "tanh(" + any(depth) + ")";
  }

  private String any(int depth) {
    if (depth == 0) {
      return SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    }
    String e = bounded(depth - 1);
    String f = any(depth - 1);
    return switch (random.nextInt(16)) {
      case 0 -> "(" + e + " + " + f + ")";
      case 1 -> "(" + e + " - " + f + ")";
      case 2 -> e + "*(" + f + ")";
      case 3 -> "(" + f + ")/(1.5 + " + e + ")";
      case 4 -> "-(" + f + ")";
      case 5 -> "(" + e + ")**" + List.of(0, 1, 2, 3, 5, 17, 18).get(random.nextInt(7));
      case 6 -> "(1.75 + " + e + ")**" + List.of("-1", "-3", "0.5", "1.5", "p", "-18").get(random.nextInt(6));
      case 7 -> "exp(" + e + ")";
      case 8 -> "log(2 + " + e + ")";
      case 9 -> "sqrt(2 + " + e + ")";
      case 10 -> List.of("sin", "cos", "sigmoid", "abs").get(random.nextInt(4)) + "(" + f + ")";
      case 11 -> List.of("sign", "round").get(random.nextInt(2)) + "(2.3*" + e + " + 0.055)";
      case 12 -> List.of("min", "max").get(random.nextInt(2)) + "(" + e + ", " + f + ")";
      case 13 -> "(" + e + List.of(" > ", " < ", " >= ", " <= ").get(random.nextInt(4)) + f + ")";
      case 14 -> "(" + e + " > " + f + " ? " + any(depth - 1) + " : " + e + ")";
      default -> "(" + e + " < 0 ? 1 : " + f + " > p ? 0 : 1)";
    };
  }
}
