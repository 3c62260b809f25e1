package dev.doorstep.stream.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What an integrator runs: keeps every request it gets and answers as the test says. */
public final class Receiver implements AutoCloseable {
  private static final Vertx VERTX = Vertx.vertx();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Received> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private volatile Function<Received, Reply> answers = request -> Reply.OK;
  private HttpServer server;

  /** A request as it came. */
  public record Received(
      String method, String path, Map<String, String> headers, String body, long at) {
    public String id() {
      return headers.get("webhook-id");
    }

    public JsonNode event() {
      try {
        return JSON.readTree(body);
      } catch (IOException noJson) {
        throw new UncheckedIOException(noJson);
      }
    }

    long position() {
      return event().get("sequence").asLong();
    }

    String key() {
      return event().get("partitionkey").asText();
    }
  }

  public record Reply(int status, Map<String, String> headers, String body, long delayMillis) {
    public static final Reply OK = new Reply(200, Map.of(), "thanks", 0);

    public static Reply status(int status) {
      return new Reply(status, Map.of(), "status " + status, 0);
    }

    public Reply with(String header, String value) {
      return new Reply(status, Map.of(header, value), body, delayMillis);
    }

    public Reply after(long millis) {
      return new Reply(status, headers, body, millis);
    }

    public Reply saying(String text) {
      return new Reply(status, headers, text, delayMillis);
    }
  }

  public static Receiver start() {
    return startAt(0);
  }

  /** Comes back on the port of one that was closed. */
  static Receiver startAt(int port) {
    Receiver receiver = new Receiver();
    receiver.server =
        VERTX
            .createHttpServer()
            .requestHandler(receiver::handle)
            .listen(port, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return receiver;
  }

  /** From now on. */
  public void answers(Function<Received, Reply> answers) {
    this.answers = answers;
  }

  public String url() {
    return "http://localhost:" + port() + "/hooks?from=doorstep";
  }

  int port() {
    return server.actualPort();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Those that were answered with 2xx. */
  public List<Received> accepted() {
    return List.copyOf(accepted);
  }

  List<Long> positions() {
    return received.stream().map(Received::position).toList();
  }

  /** Of requests that were open at once. */
  int mostOpen() {
    return mostOpen.get();
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  private void handle(HttpServerRequest request) {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    request.body().onSuccess(body -> answer(request, body));
  }

  private void answer(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
    Received one =
        new Received(
            request.method().name(), request.uri(), headers, body.toString(), System.nanoTime());
    received.add(one);
    Reply reply = answers.apply(one);
    if (reply.status() < 300) accepted.add(one);
    if (reply.delayMillis() > 0) VERTX.setTimer(reply.delayMillis(), late -> send(request, reply));
    else send(request, reply);
  }

  private void send(HttpServerRequest request, Reply reply) {
    open.decrementAndGet();
    if (request.response().closed()) return;
    reply.headers().forEach((name, value) -> request.response().putHeader(name, value));
    request.response().setStatusCode(reply.status()).end(reply.body());
  }
}
