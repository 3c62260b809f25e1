package dev.doorstep.stream.ws;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import java.util.List;

/**
 * Ends a call for the server while its response goes on for the client: head and beginning go out
 * without an end, then HTTP is taken off the connection. Nothing of the call is kept while the
 * stream is open; that would be most of what an idle one costs. Not for HTTP/2, whose connections
 * carry many calls.
 */
public final class OpenEnd extends ChannelOutboundHandlerAdapter {
  private final HttpServerRequest call;
  private final Context context = Vertx.currentContext();

  /** On the call's own context. */
  public OpenEnd(HttpServerRequest call) {
    this.call = call;
  }

  public Channel channel() {
    return ((ConnectionBase) call.connection()).channel();
  }

  /**
   * Answers the call with the head that was prepared. What is read from then on goes to {@code
   * instead}, what is written to the channel leaves as it is. Completes on the connection's loop;
   * never, when the client hung up meanwhile.
   */
  public Uni<Void> begin(String beginning, ChannelHandler... instead) {
    ChannelPipeline pipeline = channel().pipeline();
    return Uni.createFrom()
        .emitter(
            emitter ->
                context.runOnContext( // in a turn of its own: the call was read to its end
                    turn -> {
                      if (!pipeline.channel().isActive()) return;
                      answer(pipeline, beginning, instead);
                      emitter.complete(null);
                    }));
  }

  private void answer(ChannelPipeline pipeline, String beginning, ChannelHandler... instead) {
    String server = pipeline.context(VertxHandler.class).name();
    String encoder = pipeline.context(HttpResponseEncoder.class).name();
    List<String> names = pipeline.names();
    int first = names.indexOf(pipeline.context(HttpRequestDecoder.class).name());
    List<String> http = names.subList(first, names.indexOf(server));
    for (ChannelHandler handler : instead) pipeline.addBefore(server, null, handler);
    http.stream().filter(name -> !name.equals(encoder)).forEach(pipeline::remove);
    pipeline.addBefore(server, null, this);
    call.response().end(beginning);
    pipeline.remove(this);
    pipeline.remove(encoder);
  }

  /** The end is left out, and so is closing the connection after it, if the client wished that. */
  @Override
  public void write(ChannelHandlerContext way, Object message, ChannelPromise promise) {
    if (message instanceof FullHttpResponse whole) {
      HttpResponse head =
          new DefaultHttpResponse(whole.protocolVersion(), whole.status(), whole.headers());
      head.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
      way.write(head);
      way.writeAndFlush(new DefaultHttpContent(whole.content()));
    } else {
      ReferenceCountUtil.release(message);
    }
  }
}
