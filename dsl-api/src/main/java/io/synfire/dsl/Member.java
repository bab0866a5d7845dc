package io.synfire.dsl;

/** A member of an assembly: a group of neurons, an encoder, a decoder, or an assembly itself. */
public abstract sealed class Member extends NetworkPart permits NeuronGroup, Node, Composite {
  private boolean hidden;

  /**
   * Hides this member: it, everything inside it, and the connections, decoders, monitors and learners' references that need it are absent from
   * {@link Network#definition()} until it is shown again. Nothing is forgotten.
   */
  public final void assemblyHide() {
    hidden = true;
  }

  /** Undoes {@link #assemblyHide()}. */
  public final void assemblyShow() {
    hidden = false;
  }

  /** Whether this member itself was hidden; one inside a hidden assembly is absent too, but not hidden itself. */
  public final boolean isHidden() {
    return hidden;
  }
}
