package io.synfire.learning;

/** How a gradient changes a parameter. Implementations are records; their components are the hyperparameters. */
public interface OptimizerRule {

  /** Base learning rate; positive. */
  double learningRate();

  /** Number of arrays of state that go with a parameter array. */
  int slots();

  /**
   * Updates one parameter array in place.
   *
   * @param parameter the parameter
   * @param gradient the derivative of the loss by it
   * @param state {@link #slots()} arrays of the parameter's length, zero before the first update
   * @param update which update this is, from 1, and the learning rate to use
   */
  void apply(float[] parameter, float[] gradient, float[][] state, Update update);

  /**
   * One update.
   *
   * @param number from 1
   * @param learningRate learning rate after the schedule
   */
  record Update(long number, double learningRate) {}
}
