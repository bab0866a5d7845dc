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
  private static final int MOST_CALLS = 1 << 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  private Stopwatch() {}

  static Measurement measure(Benchmark.Task task) {
    int calls = warmUp(task);
    double[] cpu = new double[REPETITIONS];
    double[] wall = new double[REPETITIONS];
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int r = 0; r < REPETITIONS; r++) {
      long done = 0;
      long cpuStart = system.getProcessCpuTime();
      long start = System.nanoTime();
      do {
        repeat(task, calls);
        done += calls;
      } while (seconds(start) < REPETITION_SECONDS);
      wall[r] = seconds(start) / done;
      cpu[r] = (system.getProcessCpuTime() - cpuStart) / 1e9 / done;
    }
    return new Measurement(cpu, wall, peakMiB(), new Measurement.Work(task.units(), task.amounts()));
  }

  /** Calls the task until the compiler has settled; tells how many calls go well between two looks at the clock. */
  private static int warmUp(Benchmark.Task task) {
    long start = System.nanoTime();
    int calls = 1;
    for (long done = 0; done < WARM_UP_CALLS || seconds(start) < WARM_UP_SECONDS; done += calls) {
      long before = System.nanoTime();
      repeat(task, calls);
      calls = (int) Math.max(1, Math.min(MOST_CALLS, REPETITION_SECONDS / 20 * calls / Math.max(seconds(before), 1e-9)));
    }
    return calls;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
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
