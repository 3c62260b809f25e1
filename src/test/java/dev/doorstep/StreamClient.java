package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What every client of the hub's streams does: it keeps the events it received and the position it
 * reached, and connects again from there. It filters nothing: a duplicate the hub sends is kept.
 */
public abstract class StreamClient implements AutoCloseable {
  private final List<StreamEvent> events = new CopyOnWriteArrayList<>();
  private final List<JsonNode> errors = new CopyOnWriteArrayList<>();
  private final List<String> typing = new CopyOnWriteArrayList<>();
  private volatile long reached;
  private HubSocket socket;

  StreamClient(long position) {
    reached = position;
  }

  /** Opens a socket whose first frame is this hello. */
  abstract HubSocket open(ObjectNode hello);

  /** Takes an answer that is no event. */
  void answered(JsonNode frame) {}

  /**
   * Connects and resumes past the last event received. Completes with the position from which the
   * hub streams live, exceptionally when the connection ends before that.
   */
  public final synchronized CompletableFuture<Long> connect() {
    disconnect();
    ObjectNode hello = HubHttp.JSON.createObjectNode().put("type", "hello").put("after", reached);
    socket = open(hello);
    return socket.ready();
  }

  /** The same, past a position of the caller's choice. */
  public final synchronized CompletableFuture<Long> connect(long after) {
    disconnect();
    reached = after;
    return connect();
  }

  /** Breaks the line without a word, as a lost network does. */
  public final synchronized void disconnect() {
    if (socket != null) socket.abort();
  }

  /** How the latest connection ended: its close code, 1006 when the line broke. */
  public final synchronized CompletableFuture<Integer> closed() {
    return socket.closed();
  }

  /** Every event received, in the order of arrival, over all connections. */
  public final List<StreamEvent> events() {
    return List.copyOf(events);
  }

  /** Who was seen typing, in the order of arrival: {@code visitor} or {@code staff}. */
  public final List<String> seenTyping() {
    return List.copyOf(typing);
  }

  /** The problems the hub reported over the socket, in the order of arrival. */
  public final List<JsonNode> errors() {
    return List.copyOf(errors);
  }

  /** The position of the last event received; before the first, the one connected from. */
  public final long position() {
    return reached;
  }

  /** Ends the connection; every event it ever saw must be as its published schema says. */
  @Override
  public final synchronized void close() {
    if (socket != null) socket.close();
    List<String> faults = events.stream().flatMap(event -> event.faults().stream()).toList();
    if (!faults.isEmpty()) throw new AssertionError("Events that no schema allows: " + faults);
  }

  final synchronized void sendIfConnected(JsonNode frame) {
    if (socket != null) socket.send(frame);
  }

  final HubSocket open(URI hub, String path, Map<String, String> headers, ObjectNode hello) {
    return new HubSocket(hub, path, headers, hello, this::receive);
  }

  private void receive(JsonNode frame) {
    switch (frame.path("type").asText()) {
      case "event" -> {
        var event = new StreamEvent(frame.get("position").asLong(), frame.get("event"));
        events.add(event);
        reached = event.position();
      }
      case "typing" -> typing.add(frame.path("author").path("kind").asText());
      case "error" -> {
        errors.add(frame.path("problem"));
        answered(frame);
      }
      default -> answered(frame);
    }
  }
}
