package io.synfire.coding;

/** Turns what a group does over a window into an answer. Implementations are records; their components are the options. */
public interface Decoding {

  /** The variable of the target that is read: {@code "spike"}, {@code "v"}. */
  String variable();

  /** Number of outputs for a target of this many neurons. */
  int outputs(int neurons);

  /** Whether the answer has a derivative by the variable. */
  boolean differentiable();

  /** Starts to observe a window. */
  Trace open(DecodingWindow window);

  /** Observes the steps of one window for some samples. Owned by one thread at a time; allocates nothing in {@link #observe}. */
  interface Trace {

    /**
     * Takes in one step.
     *
     * @param step step within the window, from 0
     * @param values {@code [sample * neurons + neuron]}, possibly padded at the end
     */
    void observe(int step, float[] values);

    /** The answer, {@code [sample][output]}. */
    float[][] result();

    /**
     * Adds the derivative of the loss by the variable in one step.
     *
     * @param step step within the window
     * @param resultAdjoint derivative of the loss by the answer, {@code [sample][output]}
     * @param adjoint receives the sums, {@code [sample * neurons + neuron]}
     */
    void addAdjoint(int step, float[][] resultAdjoint, float[] adjoint);
  }
}
