package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.dsl.Weights;
import io.synfire.ir.WeightSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights written in an annotation: {@code "normal(0.005, 0.05)"}. */
final class WrittenWeights {
  /** All forms, for messages. */
  static final String FORMS = "normal(mean, deviation), uniform(minimum, maximum), constant(value), kaimingUniform(gain) or xavierUniform(gain)";

  /** What stands for weights that were left to the front end. */
  static final Written STANDARD = new Written(new WeightSource.Constant(1), CodeBlock.of(""));

  private static final Pattern FORM = Pattern.compile("\\s*(\\w+)\\s*\\(([^()]*)\\)\\s*");

  private WrittenWeights() {}

  /** The weights a text means; empty if it means none. */
  static Optional<Written> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      List<Double> numbers = new ArrayList<>();
      for (String number : form.group(2).split(",")) {
        numbers.add(Double.parseDouble(number.strip()));
      }
      return source(form.group(1), numbers).map(source -> new Written(source, code(form.group(1), numbers)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<WeightSource> source(String name, List<Double> numbers) {
    double first = numbers.getFirst();
    double second = numbers.getLast();
    return switch (name + numbers.size()) {
      case "normal2" -> Optional.of(new WeightSource.Normal(first, second));
      case "uniform2" -> Optional.of(new WeightSource.Uniform(first, second));
      case "constant1" -> Optional.of(new WeightSource.Constant(first));
      case "kaimingUniform1" -> Optional.of(new WeightSource.KaimingUniform(first));
      case "xavierUniform1" -> Optional.of(new WeightSource.XavierUniform(first));
      default -> Optional.empty();
    };
  }

  private static CodeBlock code(String name, List<Double> numbers) {
    CodeBlock arguments = numbers.stream().map(n -> CodeBlock.of("$L", WrittenQuantity.number(n))).collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.$L($L)", Weights.class, name, arguments);
  }

  /**
   * Weights.
   *
   * @param source what they are
   * @param code the Java expression that makes them
   */
  record Written(WeightSource source, CodeBlock code) {}
}
