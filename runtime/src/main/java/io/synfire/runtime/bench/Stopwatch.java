package io.synfire.runtime.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** Times a task: warm-up until the compiler has settled, then repetitions, each of as many calls as a clock needs. */
final class Stopwatch {
  private static final double WARM_UP_SECONDS = 4;
  private static final int WARM_UP_CALLS = 5;
  private static final double REPETITION_SECONDS = 0.4;
  private static final int REPETITIONS = 9;
  private static final int MOST_CALLS = 1 << 28;
  private static final Path STATUS = Path.of("/proc/self/status");

  private Stopwatch() {}

  static Measurement measure(Benchmark.Task task) {
    int calls = callsPerRepetition(task);
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] cpu = new double[REPETITIONS];
    double[] wall = new double[REPETITIONS];
    for (int r = 0; r < REPETITIONS; r++) {
      long cpuStart = system.getProcessCpuTime();
      long start = System.nanoTime();
      repeat(task, calls);
      wall[r] = (System.nanoTime() - start) / 1e9 / calls;
      cpu[r] = (system.getProcessCpuTime() - cpuStart) / 1e9 / calls;
    }
    return new Measurement(cpu, wall, peakMiB(), task.units());
  }

  /** Warms up, until calls have settled to a speed at which their number can be told. */
  private static int callsPerRepetition(Benchmark.Task task) {
    long start = System.nanoTime();
    int calls = 1;
    int done = 0;
    double batch;
    do {
      long before = System.nanoTime();
      repeat(task, calls);
      batch = (System.nanoTime() - before) / 1e9;
      done += calls;
      calls = calls(REPETITION_SECONDS / 4, batch / calls);
    } while (done < WARM_UP_CALLS || batch < REPETITION_SECONDS / 8 || (System.nanoTime() - start) / 1e9 < WARM_UP_SECONDS);
    return Math.min(MOST_CALLS, 4 * calls);
  }

  private static int calls(double seconds, double secondsPerCall) {
    return (int) Math.max(1, Math.min(MOST_CALLS, seconds / Math.max(secondsPerCall, 1e-9)));
  }

  private static void repeat(Benchmark.Task task, int calls) {
    for (int i = 0; i < calls; i++) {
      task.once();
    }
  }

  /** Largest resident set of the process where the system tells it, else largest use of the heap and the other pools. */
  private static double peakMiB() {
    try {
      if (Files.isReadable(STATUS)) {
        return Files.readAllLines(STATUS).stream()
            .filter(l -> l.startsWith("VmHWM:"))
            .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(Double.NaN);
      }
    } catch (IOException e) {
      return Double.NaN;
    }
    long bytes = ManagementFactory.getMemoryPoolMXBeans().stream().map(MemoryPoolMXBean::getPeakUsage).mapToLong(u -> u.getUsed()).sum();
    return bytes / (1024.0 * 1024.0);
  }
}
