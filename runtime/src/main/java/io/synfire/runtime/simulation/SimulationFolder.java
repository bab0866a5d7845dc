package io.synfire.runtime.simulation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where the files of a saved simulation are.
 *
 * @param path the folder
 */
record SimulationFolder(Path path) {

  Path simulation() {
    return path.resolve("simulation.json");
  }

  Path components() {
    return path.resolve("components.json");
  }

  Path connections() {
    return path.resolve("connections.json");
  }

  Path commands() {
    return path.resolve("commands.json");
  }

  /** Matrices of the definition: given weights, biases and delays, by their place in the JSON files. */
  Path given() {
    return path.resolve("given.npz");
  }

  Path custom() {
    return path.resolve("custom");
  }

  /** The arrays of one component. Characters that some file systems refuse are escaped as in URLs. */
  Path custom(String component) {
    return custom().resolve(URLEncoder.encode(component, StandardCharsets.UTF_8) + ".npz");
  }
}
