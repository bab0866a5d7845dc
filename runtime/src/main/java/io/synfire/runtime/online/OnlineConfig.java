package io.synfire.runtime.online;

/**
 * The options of a run, as kept in its {@code config.json}.
 *
 * @param experiment name of the experiment
 * @param settings how patterns are shown
 * @param seed seed of everything random
 */
public record OnlineConfig(String experiment, OnlineSettings settings, long seed) {

  /**
   * The experiment.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public OnlineExperiment find() {
    return OnlineExperiment.find(experiment)
        .orElseThrow(() -> new IllegalArgumentException("unknown experiment \"" + experiment + "\"; there are: "
            + OnlineExperiment.all().stream().map(OnlineExperiment::name).toList()));
  }
}
