package io.synfire.runtime.event.simulation;

/**
 * The synapses from one population to a port of another, by source.
 *
 * @param id name of the connection
 * @param ends what they connect
 * @param targets {@code [source][synapse]} the neurons a source reaches, ascending by delay
 * @param delay {@code [source][synapse]} time from emission to arrival, in the network's unit; 0 or more
 * @param weight {@code [source][synapse]} what a spike of value 1 puts into the port; may be changed between two runs
 */
public record Synapses(String id, Ends ends, int[][] targets, double[][] delay, double[][] weight) {

  /**
   * What synapses connect.
   *
   * @param source index of the population that emits
   * @param target index of the population of neurons that receives
   * @param port index of the port
   */
  public record Ends(int source, int target, int port) {}

  public Synapses {
    for (int i = 0; i < delay.length; i++) {
      for (int s = 0; s < delay[i].length; s++) {
        if (!(delay[i][s] >= 0)) {
          throw new IllegalArgumentException(id + ": a delay must be 0 or more, that of synapse " + s + " of source " + i + " is " + delay[i][s]);
        }
        if (s > 0 && delay[i][s] < delay[i][s - 1]) {
          throw new IllegalArgumentException(id + ": the synapses of a source must ascend by delay, those of source " + i + " do not");
        }
      }
    }
  }

  /** Index of the population that emits. */
  public int source() {
    return ends.source();
  }

  /** Index of the population that receives. */
  public int target() {
    return ends.target();
  }

  /** Index of the port. */
  public int port() {
    return ends.port();
  }

  /** The shortest delay; positive infinity without synapses. */
  double shortest() {
    double shortest = Double.POSITIVE_INFINITY;
    for (double[] row : delay) {
      shortest = row.length == 0 ? shortest : Math.min(shortest, row[0]);
    }
    return shortest;
  }
}
