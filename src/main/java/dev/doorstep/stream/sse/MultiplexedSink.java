package dev.doorstep.stream.sse;

import dev.doorstep.stream.Closing;
import dev.doorstep.stream.Sink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Executor;

/**
 * The same over HTTP/2, where many streams share a connection and each has its own flow control:
 * the bytes go through the server's codec.
 */
final class MultiplexedSink implements Sink {
  private static final String NOTHING = ":\n\n";
  private static final long A_LOT = Long.MAX_VALUE;

  private final Channel channel;
  private final HttpServerResponse response;

  MultiplexedSink(Channel channel, HttpServerResponse response) {
    this.channel = channel;
    this.response = response;
  }

  @Override
  public Executor loop() {
    return channel.eventLoop();
  }

  @Override
  public void write(ByteBuf frame) {
    response.write(Buffer.buffer(ByteBufUtil.getBytes(frame)));
    frame.release();
  }

  @Override
  public void flush() {
    // written at once
  }

  @Override
  public long pending() {
    return response.writeQueueFull() ? A_LOT : 0;
  }

  @Override
  public Uni<Void> flushed() {
    if (!response.writeQueueFull()) return Uni.createFrom().voidItem();
    return Uni.createFrom()
        .emitter(emitter -> response.drainHandler(drained -> emitter.complete(null)));
  }

  @Override
  public void beat() {
    if (pending() == 0) response.write(NOTHING);
  }

  @Override
  public void close(Closing reason) {
    if (!response.ended() && !response.closed()) response.end(SseSink.farewell(reason));
  }
}
