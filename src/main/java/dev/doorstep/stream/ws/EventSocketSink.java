package dev.doorstep.stream.ws;

import dev.doorstep.stream.Closing;
import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

/** A subscription's way to an integrator's WebSocket. */
final class EventSocketSink extends ChannelSink {
  private static final Buffer NOTHING = Buffer.buffer(0);

  /** In bytes; what the hub says here is ASCII. */
  private static final int LONGEST_REASON = 120;

  private final ServerWebSocket socket;

  EventSocketSink(Channel channel, ServerWebSocket socket) {
    super(channel, channel);
    this.socket = socket;
  }

  @Override
  public void beat() {
    if (pending() == 0) socket.writePing(NOTHING);
  }

  @Override
  public void close(Closing reason) {
    close(reason, reason.text());
  }

  /** A close frame has little room: what does not fit is cut off. */
  void close(Closing reason, String text) {
    if (socket.isClosed()) return;
    int fits = Math.min(text.length(), LONGEST_REASON);
    socket.close((short) reason.code(), text.substring(0, fits));
    closeSoon();
  }
}
