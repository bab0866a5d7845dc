package io.synfire.chip;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says why a network does not fit. */
final class FitProblems {
  private final Layout layout;
  private final ChipLimits limits;

  FitProblems(Layout layout, ChipLimits limits) {
    this.layout = layout;
    this.limits = limits;
  }

  /** That nothing is on the chip, and populations of which not even one neuron fits on a core, however the network is cut. */
  List<Diagnostic> hopeless() {
    List<Diagnostic> problems = new ArrayList<>();
    if (layout.populations().stream().allMatch(Population::onHost)) {
      problems.add(Diagnostic.of(DiagnosticKind.CHIP_LIMIT, "", "no group is on the chip: 0 cores would be in use; take at least one group off the host"));
    }
    for (int p = 0; p < layout.populations().size(); p++) {
      Population population = layout.populations().get(p);
      if (!population.onHost()) {
        problems.addAll(single(p));
      }
    }
    return problems;
  }

  private List<Diagnostic> single(int population) {
    Population p = layout.populations().get(population);
    int[] axons = new int[p.size()];
    for (Pathway pathway : layout.pathways()) {
      if (pathway.target() == population) {
        int[] more = new PathwayLoad(pathway, whole(pathway.source()), whole(population)).axonsPerNeuron();
        Arrays.setAll(axons, t -> axons[t] + more[t]);
      }
    }
    for (int t = 0; t < axons.length; t++) {
      if (axons[t] > limits.core().axonsIn()) {
        String block = Core.label(p.name(), Tiling.sequential(p.size(), p.size()), t);
        return List.of(exceeded(p, block, CoreResource.INPUT_AXONS, axons[t]));
      }
    }
    return List.of();
  }

  private Tiling whole(int population) {
    return Tiling.sequential(layout.populations().get(population).size(), 1);
  }

  /** What exceeds the limits of a core, or of all chips together, in a cut that cannot be improved. */
  List<Diagnostic> of(Cut cut, int mostCores) {
    List<Diagnostic> problems = new ArrayList<>();
    for (int p = 0; p < layout.populations().size(); p++) {
      Population population = layout.populations().get(p);
      if (!population.onHost() && (population.block().isPresent() || cut.cores() <= mostCores)) {
        problems.addAll(tiles(population, cut.tiling(p), cut.demands(p)));
      }
    }
    if (cut.cores() > mostCores) {
      problems.add(tooManyCores(cut, mostCores));
    }
    return problems;
  }

  private List<Diagnostic> tiles(Population population, Tiling tiling, List<CoreDemand> demands) {
    List<Diagnostic> problems = new ArrayList<>();
    for (CoreResource resource : CoreResource.values()) {
      int worst = 0;
      for (int t = 1; t < demands.size(); t++) {
        worst = demands.get(t).of(resource) > demands.get(worst).of(resource) ? t : worst;
      }
      long value = demands.get(worst).of(resource);
      if (value > limits.core().of(resource)) {
        problems.add(exceeded(population, Core.label(population.name(), tiling, worst), resource, value));
      }
    }
    return problems;
  }

  private Diagnostic exceeded(Population population, String block, CoreResource resource, long value) {
    boolean shaped = population.block().isPresent() && resource != CoreResource.INPUT_AXONS;
    return Diagnostic.of(
        shaped ? DiagnosticKind.BLOCK_SHAPE : DiagnosticKind.CHIP_LIMIT,
        population.name(),
        population.name() + ": block " + block + " needs " + value + " " + resource.words() + ", and a core has " + limits.core().of(resource) + "; "
            + remedy(population, resource));
  }

  private static String remedy(Population population, CoreResource resource) {
    if (population.block().isPresent() && resource != CoreResource.INPUT_AXONS) {
      return "take smaller blocks than " + population.block().get() + ", or leave the block shape to Synfire";
    }
    return switch (resource) {
      case COMPARTMENTS -> "take smaller blocks";
      case INPUT_AXONS -> "let fewer neurons project to it, or project sparsely: smaller blocks do not help, as one neuron already needs them";
      case OUTPUT_AXONS -> "let it project to fewer neurons, or give larger blocks to what it projects to";
      case SYNAPSE_BITS -> "let fewer neurons project to it";
    };
  }

  private Diagnostic tooManyCores(Cut cut, int most) {
    int widest = -1;
    for (int p = 0; p < layout.populations().size(); p++) {
      if (cut.isOnChip(p) && (widest < 0 || cut.tiling(p).tiles() > cut.tiling(widest).tiles())) {
        widest = p;
      }
    }
    String name = layout.populations().get(widest).name();
    int chips = most / limits.coresPerChip();
    return Diagnostic.of(
        DiagnosticKind.CHIP_LIMIT,
        "",
        "the network needs more chips than requested (" + chips + "): at least " + cut.cores() + " cores, of which " + name + " takes "
            + cut.tiling(widest).tiles() + ", and " + chips + (chips == 1 ? " chip has " : " chips have ") + most
            + "; allow more chips, connect more sparsely, or run a group on the host");
  }
}
