package io.synfire.diagnostics;

/** Every fault that Synfire reports in a user's network or model, with the stable id printed in brackets. */
public enum DiagnosticKind {
  /** A name that nothing in the network bears. */
  UNKNOWN_NAME("unknown-name", Severity.ERROR),
  /** One name borne by two members. */
  DUPLICATE_NAME("duplicate-name", Severity.ERROR),
  /** An input port or group that nothing reaches. */
  UNCONNECTED_PORT("unconnected-port", Severity.ERROR),
  /** A port that the target's model does not declare. */
  UNKNOWN_PORT("unknown-port", Severity.ERROR),
  /** Shapes of two ends that do not meet. */
  SHAPE_MISMATCH("shape-mismatch", Severity.ERROR),
  /** Units of two ends, or of a parameter, that do not agree. */
  UNIT_MISMATCH("unit-mismatch", Severity.ERROR),
  /** A cycle that closes within one time step. */
  UNLAGGED_CYCLE("unlagged-cycle", Severity.ERROR),
  /** A monitored, decoded or transmitted variable that its owner does not have. */
  UNKNOWN_VARIABLE("unknown-variable", Severity.ERROR),
  /** A decoder without a target. */
  DECODER_WITHOUT_TARGET("decoder-without-target", Severity.ERROR),
  /** An encoder without the shape of its data. */
  ENCODER_WITHOUT_SHAPE("encoder-without-shape", Severity.ERROR),
  /** A model parameter that does not exist, or whose value has the wrong length. */
  BAD_PARAMETER("bad-parameter", Severity.ERROR),
  /** Weights, bias or delays that are not finite numbers, or have the wrong shape. */
  BAD_WEIGHTS("bad-weights", Severity.ERROR),
  /** A learner whose rule does not suit what it shall change, or lacks its third factor. */
  BAD_LEARNER("bad-learner", Severity.ERROR),
  /** A delay that is no multiple of the time step, and is rounded. */
  DELAY_ROUNDED("delay-rounded", Severity.WARNING),
  /** A lag that the schedule added to an edge that closes a cycle. */
  AUTO_LAG("auto-lag", Severity.NOTE),
  /** A feature that the chosen backend does not have. */
  UNSUPPORTED_BY_BACKEND("unsupported-by-backend", Severity.ERROR),
  /** Text of a model that is not in the equation language. */
  EQUATION_SYNTAX("equation-syntax", Severity.ERROR),
  /** A symbol in an equation that is neither a variable, a parameter, a port nor a unit. */
  UNKNOWN_SYMBOL("unknown-symbol", Severity.ERROR),
  /** Terms of an equation whose dimensions differ. */
  DIMENSION_MISMATCH("dimension-mismatch", Severity.ERROR),
  /** A parameter that no equation reads. */
  UNREAD_PARAMETER("unread-parameter", Severity.ERROR),
  /** A model declaration that cannot be executed, such as a reset without a threshold. */
  BAD_MODEL("bad-model", Severity.ERROR),
  /** An annotated class that cannot be wired, such as a private member. */
  BAD_DECLARATION("bad-declaration", Severity.ERROR),
  /** A resource of a chip that a network exceeds, however it is cut. */
  CHIP_LIMIT("chip-limit", Severity.ERROR),
  /** A block shape that does not meet the shape of its group, or exceeds a core. */
  BLOCK_SHAPE("block-shape", Severity.ERROR);

  private final String id;
  private final Severity severity;

  DiagnosticKind(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable id, as printed in brackets. */
  public String id() {
    return id;
  }

  /** How grave a fault of this kind is. */
  public Severity severity() {
    return severity;
  }

  /** How grave a diagnostic is: only an error stops the network from being run. */
  public enum Severity {
    /** Something was decided for the user. */
    NOTE,
    /** Something was changed for the user. */
    WARNING,
    /** The network cannot be run. */
    ERROR
  }
}
