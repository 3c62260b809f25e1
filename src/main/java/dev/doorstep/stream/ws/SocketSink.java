package dev.doorstep.stream.ws;

import dev.doorstep.stream.Closing;
import io.netty.channel.Channel;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** A subscription's way to one WebSocket. */
final class SocketSink extends ChannelSink {
  private final WebSocketConnection connection;

  SocketSink(WebSocketConnection connection, Channel channel) {
    super(channel);
    this.connection = connection;
  }

  /**
   * Who does not read does not read this either: after a while the connection ends all the same.
   */
  @Override
  public void close(Closing reason) {
    close(connection, reason).subscribe().with(closed -> {}, failure -> {});
    closeSoon();
  }

  static Uni<Void> close(WebSocketConnection connection, Closing reason) {
    if (connection.isClosed()) return Uni.createFrom().voidItem();
    return connection.close(new CloseReason(reason.code(), reason.text()));
  }
}
