package dev.doorstep.bot;

import dev.doorstep.scripting.ScriptFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prints what it takes to read, check and learn the shipped scripts: the first time in a fresh
 * process, as {@code bot check} sees it, and the median of later times, as a hub sees it that loads
 * a new version.
 */
final class LoadingBenchmark {
  private static final int WARMING = 10;
  private static final int MEASURED = 11;

  /** Milliseconds: what a clock on the wall shows, and what all processors spent on it. */
  private record Cost(double wall, double cpu) {
    static Cost since(long wall, long cpu) {
      return new Cost((System.nanoTime() - wall) / 1e6, (cpuNanos() - cpu) / 1e6);
    }

    Cost plus(Cost other) {
      return new Cost(wall + other.wall, cpu + other.cpu);
    }
  }

  private record Run(Cost read, Cost check, Cost learn) {
    Cost total() {
      return read.plus(check).plus(learn);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "bot-scripts");
    Map<String, String> files = ScriptFiles.in(folder);
    cpuNanos(); // loads what it needs, which is not part of the measure
    List<Run> runs = IntStream.range(0, WARMING + MEASURED).mapToObj(i -> run(files)).toList();
    Run cold = runs.get(0);
    List<Run> warm = runs.subList(WARMING, runs.size());
    System.out.printf("%-10s %21s %21s%n", "", "cold: wall, CPU (ms)", "warm: wall, CPU (ms)");
    row("read", cold.read, median(warm.stream().map(Run::read).toList()));
    row("check", cold.check, median(warm.stream().map(Run::check).toList()));
    row("learn", cold.learn, median(warm.stream().map(Run::learn).toList()));
    row("total", cold.total(), median(warm.stream().map(Run::total).toList()));
  }

  private static Run run(Map<String, String> files) {
    long wall = System.nanoTime();
    long cpu = cpuNanos();
    Scripts scripts = ScriptReader.read(files);
    Cost read = Cost.since(wall, cpu);
    wall = System.nanoTime();
    cpu = cpuNanos();
    ScriptCheck.check(scripts);
    Cost check = Cost.since(wall, cpu);
    wall = System.nanoTime();
    cpu = cpuNanos();
    new Assistant(scripts);
    return new Run(read, check, Cost.since(wall, cpu));
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(
        costs.stream().mapToDouble(Cost::wall).sorted().toArray()[costs.size() / 2],
        costs.stream().mapToDouble(Cost::cpu).sorted().toArray()[costs.size() / 2]);
  }

  private static void row(String part, Cost cold, Cost warm) {
    System.out.printf(
        "%-10s %12.0f %8.0f %12.0f %8.0f%n", part, cold.wall, cold.cpu, warm.wall, warm.cpu);
  }

  private static long cpuNanos() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
