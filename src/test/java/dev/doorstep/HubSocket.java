package dev.doorstep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One WebSocket to the hub: says hello, then sends and hands on frames in order, and tells how it
 * ended. Connecting again is its owner's business.
 *
 * <p>Futures complete on another thread, so that what a test chains to them may use the socket.
 */
final class HubSocket implements WebSocket.Listener {
  /** The close code of a connection that broke without a close frame (RFC 6455, 7.1.5). */
  static final int BROKEN = 1006;

  private final Consumer<JsonNode> frames;
  private final StringBuilder partial = new StringBuilder();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> socket;
  private CompletableFuture<?> sent;
  private boolean ended;

  /**
   * @param frames is called for every frame but {@code ready}, one at a time
   */
  HubSocket(
      URI hub,
      String path,
      Map<String, String> headers,
      JsonNode hello,
      Consumer<JsonNode> frames) {
    this.frames = frames;
    var builder = HubHttp.CLIENT.newWebSocketBuilder();
    headers.forEach(builder::header);
    socket =
        builder.buildAsync(URI.create(hub.toString().replaceFirst("^http", "ws") + path), this);
    sent = socket;
    socket.whenComplete(
        (open, failed) -> {
          if (failed != null) end(BROKEN, failed);
        });
    send(hello);
    synchronized (this) {
      sent = sent.thenCombine(ready, (hi, position) -> null);
    }
  }

  /** The position from which the hub streams live, once it has answered hello. */
  CompletableFuture<Long> ready() {
    return ready;
  }

  /** The close code, once it has ended; {@link #BROKEN} without a close frame. */
  CompletableFuture<Integer> closed() {
    return closed;
  }

  /**
   * Sends a frame after those before it, once the hub is ready. One that cannot leave is lost, as
   * on any broken line.
   */
  synchronized void send(JsonNode frame) {
    sent =
        sent.handle((before, failed) -> null)
            .thenCompose(before -> socket)
            .thenCompose(open -> open.sendText(frame.toString(), true));
  }

  /** Breaks the line without a word; when this returns, no further frame is handed on. */
  void abort() {
    end(BROKEN, new IOException("broken by the client"));
    socket.thenAccept(WebSocket::abort);
  }

  void close() {
    socket.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
  }

  @Override
  public synchronized CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
    partial.append(data);
    if (last && !ended) receive(partial.toString());
    if (last) partial.setLength(0);
    open.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket open, int code, String reason) {
    end(code, new IOException("closed by the hub: " + code + " " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket open, Throwable broken) {
    end(BROKEN, broken);
  }

  private void receive(String text) {
    JsonNode frame;
    try {
      frame = HubHttp.JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("The hub sent what is not JSON: " + text, notJson);
    }
    if (frame.path("type").asText().equals("ready"))
      ready.completeAsync(frame.get("position")::asLong);
    else frames.accept(frame);
  }

  private synchronized void end(int code, Throwable cause) {
    if (ended) return;
    ended = true;
    closed.completeAsync(() -> code);
    closed.thenRun(() -> ready.completeExceptionally(cause));
  }
}
