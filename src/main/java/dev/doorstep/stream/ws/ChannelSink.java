package dev.doorstep.stream.ws;

import dev.doorstep.stream.Sink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundInvoker;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Writes ready-made bytes to a connection's channel, past the codecs above it. What waits in the
 * channel leaves together, in one write.
 */
public abstract class ChannelSink implements Sink {
  private static final int GRACE_SECONDS = 5;

  private final Channel channel;
  private final ChannelOutboundInvoker way;

  /**
   * @param way where in the channel's pipeline the bytes go in
   */
  protected ChannelSink(Channel channel, ChannelOutboundInvoker way) {
    this.channel = channel;
    this.way = way;
  }

  @Override
  public Executor loop() {
    return channel.eventLoop();
  }

  @Override
  public void write(ByteBuf frame) {
    way.write(frame, way.voidPromise());
  }

  @Override
  public void flush() {
    way.flush();
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
                way.writeAndFlush(Unpooled.EMPTY_BUFFER)
                    .addListener(
                        written -> {
                          if (written.isSuccess()) emitter.complete(null);
                          else emitter.fail(written.cause());
                        }));
  }

  /**
   * Ends the connection after a while, come what may: who does not read does not read a farewell
   * either.
   */
  protected void closeSoon() {
    channel.eventLoop().schedule(() -> channel.close(), GRACE_SECONDS, TimeUnit.SECONDS);
  }
}
