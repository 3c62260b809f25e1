package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A visitor without a browser. Like the widget it keeps what is not acknowledged, and sends it
 * again under the same id after every {@link #connect()}.
 *
 * <pre>{@code
 * VisitorClient visitor = VisitorClient.start(hub.uri(), "xintiandi", "zh");
 * visitor.connect().join();
 * String messageId = visitor.send("我想办外摆").get(10, SECONDS);
 * }</pre>
 */
public final class VisitorClient extends StreamClient {
  private final HubHttp http;
  private final String conversation;
  private final String token;
  private final Outbox outbox = new Outbox();

  private VisitorClient(HubHttp http, JsonNode started) {
    super(started.get("position").asLong());
    this.http = http;
    this.conversation = started.get("id").asText();
    this.token = started.get("token").asText();
    http.with("Authorization", "Bearer " + token);
  }

  /** Starts a conversation; no socket is open yet. */
  public static VisitorClient start(URI hub, String community, String lang) {
    return start(hub, Map.of("community", community, "lang", lang));
  }

  /** Starts a conversation with this body of {@code POST /api/conversations}. */
  public static VisitorClient start(URI hub, Map<String, ?> body) {
    HubHttp http = new HubHttp(hub);
    return new VisitorClient(http, http.post("/api/conversations", body).ok());
  }

  /**
   * Sends a message, or keeps it for the next {@link #connect()}. Completes with the message's id
   * when the hub has acknowledged it, exceptionally with {@link Refused} when it refused.
   */
  public CompletableFuture<String> send(String text) {
    return send(text, null);
  }

  /** Presses a button of the assistant's: {@code choice} is the option's id. */
  public synchronized CompletableFuture<String> send(String text, String choice) {
    String id = UUID.randomUUID().toString();
    ObjectNode frame = HubHttp.JSON.createObjectNode();
    frame.put("type", "message").put("id", id).put("text", text);
    if (choice != null) frame.put("choice", choice);
    CompletableFuture<String> messageId = outbox.add(id, frame);
    sendIfConnected(frame);
    return messageId;
  }

  /** Tells that a message is being written. */
  public void typing() {
    sendIfConnected(HubHttp.JSON.createObjectNode().put("type", "typing"));
  }

  public String conversation() {
    return conversation;
  }

  public String token() {
    return token;
  }

  /** {@code GET …/messages}: items, requests, owner, position. */
  public JsonNode snapshot() {
    return http.get(path("/messages")).ok();
  }

  /** {@code POST …/messages} with an id of the caller's choice. */
  public Reply post(UUID id, String text) {
    return http.post(path("/messages"), Map.of("id", id.toString(), "text", text));
  }

  public Reply withdraw(String number) {
    return http.post(path("/requests/" + number + "/withdraw"), Map.of());
  }

  @Override
  HubSocket open(ObjectNode hello) {
    Map<String, String> origin = Map.of("Origin", http.hub().toString());
    HubSocket socket = open(http.hub(), "/ws/chat", origin, hello.put("token", token));
    outbox.unacknowledged().forEach(socket::send);
    return socket;
  }

  @Override
  void answered(JsonNode frame) {
    String id = frame.path("id").asText();
    switch (frame.path("type").asText()) {
      case "ack" -> outbox.take(id).completeAsync(frame.get("messageId")::asText);
      case "error" -> {
        CompletableFuture<String> refused = outbox.take(id);
        refused.completeAsync(
            () -> {
              throw new Refused(frame.path("problem"));
            });
      }
      default -> {} // pong leaves nothing behind
    }
  }

  private String path(String rest) {
    return "/api/conversations/" + conversation + rest;
  }

  /** What was sent and not acknowledged, in order. */
  private static final class Outbox {
    private final Map<String, Unacknowledged> messages = new LinkedHashMap<>();

    synchronized CompletableFuture<String> add(String id, ObjectNode frame) {
      var message = new Unacknowledged(frame, new CompletableFuture<>());
      messages.put(id, message);
      return message.messageId;
    }

    synchronized List<ObjectNode> unacknowledged() {
      return messages.values().stream().map(Unacknowledged::frame).toList();
    }

    /** A second answer to the same message finds nobody waiting. */
    synchronized CompletableFuture<String> take(String id) {
      Unacknowledged message = messages.remove(id);
      return message == null ? new CompletableFuture<>() : message.messageId;
    }
  }

  private record Unacknowledged(ObjectNode frame, CompletableFuture<String> messageId) {}
}
