package dev.doorstep.stream.sse;

import dev.doorstep.stream.Closing;
import dev.doorstep.stream.ws.ChannelSink;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.http.HttpServerResponse;

/** A subscription's way to one event stream: chunks of the response's body. */
final class SseSink extends ChannelSink {
  private final HttpServerResponse response;

  SseSink(Channel channel, HttpServerResponse response) {
    super(channel, channel.pipeline().context(HttpResponseEncoder.class));
    this.response = response;
  }

  @Override
  public void beat() {
    if (pending() > 0) return;
    write(SseEncoding.chunk(":\n\n"));
    flush();
  }

  /** Says why, so that people who read along understand; programs just come again. */
  @Override
  public void close(Closing reason) {
    if (response.ended() || response.closed()) return;
    response.end(": closed %d %s\n\n".formatted(reason.code(), reason.text()));
    closeSoon();
  }

  static String farewell(Closing reason) {
    return ": closed %d %s\n\n".formatted(reason.code(), reason.text());
  }
}
