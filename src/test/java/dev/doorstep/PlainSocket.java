package dev.doorstep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A WebSocket that says whatever a test wants said, in whatever order, and reads when it is told.
 */
public final class PlainSocket implements WebSocket.Listener, AutoCloseable {
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private boolean reading;

  private PlainSocket(URI hub, String path, Map<String, String> headers, boolean reading) {
    this.reading = reading;
    var builder = HubHttp.CLIENT.newWebSocketBuilder();
    headers.forEach(builder::header);
    socket =
        builder
            .buildAsync(URI.create(hub.toString().replaceFirst("^http", "ws") + path), this)
            .join();
  }

  public static PlainSocket open(URI hub, String path) {
    return open(hub, path, Map.of());
  }

  public static PlainSocket open(URI hub, String path, Map<String, String> headers) {
    return new PlainSocket(hub, path, headers, true);
  }

  /** One that does not read before {@link #read()}. */
  public static PlainSocket unread(URI hub, String path) {
    return new PlainSocket(hub, path, Map.of(), false);
  }

  /** The HTTP status of an upgrade with these headers: 101 when it is let in. */
  public static int upgrade(URI hub, String path, Map<String, String> headers) {
    try (PlainSocket letIn = new PlainSocket(hub, path, headers, true)) {
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake)
        return handshake.getResponse().statusCode();
      throw refused;
    }
  }

  public PlainSocket send(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  /** Begins to read, and goes on. */
  public synchronized void read() {
    if (!reading) socket.request(1);
    reading = true;
  }

  /** Every frame received, in order. */
  public List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** The close code, once it was closed by the hub. */
  public CompletableFuture<Integer> closed() {
    return closed;
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public synchronized void onOpen(WebSocket open) {
    if (reading) open.request(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(json(partial.toString()));
      partial.setLength(0);
    }
    open.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket open, int code, String reason) {
    closed.completeAsync(() -> code);
    return null;
  }

  @Override
  public void onError(WebSocket open, Throwable broken) {
    closed.completeAsync(() -> HubSocket.BROKEN);
  }

  private static JsonNode json(String text) {
    try {
      return HubHttp.JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(text, notJson);
    }
  }
}
