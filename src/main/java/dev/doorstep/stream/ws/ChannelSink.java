package dev.doorstep.stream.ws;

import dev.doorstep.stream.Sink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Writes ready-made bytes to a connection's channel. What waits in the channel leaves together, in
 * one write.
 */
public abstract class ChannelSink implements Sink {
  private static final int GRACE_SECONDS = 5;

  private final Channel channel;
  private boolean ended;

  protected ChannelSink(Channel channel) {
    this.channel = channel;
  }

  @Override
  public Executor loop() {
    return channel.eventLoop();
  }

  @Override
  public void write(ByteBuf frame) {
    if (ended) frame.release();
    else channel.write(frame, channel.voidPromise());
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

  /** Whether the last was said. */
  protected final boolean ended() {
    return ended;
  }

  /** Writes the last there is to say; what comes after it is dropped. */
  protected final void end(ByteBuf last) {
    write(last);
    flush();
    ended = true;
    closeSoon();
  }

  /**
   * Ends the connection after a while, come what may: who does not read does not read a farewell
   * either, so nothing is waited for then.
   */
  protected final void closeSoon() {
    channel
        .eventLoop()
        .schedule(
            () -> channel.unsafe().close(channel.voidPromise()), GRACE_SECONDS, TimeUnit.SECONDS);
  }
}
