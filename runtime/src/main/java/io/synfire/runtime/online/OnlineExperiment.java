package io.synfire.runtime.online;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** A ready-made training, for {@code ./synfire train NAME}, of a network that learns while it runs. Found by {@link ServiceLoader}. */
public interface OnlineExperiment {

  /** Name on the command line. */
  String name();

  /** One line for {@code --help}. */
  String description();

  /** Settings that work. */
  OnlineSettings defaults();

  /** The network and its patterns; the seed is that of everything random in the network. */
  OnlineTask task(long seed);

  /** All experiments, by name. */
  static List<OnlineExperiment> all() {
    return ServiceLoader.load(OnlineExperiment.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(OnlineExperiment::name))
        .toList();
  }

  /** The experiment of this name, if there is one. */
  static Optional<OnlineExperiment> find(String name) {
    return all().stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
