package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether weights, biases and delays fit the groups at the ends of a link. */
final class Fit {
  private final Link<?> link;
  private final Weights policy;

  private Fit(Link<?> link, Weights policy) {
    this.link = link;
    this.policy = policy;
  }

  /** Makes a link whose ends were changed fit again, as the policy says, or refuses. */
  static void renew(Link<?> link, Weights policy) {
    new Fit(link, policy).renew();
  }

  private void renew() {
    List<Ends> bundles = link.bundles();
    if (policy == Weights.REINITIALISE) {
      link.trained().clear();
    }
    moveTrained(bundles);
    for (Ends ends : bundles) {
      requireMeeting(ends);
      Trained trained = link.trained().getOrDefault(ends, Trained.NOTHING);
      trained.weight().ifPresent(m -> require(m, weightShape(link, ends), "trained weights"));
      trained.bias().ifPresent(m -> require(m, biasShape(ends), "a trained bias"));
      if (link.options().timing.delay() instanceof Delay.Learned learned) {
        trained.delay().ifPresent(m -> require(m, delayShape(link, ends, learned.shape()), "trained delays"));
      }
      initial(ends);
    }
  }

  /** Trained weights whose bundle was replaced by a single other one go there. */
  private void moveTrained(List<Ends> bundles) {
    Set<Ends> homeless = new LinkedHashSet<>(link.trained().keySet());
    bundles.forEach(homeless::remove);
    if (homeless.isEmpty()) {
      return;
    }
    if (homeless.size() != 1 || bundles.size() != 1 || link.trained().size() != 1) {
      throw link.fault(DiagnosticKind.BAD_WEIGHTS, "its trained weights have no place among its " + bundles.size() + " new bundles of synapses; " + remedy());
    }
    link.trained().put(bundles.get(0), link.trained().remove(homeless.iterator().next()));
  }

  private void requireMeeting(Ends ends) {
    Optional<Shape> pre = Ends.shape(ends.pre());
    Optional<Shape> post = Ends.shape(ends.post());
    boolean unequal = pre.isPresent() && post.isPresent() && pre.get().size() != post.get().size();
    if (link.options().topology instanceof Topology.OneToOne && unequal) {
      throw link.fault(DiagnosticKind.SHAPE_MISMATCH, "it is one-to-one, but " + sized(ends.pre(), pre) + " and " + sized(ends.post(), post)
          + " differ in size");
    }
    if (link.options().timing.delay() instanceof Delay.PerSynapse delay) {
      String needed = weightShape(link, ends);
      if (!fits(delay.seconds(), needed)) {
        throw link.fault(DiagnosticKind.SHAPE_MISMATCH, "its delays are " + shape(delay.seconds()) + ", " + needed + " is needed; set the delays anew first");
      }
    }
    if (link.options().timing.delay() instanceof Delay.Learned learned && learned.initial() instanceof WeightSource.Given given) {
      String needed = delayShape(link, ends, learned.shape());
      if (!fits(given.matrix(), needed)) {
        throw link.fault(DiagnosticKind.SHAPE_MISMATCH, "its learnt delays are " + shape(given.matrix()) + ", " + needed
            + " is needed; set the delays anew first");
      }
    }
  }

  private static String sized(Member member, Optional<Shape> shape) {
    return member.name() + " (" + shape.orElseThrow() + ")";
  }

  private void initial(Ends ends) {
    LinkOptions options = link.options();
    if (options.weights instanceof WeightSource.Given given && !fits(given.matrix(), weightShape(link, ends))) {
      require(given.matrix(), weightShape(link, ends), "weights");
      options.weights = Weights.standard();
    }
    if (options.bias.orElse(null) instanceof WeightSource.Given given && !fits(given.matrix(), biasShape(ends))) {
      require(given.matrix(), biasShape(ends), "a bias");
      options.bias = Optional.of(Weights.constant(0));
    }
  }

  private void require(WeightMatrix matrix, String needed, String what) {
    if (policy == Weights.KEEP && !fits(matrix, needed)) {
      throw link.fault(DiagnosticKind.SHAPE_MISMATCH, "it has " + what + " of shape " + shape(matrix) + ", its ends now need " + needed + "; " + remedy());
    }
  }

  private static String remedy() {
    return "say Weights.REINITIALISE to start them anew";
  }

  /** Shape of the weights of a bundle, {@code 784x100}; a {@code ?} where a size is not known. */
  static String weightShape(Link<?> link, Ends ends) {
    boolean oneToOne = link.options().topology instanceof Topology.OneToOne;
    return (oneToOne ? "1" : size(ends.pre())) + "x" + size(ends.post());
  }

  /** Shape of the bias of a bundle. */
  static String biasShape(Ends ends) {
    return "1x" + size(ends.post());
  }

  /** Shape of the parameters of a bundle's learnt delays. */
  static String delayShape(Link<?> link, Ends ends, DelayShape shape) {
    return switch (shape) {
      case SYNAPTIC -> weightShape(link, ends);
      case AXONAL -> size(ends.pre()) + "x1";
      case DENDRITIC -> "1x" + size(ends.post());
    };
  }

  private static String size(Member member) {
    return Ends.shape(member).map(s -> String.valueOf(s.size())).orElse("?");
  }

  static String shape(WeightMatrix matrix) {
    return matrix.rows() + "x" + matrix.columns();
  }

  static boolean fits(WeightMatrix matrix, String needed) {
    return needed.startsWith("?x") ? needed.substring(2).equals(String.valueOf(matrix.columns())) : shape(matrix).equals(needed);
  }
}
