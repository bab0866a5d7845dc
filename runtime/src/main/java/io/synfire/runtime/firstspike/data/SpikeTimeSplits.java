package io.synfire.runtime.firstspike.data;

/** Data to train on, to validate with after every epoch, and to test with at the end. */
public record SpikeTimeSplits(SpikeTimeData train, SpikeTimeData validation, SpikeTimeData test) {}
