package dev.doorstep.stream.ws;

import dev.doorstep.stream.Closing;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** What an integrator's WebSocket says, on its bare channel. */
final class EventSocket extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final Channel channel;
  private final EventSocketSink sink;
  private final Runnable closed;
  private Consumer<String> listener;

  /**
   * @param closed told once, when the connection has ended
   */
  EventSocket(Channel channel, EventSocketSink sink, Runnable closed) {
    this.channel = channel;
    this.sink = sink;
    this.closed = closed;
  }

  /** Opens the socket; what is said before somebody listens waits at the client. */
  Uni<Void> open(HttpServerRequest call, OpenEnd end, int longestMessage) {
    Handshake.answer(call);
    channel.config().setAutoRead(false);
    return end.begin("", handlers(longestMessage));
  }

  private ChannelHandler[] handlers(int longestMessage) {
    return new ChannelHandler[] {
      new WebSocket13FrameDecoder(
          WebSocketDecoderConfig.newBuilder()
              .maxFramePayloadLength(longestMessage)
              .closeOnProtocolViolation(false)
              .build()),
      new Utf8FrameValidator(false),
      new WebSocketFrameAggregator(longestMessage),
      this
    };
  }

  void listen(Consumer<String> to) {
    listener = to;
    channel.config().setAutoRead(true);
  }

  boolean isClosed() {
    return !channel.isActive();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext way, WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame text) {
      hear(text.text());
    } else if (frame instanceof PingWebSocketFrame) {
      sink.pong(frame.content());
    } else if (frame instanceof CloseWebSocketFrame) {
      sink.closed(frame.content());
      way.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void hear(String text) {
    if (sink.ended()) return;
    if (listener == null) sink.close(Closing.NOT_UNDERSTOOD); // it did not wait for the answer
    else listener.accept(text);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext way, Throwable failure) {
    if (failure instanceof CorruptedWebSocketFrameException corrupted) {
      WebSocketCloseStatus status = corrupted.closeStatus();
      sink.close(status.code(), corrupted.getMessage());
    } else if (failure instanceof TooLongFrameException) {
      sink.close(WebSocketCloseStatus.MESSAGE_TOO_BIG.code(), failure.getMessage());
    } else {
      way.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext way) {
    closed.run();
    way.fireChannelInactive();
  }
}
