package dev.doorstep.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What connections cost that only wait: memory of a hub with none and with many. The first time the
 * resident memory also holds the room that opening so many at once takes and the collector then
 * keeps; the second time that room is there.
 */
final class IdleBenchmark {
  private static final int CONNECTIONS = 10_000;
  private static final int SETTLING = 8_000;
  private static final List<String> TIMES = List.of("first", "again");

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("idle");
    System.out.printf(
        "%-10s %-6s %12s %17s %17s%n", "transport", "", "connections", "live objects", "resident");
    for (Subscribers.Kind kind : Subscribers.Kind.values()) {
      try (HubServer hub = new HubServer(folder.resolve(kind.name()))) {
        hub.subscribe(kind, 100).close(); // loads what the first ones need
        for (String time : TIMES) measure(hub, kind, time);
      }
    }
  }

  private static void measure(HubServer hub, Subscribers.Kind kind, String time) throws Exception {
    Thread.sleep(SETTLING);
    long live = hub.live();
    long resident = hub.resident();
    System.out.printf(
        "%-10s %-6s %,12d %,14d MB %,14d MB%n",
        kind, time, 0, live / 1_000_000, resident / 1_000_000);
    try (Subscribers subscribers = hub.subscribe(kind, CONNECTIONS)) {
      subscribers.awaitOpen();
      Thread.sleep(SETTLING);
      System.out.printf(
          "%-10s %-6s %,12d %,9.1f kB each %,9.1f kB each%n",
          kind, time, CONNECTIONS, each(hub.live() - live), each(hub.resident() - resident));
    }
  }

  private static double each(long bytes) {
    return bytes / 1_000.0 / CONNECTIONS;
  }
}
