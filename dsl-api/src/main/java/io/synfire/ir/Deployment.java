package io.synfire.ir;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a network is laid out on a target that has chips. Belongs to the target, not to the network; targets without chips have no use for it.
 *
 * @param chips largest number of chips to use; positive
 * @param allocation how blocks are given to chips
 * @param blockShapes group id to the shape of the blocks it is cut into, with as many dimensions as the group; other groups are cut as needed
 * @param onHost ids of the groups that run on the host, beside all encoders and decoders
 * @param overflow what to do where an integer overflows
 */
public record Deployment(int chips, Allocation allocation, Map<String, Shape> blockShapes, Set<String> onHost, Overflow overflow) {

  /** As many chips as a large board has (32), filled one after the other; blocks cut as needed; everything on chip; overflows counted. */
  public static final Deployment DEFAULT = new Deployment(32, Allocation.GREEDY, Map.of(), Set.of(), Overflow.COUNT);

  public Deployment {
    if (chips <= 0) {
      throw new IllegalArgumentException("a deployment needs at least one chip, was " + chips);
    }
    blockShapes = Collections.unmodifiableMap(new TreeMap<>(blockShapes));
    onHost = Collections.unmodifiableSet(new TreeSet<>(onHost));
  }

  /** How blocks are given to chips. */
  public enum Allocation {
    /** Fill one chip after the other. */
    GREEDY,
    /** One block to each chip in turn. */
    ROUND_ROBIN,
    /** Greedy, choosing next the block with the most traffic to the chip. */
    GREEDY_INTERCHIP
  }

  /** What to do where an integer does not hold a value. */
  public enum Overflow {
    /** Wrap as the chip does, count and warn. */
    COUNT,
    /** End the run with an error that names block, quantity and step. */
    FAIL
  }

  /** With at most this many chips. */
  public Deployment withChips(int other) {
    return new Deployment(other, allocation, blockShapes, onHost, overflow);
  }

  /** With another allocation. */
  public Deployment withAllocation(Allocation other) {
    return new Deployment(chips, other, blockShapes, onHost, overflow);
  }

  /** With a group cut into blocks of this shape. */
  public Deployment withBlockShape(String group, Shape shape) {
    Map<String, Shape> shapes = new TreeMap<>(blockShapes);
    shapes.put(group, shape);
    return new Deployment(chips, allocation, shapes, onHost, overflow);
  }

  /** With a group on the host. */
  public Deployment withOnHost(String group) {
    Set<String> groups = new TreeSet<>(onHost);
    groups.add(group);
    return new Deployment(chips, allocation, blockShapes, groups, overflow);
  }

  /** Failing at the first overflow. */
  public Deployment withOverflow(Overflow other) {
    return new Deployment(chips, allocation, blockShapes, onHost, other);
  }
}
