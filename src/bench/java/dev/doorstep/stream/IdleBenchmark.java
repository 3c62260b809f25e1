package dev.doorstep.stream;

import java.nio.file.Files;
import java.nio.file.Path;

/** What connections cost that only wait: memory of a hub with none and with many. */
final class IdleBenchmark {
  private static final int CONNECTIONS = 10_000;
  private static final int SETTLING = 8_000;

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("idle");
    System.out.printf(
        "%-10s %12s %14s %14s%n", "transport", "connections", "live objects", "resident");
    for (Subscribers.Kind kind : Subscribers.Kind.values()) {
      try (HubServer hub = new HubServer(folder.resolve(kind.name()))) {
        hub.subscribe(kind, 100).close(); // loads what the first ones need
        Thread.sleep(SETTLING);
        long live = hub.live();
        long resident = hub.resident();
        System.out.printf(
            "%-10s %,12d %,11d MB %,11d MB%n", kind, 0, live / 1_000_000, resident / 1_000_000);
        try (Subscribers subscribers = hub.subscribe(kind, CONNECTIONS)) {
          subscribers.awaitOpen();
          Thread.sleep(SETTLING);
          System.out.printf(
              "%-10s %,12d %,9.1f kB each %,6.1f kB each%n",
              kind, CONNECTIONS, each(hub.live() - live), each(hub.resident() - resident));
        }
      }
    }
  }

  private static double each(long bytes) {
    return bytes / 1_000.0 / CONNECTIONS;
  }
}
