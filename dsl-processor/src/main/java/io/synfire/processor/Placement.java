package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.annotations.BlockShape;
import io.synfire.annotations.OnHost;
import io.synfire.chip.ChipLimits;
import io.synfire.chip.Partitioner;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.Deployment;
import io.synfire.ir.Deployment.Allocation;
import io.synfire.ir.Deployment.Overflow;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;

/** How an annotated network is laid out on chips, while it is read. */
final class Placement {
  private static final Map<String, ChipLimits> CHIPS = Map.of("loihi", ChipLimits.LOIHI);

  private final Map<String, Site> shapes = new LinkedHashMap<>();
  private Optional<Site> target = Optional.empty();
  private Deployment deployment = Deployment.DEFAULT;

  /** Reads what is said on the class. */
  void target(Site site) {
    String backend = site.string("backend");
    target = Optional.of(site);
    if (!CHIPS.containsKey(backend)) {
      String fact = "no backend with chips is named '" + backend + "'; there is " + String.join(", ", CHIPS.keySet());
      throw new DiagnosticException(List.of(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, "", fact)));
    }
    deployment =
        new Deployment(
            site.integer("chips"), Allocation.valueOf(site.constant("allocation")), deployment.blockShapes(), deployment.onHost(),
            Overflow.valueOf(site.constant("overflow")));
  }

  /** Reads what is said on the field of a group. */
  void group(Site group, Elements elements) {
    Site.of(group.element(), BlockShape.class, elements).ifPresent(site -> {
      shapes.put(group.name(), site);
      deployment = deployment.withBlockShape(group.name(), Shape.of(site.integers("value")));
    });
    Site.of(group.element(), OnHost.class, elements).ifPresent(site -> deployment = deployment.withOnHost(group.name()));
  }

  /** Takes over what is said of a nested assembly, or of a superclass, whose target then counts too. */
  void include(String prefix, Placement inner) {
    inner.deployment.blockShapes().forEach((id, shape) -> deployment = deployment.withBlockShape(prefix + id, shape));
    inner.deployment.onHost().forEach(id -> deployment = deployment.withOnHost(prefix + id));
    if (prefix.isEmpty()) {
      shapes.putAll(inner.shapes);
      target = inner.target;
      deployment = new Deployment(
          inner.deployment.chips(), inner.deployment.allocation(), deployment.blockShapes(), deployment.onHost(), inner.deployment.overflow());
    }
  }

  /** What does not fit on the target; empty where there is none. */
  List<Diagnostic> check(NetworkDefinition network) {
    if (target.isPresent()) {
      try {
        Partitioner.partition(network, deployment, CHIPS.get(target.get().string("backend")));
      } catch (DiagnosticException wrong) {
        return wrong.diagnostics();
      }
    }
    return List.of();
  }

  /** Where a diagnostic about the layout belongs; empty for one that concerns something else. */
  Optional<Site> site(Diagnostic diagnostic) {
    boolean shape = diagnostic.kind() == DiagnosticKind.BLOCK_SHAPE;
    return diagnostic.subject().isEmpty() ? target : Optional.ofNullable(shapes.get(diagnostic.subject())).filter(site -> shape);
  }

  /** The Java expression of the layout; empty where nothing is said. */
  Optional<CodeBlock> code() {
    if (target.isEmpty() && deployment.equals(Deployment.DEFAULT)) {
      return Optional.empty();
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add(
            "$T.DEFAULT.withChips($L).withAllocation($T.$L).withOverflow($T.$L)",
            Deployment.class, deployment.chips(), Allocation.class, deployment.allocation(), Overflow.class, deployment.overflow());
    deployment.blockShapes().forEach((id, shape) -> code.add("\n.withBlockShape($S, $T.of($L))", id, Shape.class, dimensions(shape)));
    deployment.onHost().forEach(id -> code.add("\n.withOnHost($S)", id));
    return Optional.of(code.build());
  }

  private static String dimensions(Shape shape) {
    return shape.dimensions().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
