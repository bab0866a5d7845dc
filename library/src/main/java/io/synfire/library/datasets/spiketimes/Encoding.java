package io.synfire.library.datasets.spiketimes;

/**
 * Latency code: a value from 0 to 1 becomes a spike between two times.
 *
 * @param early time of 0
 * @param late time of 1
 */
record Encoding(double early, double late) {

  /** That of the keys {@code early}, 0.15 if absent, and {@code late}, 2 if absent. */
  static Encoding of(SourceSettings settings) {
    return of(settings, 0.15, 2);
  }

  /** That of the keys {@code early} and {@code late}, with values for absent ones. */
  static Encoding of(SourceSettings settings, double absentEarly, double absentLate) {
    double early = settings.number("early", absentEarly);
    double late = settings.number("late", absentLate);
    settings.require(early >= 0, "early", "the earliest spike must not be before 0, was " + early);
    settings.require(late > early, "late", "the latest spike must be after the earliest, " + early + ", was " + late);
    return new Encoding(early, late);
  }

  double time(double value) {
    return early + value * (late - early);
  }
}
