package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Substrate;
import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The group {@code training_params}. */
final class TrainingReader {
  private static final String LOSS = "it must be a group of keys such as {type: shift_invariant_MSE, delta_t: 0.2}";

  private final Section s;

  TrainingReader(Section section) {
    this.s = section;
  }

  Substrate substrate() {
    s.former("use_hicannx", "write substrate: hx for true, and substrate: sim for false");
    Optional<String> name = s.has("substrate") ? s.name("substrate", Set.of("sim", "hx", "hx_pynn")) : Optional.of("sim");
    return name.map(n -> switch (n) {
      case "hx" -> Substrate.ANALOG_CHIP;
      case "hx_pynn" -> Substrate.ANALOG_CHIP_WITH_DELAYS;
      default -> Substrate.SIMULATION;
    }).orElse(Substrate.SIMULATION);
  }

  /** What weights are rounded to multiples of; 0 for no rounding. */
  double rounding() {
    return s.optional("rounding_precision", Range.POSITIVE).orElse(0);
  }

  /** The largest absolute weight of layers that have none of their own. */
  OptionalDouble clip() {
    return s.optional("clip_weights_max", Range.POSITIVE);
  }

  long dataSeed() {
    return s.seed("numpy_seed");
  }

  /** All settings, and faults for keys that are not known. */
  Optional<TrainingSettings> read(double tau) {
    Optional<Objective> objective = objective(tau);
    Optional<Updating> updating = updating();
    Optional<Batches> batches = batches();
    Optional<Normal> noise = noise();
    Optional<ForwardMode> forward = forward();
    long seed = s.seed("torch_seed");
    s.unread("enforce_cpu", "everything is computed by the processor");
    s.unread("print_step_percent", "progress is shown as it goes");
    s.unread("max_dw_norm", "the limit of weight derivatives is a parameter of neurons, default_neuron_params.max_dw_norm");
    s.former("max_num_missing_spikes", "write max_num_missing_spikes in each NeuronLayer");
    s.close();
    return objective.flatMap(o -> updating.flatMap(u -> batches.flatMap(b ->
        forward.flatMap(f -> s.make(() -> new TrainingSettings(o, u, b, noise, f, seed))))));
  }

  private Optional<Objective> objective(double tau) {
    for (String key : List.of("xi", "alpha", "beta")) {
      s.former(key, "write loss: {type: TTFS, xi: ..., regulariser: [{type: early_output, alpha: ..., beta: ...}]}");
    }
    return s.section("loss", LOSS).flatMap(new LossReader(tau)::read);
  }

  private Optional<Updating> updating() {
    double rate = s.number("learning_rate", Range.POSITIVE);
    Optional<UpdateRule> rule = s.name("optimizer", Set.of("adam", "sgd")).map(this::rule);
    Optional<RateSchedule> schedule = s.get("lr_scheduler").isEmpty() ? Optional.of(new RateSchedule.Constant())
        : s.section("lr_scheduler", "it must be a group of keys such as {type: StepLR, step_size: 20, gamma: 0.95}").flatMap(TrainingReader::schedule);
    double value = s.number("weight_bumping_value", Range.NOT_NEGATIVE);
    boolean exponential = s.flag("weight_bumping_exp");
    boolean targeted = s.flag("weight_bumping_targeted");
    return rule.flatMap(r -> schedule.flatMap(c -> s.make(() -> new Updating(r, rate, c, new Bumping(value, exponential, targeted)))));
  }

  private UpdateRule rule(String name) {
    double momentum = s.number("momentum", 0, Range.MOMENTUM);
    if (name.equals("sgd")) {
      return new UpdateRule.Sgd(momentum);
    }
    if (momentum > 0) {
      s.unread("momentum", "the optimizer is adam, which has moments of its own; sgd reads it");
    }
    return new UpdateRule.Adam();
  }

  private static Optional<RateSchedule> schedule(Section s) {
    if (!s.has("type")) {
      s.unread("gamma", "the schedule has no type, so the learning rate stays as it is");
      s.unread("step_size", "the schedule has no type, so the learning rate stays as it is");
      s.close();
      return Optional.of(new RateSchedule.Constant());
    }
    Optional<String> kind = s.name("type", Set.of("StepLR", "MultiStepLR", "ExponentialLR"));
    Optional<RateSchedule> schedule = kind.flatMap(type -> schedule(s, type));
    s.close(kind);
    return schedule;
  }

  private static Optional<RateSchedule> schedule(Section s, String type) {
    double gamma = s.number("gamma", Range.POSITIVE);
    return switch (type) {
      case "StepLR" -> {
        int every = s.count("step_size", Range.COUNT);
        yield s.make(() -> new RateSchedule.Step(every, gamma));
      }
      case "MultiStepLR" -> {
        s.required("milestones", "it must be a list of epochs");
        List<Integer> milestones = s.counts("milestones", Range.COUNT);
        yield s.make(() -> new RateSchedule.Milestones(milestones, gamma));
      }
      default -> s.make(() -> new RateSchedule.Exponential(gamma));
    };
  }

  private Optional<Batches> batches() {
    int training = s.count("batch_size", Range.BATCH);
    int evaluation = s.count("batch_size_eval", training, Range.BATCH);
    int epochs = s.count("epoch_number", Range.EPOCHS);
    List<Integer> savepoints = s.counts("epoch_snapshots", Range.EPOCHS);
    savepoints.stream().filter(e -> e > epochs && s.has("epoch_number")).distinct().forEach(e -> s.faults().note(s.place("epoch_snapshots"),
        "has epoch " + e + ", and training ends after epoch " + epochs + "; it is not reached unless the run is continued"));
    return s.make(() -> new Batches(training, evaluation, epochs, savepoints));
  }

  private Optional<Normal> noise() {
    if (s.get("training_noise").filter(v -> !Boolean.FALSE.equals(v.plain())).isEmpty()) {
      return Optional.empty();
    }
    return s.section("training_noise", "it must be false, or a group of keys such as {mean: 0.0, std_dev: 0.3}").flatMap(noise -> {
      double mean = noise.number("mean", 0, Range.ANY);
      double deviation = noise.number("std_dev", Range.NOT_NEGATIVE);
      noise.close();
      return noise.make(() -> new Normal(mean, deviation));
    });
  }

  private Optional<ForwardMode> forward() {
    if (s.flag("use_forward_integrator", false)) {
      double resolution = s.number("resolution", Range.POSITIVE);
      double duration = s.number("sim_time", Range.POSITIVE);
      return s.make(() -> new ForwardMode.Euler(resolution, duration));
    }
    s.unread("resolution", "spike times are exact, and only use_forward_integrator: true has a time step");
    s.unread("sim_time", "spike times are exact, and only use_forward_integrator: true simulates for a time");
    return Optional.of(new ForwardMode.Exact());
  }
}
