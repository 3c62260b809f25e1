package dev.doorstep.stream.ws;

import dev.doorstep.stream.Closing;
import dev.doorstep.stream.Sink;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** A subscription's way to one WebSocket. */
public final class SocketSink implements Sink {
  private final WebSocketConnection connection;

  public SocketSink(WebSocketConnection connection) {
    this.connection = connection;
  }

  @Override
  public Uni<Void> send(String frame) {
    return connection.sendText(frame);
  }

  @Override
  public void close(Closing reason) {
    close(connection, reason).subscribe().with(closed -> {}, failure -> {});
  }

  public static Uni<Void> close(WebSocketConnection connection, Closing reason) {
    if (connection.isClosed()) return Uni.createFrom().voidItem();
    return connection.close(new CloseReason(reason.code(), reason.text()));
  }
}
