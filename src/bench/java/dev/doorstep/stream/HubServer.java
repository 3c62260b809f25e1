package dev.doorstep.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The packaged hub with its embedded database: events go through outbox and log as they do always.
 */
final class HubServer implements Server {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final String PASSWORD = "benchmark of the fan-out";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String INSERT =
      """
      insert into outbox (event_id, type, subject, topics, occurred_at, data)
      select gen_random_uuid(), 'dev.doorstep.bench.happened.v1', 'bench',
             array['community/xintiandi', 'line/permits'], now(), '{"n":1}'
      from generate_series(1, ?)
      """;

  private final int port = Pinned.freePort();
  private final Process process;
  private final Connection database;
  private final String key;

  HubServer(Path folder) throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("Build the hub first: mvn package -DskipTests");
    }
    process =
        Pinned.start(
            folder,
            Map.of(
                "DOORSTEP_DATA",
                folder.resolve("data").toString(),
                "DOORSTEP_ADMIN_PASSWORD",
                PASSWORD,
                "DOORSTEP_DEMO_ENTERPRISES",
                "0",
                "DOORSTEP_LIMITS_STREAMS_PER_READER",
                "100000",
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "QUARKUS_HTTP_IO_THREADS",
                "1",
                "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
                "1"),
            List.of(Pinned.java(), "-XX:+UseSerialGC", "-jar", JAR.toString()));
    awaitReady();
    key = key();
    database = database(folder.resolve("data"));
  }

  @Override
  public String name() {
    return "Doorstep";
  }

  @Override
  public int window() {
    return 400;
  }

  @Override
  public Subscribers subscribe(Subscribers.Kind kind, int count) throws IOException {
    String path = kind == Subscribers.Kind.SSE ? "/stream/sse" : "/stream/ws";
    return new Subscribers(
        kind,
        port,
        path + "?type=dev.doorstep.bench.*",
        "Authorization: Bearer " + key + "\r\n",
        count);
  }

  @Override
  public void publish(int messages) throws Exception {
    try (PreparedStatement insert = database.prepareStatement(INSERT);
        Statement signal = database.createStatement()) {
      insert.setInt(1, messages);
      insert.execute();
      signal.execute("notify doorstep_outbox");
      database.commit();
    }
  }

  /** Bytes of live objects on the heap; collects garbage. */
  long live() throws Exception {
    Process histogram =
        new ProcessBuilder("jcmd", String.valueOf(process.pid()), "GC.class_histogram").start();
    String all = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return Long.parseLong(all.substring(all.lastIndexOf("Total")).strip().split("\\s+")[2]);
  }

  /** Bytes of resident memory. */
  long resident() throws Exception {
    String pid = String.valueOf(process.pid());
    return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  private void awaitReady() throws Exception {
    HttpRequest ready = HttpRequest.newBuilder(uri("/q/health/ready")).build();
    for (int i = 0; i < 1200; i++) {
      try {
        if (HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
      } catch (IOException notYet) {
        // starting
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("The hub does not start");
  }

  private String key() throws Exception {
    HttpResponse<String> session =
        post("/api/session", "", "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
    String cookie = session.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    HttpResponse<String> made =
        post(
            "/api/keys",
            cookie,
            "{\"name\":\"bench\",\"scopes\":[\"events:read\",\"events:personal\"],\"perMinute\":60000}");
    if (made.statusCode() != 201) throw new IllegalStateException(made.body());
    return new ObjectMapper().readTree(made.body()).get("key").asText();
  }

  private HttpResponse<String> post(String path, String cookie, String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static Connection database(Path data) throws Exception {
    String databasePort = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + databasePort + "/doorstep",
            "postgres",
            Files.readString(data.resolve("postgres.password")).strip());
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void close() throws Exception {
    database.close();
    process.destroy();
    process.waitFor();
  }
}
