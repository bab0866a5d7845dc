package io.synfire.runtime.online;

/**
 * What came of a training.
 *
 * @param epochs number of epochs done
 * @param fields what the cells see
 * @param answers how well they tell patterns apart
 * @param reloaded whether the network made from the saved checkpoint gives the same answers
 * @param seconds wall-clock time of the training
 */
public record OnlineResult(int epochs, Fields fields, Answers answers, boolean reloaded, double seconds) {}
