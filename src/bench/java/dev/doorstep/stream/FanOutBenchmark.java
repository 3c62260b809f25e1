package dev.doorstep.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/**
 * Deliveries per second to many subscribers, beside Nchan and a plain writer in the same minutes:
 * each server has one processor, the subscribers have another. Medians of some runs.
 */
final class FanOutBenchmark {
  private static final int RUNS = 3;
  private static final int DELIVERIES = 1_000_000;
  private static final int BATCH = 100;
  private static final int SETTLING = 1000;

  private interface Start {
    Server server(Path folder) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fan-out");
    System.out.printf("%-14s %-10s %12s %14s%n", "", "transport", "subscribers", "deliveries/s");
    measure(PlainServer::new, folder.resolve("plain"), Subscribers.Kind.WEBSOCKET);
    if (Files.exists(NchanServer.MODULE)) {
      measure(NchanServer::new, folder.resolve("nchan"), Subscribers.Kind.WEBSOCKET);
    } else {
      System.out.println("Nchan is left out: install libnginx-mod-nchan to see it beside.");
    }
    measure(
        HubServer::new, folder.resolve("hub"), Subscribers.Kind.WEBSOCKET, Subscribers.Kind.SSE);
  }

  private static void measure(Start start, Path folder, Subscribers.Kind... kinds)
      throws Exception {
    try (Server server = start.server(folder)) {
      for (Subscribers.Kind kind : kinds) {
        for (int subscribers : new int[] {100, 1_000, 5_000}) {
          System.out.printf(
              "%-14s %-10s %,12d %,14.0f%n",
              server.name(), kind, subscribers, measure(server, kind, subscribers));
        }
      }
    }
  }

  private static double measure(Server server, Subscribers.Kind kind, int count) throws Exception {
    try (Subscribers subscribers = server.subscribe(kind, count)) {
      subscribers.awaitOpen();
      Thread.sleep(SETTLING); // a WebSocket is open a moment before it follows
      run(server, subscribers, count); // warms up
      double[] runs = new double[RUNS];
      for (int i = 0; i < RUNS; i++) runs[i] = run(server, subscribers, count);
      return DoubleStream.of(runs).sorted().toArray()[RUNS / 2];
    }
  }

  private static double run(Server server, Subscribers subscribers, int count) throws Exception {
    int messages = DELIVERIES / count;
    int batch = Math.min(BATCH, messages / 4);
    long before = subscribers.received();
    long start = System.nanoTime();
    int published = 0;
    while (published < messages) {
      int next = Math.min(batch, messages - published);
      server.publish(next);
      published += next;
      subscribers.await(before + (long) Math.max(0, published - server.window()) * count);
    }
    subscribers.await(before + (long) messages * count);
    return (double) messages * count / ((System.nanoTime() - start) / 1e9);
  }
}
