package io.synfire.library.check.loihi;

import io.synfire.chip.Allocator;
import io.synfire.chip.ChipLimits;
import io.synfire.chip.Connectivity;
import io.synfire.chip.Layout;
import io.synfire.chip.Partition;
import io.synfire.chip.Partitioner;
import io.synfire.chip.Pathway;
import io.synfire.chip.Population;
import io.synfire.chip.Tiling;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Deployment;
import io.synfire.ir.Deployment.Allocation;
import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds what a peer refused to build. Synfire must refuse it too, and name the same quantity, value and limit, except where it can do what the
 * peer could not.
 */
final class RecordedRefusals {
  private static final Pattern EXCEEDED =
      Pattern.compile("(Number of compartments|Input axons|Output axons|Total synapse bits) \\((\\d+)\\) exceeded max \\((\\d+)\\)");
  private static final Map<String, String> QUANTITIES =
      Map.of("Number of compartments", "compartments", "Input axons", "input axons", "Output axons", "output axons", "Total synapse bits", "synapse bits");
  private static final Map<Pattern, Consumer<MatchResult>> BUILDS =
      Map.ofEntries(
          build("dense (\\d+) -> (\\d+).*", m -> fit(List.of(group("a", number(m, 1), null), group("b", number(m, 2), null)))),
          build("block_shape \\((\\d+),\\) on (\\d+) neurons", m -> fit(List.of(group("a", number(m, 2), Shape.of(number(m, 1)))))),
          build("BlockShape size mismatch", m -> RecordedBuilds.split(new Tiling(Shape.of(9), Shape.of(3)), 10)),
          build("BlockShape rank mismatch", m -> RecordedBuilds.split(new Tiling(Shape.of(10), Shape.of(3, 3)), 10)),
          build("unsupported neuron type Sigmoid", m -> RecordedBuilds.sigmoid()),
          build("nothing on chip", m -> RecordedBuilds.nothingOnChip()),
          build("Alpha synapse on chip", m -> RecordedBuilds.alphaSynapse()),
          build("learned connection onto.*", m -> RecordedBuilds.learning()),
          build("Greedy\\(cores_per_chip=(\\d+)\\)", m -> new Allocator(Allocation.GREEDY, number(m, 1))),
          build("vth far too large for the weights", m -> RecordedBuilds.largeThreshold()),
          build("synapse tau (\\d+) s", m -> RecordedBuilds.neurons(number(m, 1), 0.02)),
          build("tau_rc (\\d+) s", m -> RecordedBuilds.neurons(0.005, number(m, 1))));

  private RecordedRefusals() {}

  private static Map.Entry<Pattern, Consumer<MatchResult>> build(String name, Consumer<MatchResult> build) {
    return Map.entry(Pattern.compile(name), build);
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /** Builds a case, and compares how it ends with the recorded message. */
  static void judge(Differences differences, String name, String message) {
    Optional<String> refusal = refusal(name);
    if (isHeld(name, message)) {
      differences.equal("'" + name + "', which Synfire can do", refusal, Optional.empty());
    } else {
      List<String> missing = new ArrayList<>(facts(message));
      refusal.ifPresent(text -> missing.removeIf(fact -> text.toLowerCase(Locale.ROOT).contains(fact.toLowerCase(Locale.ROOT))));
      String found = refusal.isEmpty() ? "built" : missing.isEmpty() ? "refused" : "refused without " + missing + ": " + refusal.get();
      differences.equal("'" + name + "'", found, "refused");
    }
  }

  private static Optional<String> refusal(String name) {
    for (Map.Entry<Pattern, Consumer<MatchResult>> build : BUILDS.entrySet()) {
      Matcher matcher = build.getKey().matcher(name);
      if (matcher.matches()) {
        try {
          build.getValue().accept(matcher.toMatchResult());
          return Optional.empty();
        } catch (DiagnosticException | IllegalArgumentException refused) {
          return Optional.of(refused.getMessage());
        }
      }
    }
    throw new IllegalArgumentException("no case '" + name + "' is known");
  }

  /** Whether Synfire does what the peer refused: it cuts sources too, runs synapses with two time constants, and learns on the chip. */
  private static boolean isHeld(String name, String message) {
    boolean cutInTurn = name.startsWith("dense") && (message.contains("Output axons") || message.contains("Total synapse bits"));
    return cutInTurn || name.startsWith("Alpha synapse") || name.startsWith("learned connection");
  }

  /** What a refusal must name. */
  private static List<String> facts(String message) {
    Matcher exceeded = EXCEEDED.matcher(message);
    if (exceeded.find()) {
      return List.of(QUANTITIES.get(exceeded.group(1)), exceeded.group(2), exceeded.group(3));
    }
    Matcher sizes = Pattern.compile("= (\\d+)`\\) must match number of ensemble neurons \\((\\d+)\\)").matcher(message);
    if (sizes.find()) {
      return List.of(sizes.group(1), sizes.group(2), "neurons");
    }
    return List.of("Chips cannot have more than 128 cores", "Could not find appropriate weight exponent", "Current (U) scaling is required",
        "Voltage (V) scaling is required").stream().filter(message::contains).toList();
  }

  private static Population group(String name, int size, Shape block) {
    return new Population(name, Shape.of(size), Optional.ofNullable(block), false);
  }

  private static void fit(List<Population> populations) {
    List<Pathway> pathways = populations.size() == 1 ? List.of() : List.of(new Pathway("a_b", 0, 1, new Connectivity.Dense(), 0));
    Partition partition = Partitioner.partition(new Layout(populations, pathways), Deployment.DEFAULT, ChipLimits.LOIHI);
    if (!partition.cores().stream().allMatch(core -> core.demand().fits(ChipLimits.LOIHI.core()))) {
      throw new IllegalArgumentException("a block exceeds its core: " + partition.cores());
    }
  }
}
