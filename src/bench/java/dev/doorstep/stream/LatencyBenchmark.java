package dev.doorstep.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a message is under way at 50,000 deliveries per second, beside Nchan in the same
 * minutes: 50 messages a second to 1,000 subscribers. The time begins when a message is due, so
 * that one which waits behind another counts in full.
 */
final class LatencyBenchmark {
  private static final int SUBSCRIBERS = 1_000;
  private static final int PER_SECOND = 50;
  private static final int WARM_UP = 10 * PER_SECOND;
  private static final int MESSAGES = 20 * PER_SECOND;
  private static final long GAP_NANOS = 1_000_000_000L / PER_SECOND;
  private static final int MICROS_PER_BUCKET = 20;
  private static final int BUCKETS = 100_000;

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("latency");
    System.out.printf("%-14s %-10s %8s %8s %8s%n", "ms", "transport", "p50", "p99", "p99.9");
    if (Files.exists(NchanServer.MODULE)) {
      try (Server server = new NchanServer(folder.resolve("nchan"))) {
        measure(server, Subscribers.Kind.WEBSOCKET);
      }
    } else {
      System.out.println("Nchan is left out: install libnginx-mod-nchan to see it beside.");
    }
    try (Server server = new HubServer(folder.resolve("hub"))) {
      measure(server, Subscribers.Kind.WEBSOCKET);
      measure(server, Subscribers.Kind.SSE);
    }
  }

  private static void measure(Server server, Subscribers.Kind kind) throws Exception {
    long[] due = new long[WARM_UP + MESSAGES];
    int[] buckets = new int[BUCKETS];
    try (Subscribers subscribers = server.subscribe(kind, SUBSCRIBERS)) {
      subscribers.awaitOpen();
      Thread.sleep(1000); // a WebSocket is open a moment before it follows
      subscribers.tell(
          (message, at) -> {
            if (message < WARM_UP) return;
            long micros = (at - due[message]) / 1_000;
            buckets[(int) Math.min(BUCKETS - 1, micros / MICROS_PER_BUCKET)]++;
          });
      long start = System.nanoTime();
      for (int i = 0; i < due.length; i++) {
        due[i] = start + i * GAP_NANOS;
        while (System.nanoTime() < due[i]) LockSupport.parkNanos(due[i] - System.nanoTime());
        server.publish(1);
      }
      subscribers.await((long) due.length * SUBSCRIBERS);
    }
    System.out.printf(
        "%-14s %-10s %8.2f %8.2f %8.2f%n",
        server.name(),
        kind,
        quantile(buckets, 0.5),
        quantile(buckets, 0.99),
        quantile(buckets, 0.999));
  }

  /** In milliseconds. */
  private static double quantile(int[] buckets, double share) {
    long wanted = (long) (share * MESSAGES * SUBSCRIBERS);
    long seen = 0;
    for (int i = 0; i < buckets.length; i++) {
      seen += buckets[i];
      if (seen >= wanted) return (i + 1) * MICROS_PER_BUCKET / 1_000.0;
    }
    return Double.POSITIVE_INFINITY;
  }
}
