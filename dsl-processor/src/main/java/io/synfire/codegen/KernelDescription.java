package io.synfire.codegen;

import io.synfire.equations.ExprPrinter;
import io.synfire.kernel.KernelRequest;
import java.util.stream.Collectors;

/** The comment at the head of a kernel: which model it is, and its step as equations. */
final class KernelDescription {
  private KernelDescription() {}

  static String of(KernelRequest request, KernelPlan plan) {
    String step =
        plan.program().forward().stream()
            .map(a -> "  " + a.target() + " = " + escaped(ExprPrinter.print(a.value())) + "\n")
            .collect(Collectors.joining());
    return "One time step of " + escaped(request.model().name()) + specialised(request) + ".\n\n<pre>\n" + step + "</pre>\n";
  }

  private static String specialised(KernelRequest request) {
    String perNeuron = request.perNeuron().isEmpty() ? "" : ", with " + sorted(request.perNeuron()) + " per neuron";
    return perNeuron + (request.trainable().isEmpty() ? "" : ", training " + sorted(request.trainable()));
  }

  private static String sorted(java.util.Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\\", "&#92;").replace("<", "&lt;").replace(">", "&gt;").replace("*/", "*&#47;");
  }
}
