package dev.doorstep.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * From {@code java -jar} to ready on a database that is there, as the artefact comes and after
 * {@code learn-to-start}; and the resident memory of a hub that has nothing to do. Medians.
 */
final class StartBenchmark {
  private static final int RUNS = 5;
  private static final int IDLE_SECONDS = 90;
  private static final Path APP = Path.of("target/quarkus-app").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final EmbeddedPostgres postgres;
  private final Path folder;
  private final int port;

  private StartBenchmark(EmbeddedPostgres postgres, Path folder) throws IOException {
    this.postgres = postgres;
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("start");
    new ProcessBuilder("src/main/docker/learn-to-start", APP.toString(), folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("learn.log").toFile())
        .start()
        .waitFor();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      StartBenchmark benchmark = new StartBenchmark(postgres, folder);
      benchmark.run(List.of(), 0); // makes the tables
      System.out.printf("Java %s%n", System.getProperty("java.version"));
      System.out.printf("%-16s %12s %14s%n", "", "ready after", "resident, idle");
      benchmark.print("as it comes", List.of());
      benchmark.print("learn-to-start", List.of("@" + folder.resolve("java.options")));
    }
  }

  private void print(String name, List<String> options) throws Exception {
    long[] millis = new long[RUNS];
    for (int i = 0; i < RUNS; i++) millis[i] = run(options, 0)[0];
    long resident = run(options, IDLE_SECONDS)[1];
    System.out.printf(
        "%-16s %9d ms %11d MB%n",
        name, LongStream.of(millis).sorted().toArray()[RUNS / 2], resident / 1_000_000);
  }

  /** Milliseconds until it was ready, bytes of resident memory so many seconds later. */
  private long[] run(List<String> options, int seconds) throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(options);
    command.addAll(List.of("-jar", APP.resolve("quarkus-run.jar").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("hub.log").toFile());
    builder
        .environment()
        .put("DOORSTEP_DATABASE_URL", "postgresql://localhost:" + postgres.getPort() + "/postgres");
    builder.environment().put("DOORSTEP_DATABASE_USER", "postgres");
    builder.environment().put("DOORSTEP_DATABASE_PASSWORD", "postgres");
    builder.environment().put("DOORSTEP_DATA", folder.resolve("data").toString());
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    long start = System.nanoTime();
    Process hub = builder.start();
    while (!isReady()) {
      if (!hub.isAlive()) throw new IllegalStateException("It ended: see " + folder);
      Thread.sleep(10);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    Thread.sleep(seconds * 1_000L);
    long resident = resident(hub.pid());
    hub.destroy();
    hub.waitFor();
    return new long[] {millis, resident};
  }

  private boolean isReady() throws InterruptedException {
    URI ready = URI.create("http://localhost:" + port + "/q/health/ready");
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }
}
