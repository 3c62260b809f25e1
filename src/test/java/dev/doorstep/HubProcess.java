package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A hub as an operator runs it: the packaged artefact in a JVM of its own, which a test may stop or
 * kill and start again on the same data and port.
 *
 * <pre>{@code
 * try (HubProcess hub = HubProcess.onData(folder).start()) {
 *   hub.kill();
 *   hub.start();
 * }
 * }</pre>
 *
 * What it prints goes to {@link #output()}; when it does not start, the end of that is the failure.
 */
public final class HubProcess implements AutoCloseable {
  public static final String ADMIN = "admin";
  public static final String ADMIN_PASSWORD = "a-door-for-every-tower";

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int TAIL_LINES = 60;
  private static final AtomicInteger STARTS = new AtomicInteger();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Map<String, String> environment = new LinkedHashMap<>();
  private Supplier<List<String>> options = QuickStart::options;
  private final int port = freePort();
  private final List<ProcessHandle> descendants = new ArrayList<>();
  private Process process;
  private Path output;

  private HubProcess() {
    with("QUARKUS_HTTP_PORT", String.valueOf(port));
    with("DOORSTEP_ADMIN_PASSWORD", ADMIN_PASSWORD);
    with("DOORSTEP_DEMO_ENTERPRISES", "100");
  }

  /** A hub in the default mode: its own PostgreSQL, with its data in {@code folder}. */
  public static HubProcess onData(Path folder) {
    return new HubProcess().with("DOORSTEP_DATA", folder.toAbsolutePath().toString());
  }

  /** A hub in server mode, on a database that several hubs may share. */
  public static HubProcess onDatabase(String url, String user, String password) {
    return new HubProcess()
        .with("DOORSTEP_DATABASE_URL", url)
        .with("DOORSTEP_DATABASE_USER", user)
        .with("DOORSTEP_DATABASE_PASSWORD", password);
  }

  /** Sets an environment variable for the next start. */
  public HubProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Gives the Java machine these options instead of those that make it start quickly. */
  public HubProcess inJava(List<String> options) {
    this.options = () -> options;
    return this;
  }

  /** Processor time it has used so far. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Lifts the limits per address: a test's visitors all come from one. */
  public HubProcess unlimited() {
    for (String limit :
        List.of(
            "CONVERSATIONS_PER_ADDRESS_PER_HOUR",
            "MESSAGES_PER_CONVERSATION_PER_MINUTE",
            "MESSAGES_PER_ADDRESS_PER_MINUTE",
            "FILES_PER_ADDRESS_PER_MINUTE",
            "SIGN_INS_PER_ADDRESS_PER_MINUTE",
            "CONNECTIONS_PER_ADDRESS",
            "STREAMS_PER_READER")) {
      with("DOORSTEP_LIMITS_" + limit, "100000");
    }
    return this;
  }

  /** Starts it, or starts it again, and waits until it is ready. */
  public HubProcess start() {
    assertThat(isRunning()).as("runs already").isFalse();
    launch();
    try {
      await("the hub to be ready")
          .atMost(START)
          .pollInterval(Duration.ofMillis(100))
          .failFast("the hub ended", () -> !isRunning())
          .until(this::isReady);
    } catch (RuntimeException notReady) {
      kill();
      throw new AssertionError(
          "The hub did not start; the end of %s:%n%s".formatted(output, tail()), notReady);
    }
    return this;
  }

  /** How a process that was not meant to stay ended, and what it printed. */
  public record Ended(int exitCode, String output) {}

  /** Runs it with these arguments until it ends by itself. */
  public Ended run(String... arguments) {
    assertThat(isRunning()).as("runs already").isFalse();
    launch(arguments);
    await("the process to end").atMost(START).until(() -> !isRunning());
    try {
      return new Ended(exitCode(), Files.readString(output));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** {@code kill -9}: nothing is flushed, no socket is told. Its database process outlives it. */
  public void kill() {
    rememberDescendants();
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGTERM: sockets are told to reconnect, work is finished. */
  public void stop() {
    rememberDescendants();
    process.destroy();
    awaitExit();
  }

  /** Stops it when it runs, and whatever a killed one left behind. */
  @Override
  public void close() {
    try {
      if (isRunning()) stop();
    } finally {
      descendants.forEach(ProcessHandle::destroyForcibly);
      // Gone before the test's folder is deleted; one that nobody reaps is not waited for.
      descendants.forEach(
          left -> left.onExit().completeOnTimeout(left, 5, TimeUnit.SECONDS).join());
    }
  }

  /** Of the latest run, which has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Whether {@code /q/health/ready} says so now. */
  public boolean isReady() {
    try {
      var request =
          HttpRequest.newBuilder(uri("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether this is the process that gives events their positions. */
  public boolean isSequencing() {
    return metrics().contains("doorstep_sequencer_active 1");
  }

  /** Whether this is the process that publishes events to Kafka. */
  public boolean isRelaying() {
    return metrics().contains("doorstep_kafka_relay_active 1");
  }

  private String metrics() {
    try {
      var request = HttpRequest.newBuilder(uri("/q/metrics")).timeout(Duration.ofSeconds(5));
      return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Where it listens; the same after every start. */
  public URI uri() {
    return URI.create("http://localhost:" + port);
  }

  public URI uri(String path) {
    return uri().resolve(path);
  }

  /** The file that holds what the latest start printed. */
  public Path output() {
    return output;
  }

  private void launch(String... arguments) {
    Path jar =
        Path.of(
            System.getProperty(
                "doorstep.jar", TARGET.resolve("quarkus-app/quarkus-run.jar").toString()));
    assertThat(jar).as("package the hub first: mvn package").exists();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var builder = new ProcessBuilder(java.toString());
    builder.command().addAll(options.get());
    builder.command().addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    builder.command().addAll(List.of(arguments));
    // Settings of whoever runs the tests must not reach the hub under test.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("DOORSTEP_") || name.startsWith("QUARKUS_"));
    builder.environment().putAll(environment);
    try {
      Path folder = Files.createDirectories(TARGET.resolve("hubs"));
      output = folder.resolve("hub-%d-port-%d.log".formatted(STARTS.incrementAndGet(), port));
      process =
          builder
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void rememberDescendants() {
    process.descendants().forEach(descendants::add);
  }

  private void awaitExit() {
    try {
      if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) return;
      process.destroyForcibly().waitFor();
      throw new AssertionError(
          "The hub did not stop within %s; the end of %s:%n%s".formatted(STOP, output, tail()));
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(output);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
