package dev.doorstep.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.HubDatabase;
import dev.doorstep.HubProcess;
import dev.doorstep.VisitorClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The packaged hub in its default mode, without limits, and the PostgreSQL that it brings. */
final class HubUnderLoad implements AutoCloseable {
  private static final List<String> COMMUNITIES =
      List.of("xintiandi", "huijin", "esports", "hemu", "kunhe");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path data;
  private final HubProcess hub;

  HubUnderLoad(Path data) {
    this.data = data;
    String options = System.getenv().getOrDefault("HUB_JAVA_OPTIONS", "-Xmx1g");
    hub =
        HubProcess.onData(data)
            .unlimited()
            .with("DOORSTEP_LIMITS_MESSAGES_PER_ADDRESS_PER_MINUTE", "100000000")
            .with("DOORSTEP_DEMO_ENTERPRISES", "3000")
            .inJava(List.of(options.split(" ")))
            .start();
  }

  int port() {
    return hub.uri().getPort();
  }

  /** Visitors in as many conversations, each at another place of the same dialogue. */
  List<Chat> chats(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Chat(VisitorClient.start(hub.uri(), community(i), "zh").token(), i % 20))
        .toList();
  }

  List<Opening> programs(int count) throws Exception {
    String key = key();
    return IntStream.range(0, count).mapToObj(i -> new Opening(key, community(i))).toList();
  }

  private static String community(int i) {
    return COMMUNITIES.get(i % COMMUNITIES.size());
  }

  private String key() throws Exception {
    HttpResponse<String> session =
        post(
            "/api/session",
            "",
            "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD));
    String cookie = session.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    HttpResponse<String> made =
        post(
            "/api/keys",
            cookie,
            "{\"name\":\"bench\",\"scopes\":[\"requests:write\"],\"perMinute\":1000000}");
    if (made.statusCode() != 201) throw new IllegalStateException(made.body());
    return new ObjectMapper().readTree(made.body()).get("key").asText();
  }

  private HttpResponse<String> post(String path, String cookie, String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(hub.uri(path))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** How long until every event has its position. */
  Duration caughtUp() throws InterruptedException {
    long began = System.nanoTime();
    while (database().number("select count(*) from outbox") > 0) Thread.sleep(10);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  HubDatabase database() {
    return HubDatabase.under(data);
  }

  int databasePort() throws IOException {
    return Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3));
  }

  String databasePassword() throws IOException {
    return Files.readString(data.resolve("postgres.password")).strip();
  }

  /** Processor time of the hub's own process, and of the database's processes that still run. */
  Used used() {
    ProcessHandle postmaster = HubDatabase.postmaster(data);
    Duration database =
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    return new Used(hub.processorTime(), database);
  }

  record Used(Duration hub, Duration database) {
    Used since(Used before) {
      return new Used(hub.minus(before.hub), database.minus(before.database));
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
