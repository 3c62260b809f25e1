package dev.doorstep.stream.ws;

import dev.doorstep.stream.Sink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;

/**
 * Writes ready-made bytes to a connection's channel, past the codecs above it. What waits in the
 * channel leaves together, in one write.
 */
public abstract class ChannelSink implements Sink {
  private final Channel channel;

  protected ChannelSink(Channel channel) {
    this.channel = channel;
  }

  @Override
  public Executor loop() {
    return channel.eventLoop();
  }

  @Override
  public void write(ByteBuf frame) {
    channel.write(frame, channel.voidPromise());
  }

  @Override
  public void flush() {
    channel.flush();
  }

  @Override
  public long pending() {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    return waiting == null ? 0 : waiting.totalPendingWriteBytes();
  }

  @Override
  public Uni<Void> flushed() {
    return Uni.createFrom()
        .emitter(
            emitter ->
                channel
                    .writeAndFlush(Unpooled.EMPTY_BUFFER)
                    .addListener(
                        written -> {
                          if (written.isSuccess()) emitter.complete(null);
                          else emitter.fail(written.cause());
                        }));
  }
}
