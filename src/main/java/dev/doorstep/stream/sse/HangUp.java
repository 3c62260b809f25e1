package dev.doorstep.stream.sse;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/**
 * Notices that a client hangs up. There is nothing it could say: its response never ends, so what
 * it may send after its call is dropped.
 */
final class HangUp extends ChannelInboundHandlerAdapter {
  private final Runnable closed;

  /**
   * @param closed told once, when the connection has ended
   */
  HangUp(Runnable closed) {
    this.closed = closed;
  }

  @Override
  public void channelRead(ChannelHandlerContext way, Object message) {
    if (message instanceof ByteBuf) ReferenceCountUtil.release(message);
    else way.fireChannelRead(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext way) {
    closed.run();
    way.fireChannelInactive();
  }
}
