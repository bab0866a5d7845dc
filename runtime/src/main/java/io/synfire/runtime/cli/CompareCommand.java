package io.synfire.runtime.cli;

import io.synfire.ir.Deployment;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.data.Batch;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.SampleOrder;
import io.synfire.runtime.divergence.Divergence;
import io.synfire.runtime.divergence.DivergenceMeter;
import io.synfire.runtime.divergence.Setting;
import io.synfire.runtime.experiment.RunConfig;
import io.synfire.runtime.training.TrainingPlan;
import io.synfire.units.Units;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: says how far a network on one backend is from the same network on another, layer by layer. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Run a network on two backends with the same weights, lags and input, and print how far apart they are: rates, spikes, potentials, answers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire compare runs/digits --backend loihi",
      "      a trained network on its test samples",
      "  ./synfire compare ExampleNet --backend loihi --samples 50",
      "      a new network on random samples"
    })
public final class CompareCommand implements CliCommand {
  private static final int BATCH = 50;
  private static final int DEFAULT_STEPS = 50;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "NETWORK", description = "Name of a network, or a run directory.")
  private String network;

  @Option(names = "--backend", paramLabel = "NAME", required = true, description = "The backend that is compared.")
  private String backend;

  @Option(names = "--reference", paramLabel = "NAME", defaultValue = "float", description = "What it is compared with (default: ${DEFAULT-VALUE}).")
  private String reference;

  @Option(names = "--on-host", paramLabel = "GROUP", split = ",", description = "Groups that run on the host of a chip, beside those that the network says.")
  private List<String> onHost = List.of();

  @Option(names = "--samples", paramLabel = "N", defaultValue = "200", description = "Number of samples (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(names = "--steps", paramLabel = "N", description = "Time steps per sample (default: those of the run, else 50).")
  private Integer steps;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors); the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Terminal.requirePositive("--samples", samples);
    Terminal.requirePositive("--steps", steps);
    Terminal.requirePositive("--threads", threads);
    FoundNetwork found = FoundNetwork.named(network);
    Deployment deployment = found.deployment();
    for (String group : onHost) {
      deployment = deployment.withOnHost(group);
    }
    try (DivergenceMeter meter =
        new DivergenceMeter(found.definition(), Target.of(reference), Target.of(backend).with(deployment), setting(found.run()))) {
      found.run().ifPresentOrElse(run -> trained(meter, run), () -> random(meter, found));
      Divergence result = meter.result();
      out.printf("%d samples, both with the lags of backend %s%n%n%s", result.samples(), result.target(), result.print());
      meter.warnings().forEach(w -> out.println("warning: " + w));
    }
    return 0;
  }

  private Setting setting(Optional<FoundNetwork.TrainedRun> run) {
    Optional<TrainingPlan.Window> window = run.map(r -> r.latest().state().plan().window());
    int wanted = steps != null ? steps : window.map(TrainingPlan.Window::steps).orElse(DEFAULT_STEPS);
    return new Setting(window.map(TrainingPlan.Window::dt).orElse(Units.ms(1)), wanted, 1, threads);
  }

  private void trained(DivergenceMeter meter, FoundNetwork.TrainedRun run) {
    meter.parameters(run.latest().parameters());
    Dataset test = run.directory().config(RunConfig.class).load().test();
    String encoder = run.latest().state().network().members(EncoderDefinition.class).getFirst().id();
    for (Batch batch : Batch.of(test.first(Math.min(samples, test.size())), SampleOrder.ascending(Math.min(samples, test.size())), BATCH)) {
      meter.add(Map.of(encoder, batch.values()), Optional.of(batch.labels()));
    }
  }

  /** Samples of uniform random values from 0 to 1. */
  private void random(DivergenceMeter meter, FoundNetwork found) {
    for (int first = 0; first < samples; first += BATCH) {
      Map<String, float[][]> inputs = new LinkedHashMap<>();
      for (EncoderDefinition encoder : found.definition().members(EncoderDefinition.class)) {
        CounterRandom stream = CounterRandom.seeded(1).stream(encoder.id());
        float[][] values = new float[Math.min(BATCH, samples - first)][encoder.shape().orElseThrow().size()];
        for (int b = 0; b < values.length; b++) {
          for (int j = 0; j < values[b].length; j++) {
            values[b][j] = (float) stream.stream((long) first + b).uniform(j);
          }
        }
        inputs.put(encoder.id(), values);
      }
      meter.add(inputs, Optional.empty());
    }
  }
}
