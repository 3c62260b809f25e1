package dev.doorstep.stream.sse;

import dev.doorstep.stream.Closing;
import dev.doorstep.stream.ws.ChannelSink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;

/** A subscription's way to one event stream: the body of a response that goes on. */
final class SseSink extends ChannelSink {
  private final SseEncoding encoding;

  SseSink(Channel channel, SseEncoding encoding) {
    super(channel);
    this.encoding = encoding;
  }

  @Override
  public void beat() {
    if (pending() > 0) return;
    write(encoding.bytes(":\n\n"));
    flush();
  }

  /** Says why, so that people who read along understand; programs just come again. */
  @Override
  public void close(Closing reason) {
    if (ended()) return;
    ByteBuf farewell = encoding.bytes(farewell(reason));
    end(Unpooled.wrappedBuffer(farewell, encoding.end()));
  }

  static String farewell(Closing reason) {
    return ": closed %d %s\n\n".formatted(reason.code(), reason.text());
  }
}
