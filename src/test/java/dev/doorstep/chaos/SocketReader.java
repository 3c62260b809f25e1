package dev.doorstep.chaos;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads {@code /stream/ws}, as fast as it can, slowly, or by credit. */
final class SocketReader extends Reader {
  private static final String END = "";

  private final long millisPerEvent;
  private final int credit;

  /**
   * @param credit how many events it asks for at a time; 0: it takes them as they come
   */
  SocketReader(
      String name, Wish wish, List<URI> hubs, String key, long millisPerEvent, int credit) {
    super(name, wish, hubs, key);
    this.millisPerEvent = millisPerEvent;
    this.credit = credit;
  }

  @Override
  void follow(URI hub) throws Exception {
    BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    WebSocket socket =
        HTTP.newWebSocketBuilder()
            .header("Authorization", "Bearer " + key())
            .subprotocols("cloudevents.json")
            .buildAsync(
                URI.create(hub.toString().replaceFirst("http", "ws") + "/stream/ws?" + query()),
                new Frames(frames))
            .get();
    connected(
        () -> {
          socket.abort();
          frames.add(END);
        });
    int taken = 0;
    if (credit > 0) grant(socket);
    for (String frame = frames.take(); !frame.equals(END); frame = frames.take()) {
      take(frame);
      if (millisPerEvent > 0) Thread.sleep(millisPerEvent);
      if (credit > 0 && ++taken % credit == 0) grant(socket);
      socket.request(1);
    }
  }

  private void grant(WebSocket socket) {
    socket.sendText("{\"type\":\"credit\",\"events\":" + credit + "}", true).join();
  }

  /** One frame is asked for at a time, once the last one is done with. */
  private static final class Frames implements WebSocket.Listener {
    private final BlockingQueue<String> frames;
    private final StringBuilder partial = new StringBuilder();

    Frames(BlockingQueue<String> frames) {
      this.frames = frames;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (!last) {
        socket.request(1);
        return null;
      }
      frames.add(partial.toString());
      partial.setLength(0);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      frames.add(END);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
      frames.add(END);
    }
  }
}
