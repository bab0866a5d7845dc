package io.synfire.learning;

/** How the learning rate changes over updates. Implementations are records. */
public interface LearningRateSchedule {

  /** The factor on the base learning rate for update {@code update}, counted from 0. */
  double factor(long update);
}
