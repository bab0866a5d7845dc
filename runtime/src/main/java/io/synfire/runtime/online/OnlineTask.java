package io.synfire.runtime.online;

import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import java.util.List;

/**
 * A network that learns patterns while it runs.
 *
 * @param network the network
 * @param deployment its layout, for a backend with chips
 * @param roles what its parts are
 * @param patterns what it shall learn
 */
public record OnlineTask(NetworkDefinition network, Deployment deployment, Roles roles, Patterns patterns) {

  /**
   * What parts of the network are.
   *
   * @param image id of the encoder that shows the patterns
   * @param cells id of the group that learns
   * @param learned id of the connection that learns, from one neuron per value of a pattern to the cells
   * @param remembered variables that are part of what was learned, beside the weights, such as adapted thresholds
   */
  public record Roles(String image, String cells, String learned, List<Remembered> remembered) {
    public Roles {
      remembered = List.copyOf(remembered);
    }
  }

  /**
   * A variable of a group.
   *
   * @param group id of the group
   * @param variable its variable
   */
  public record Remembered(String group, String variable) {
    String name() {
      return group + "." + variable;
    }
  }
}
