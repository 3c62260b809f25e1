package dev.doorstep.stream.ws;

import dev.doorstep.stream.Closing;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;

/** A subscription's way to an integrator's WebSocket. */
final class EventSocketSink extends ChannelSink {
  /** In bytes; what the hub says here is ASCII. */
  private static final int LONGEST_REASON = 120;

  /** So much may wait when a ping is answered: who does not read is not kept alive by asking. */
  private static final int MOST_WAITING = 1024 * 1024;

  EventSocketSink(Channel channel) {
    super(channel);
  }

  @Override
  public void beat() {
    if (pending() > 0) return;
    write(ControlFrame.ping());
    flush();
  }

  void pong(ByteBuf payload) {
    if (pending() > MOST_WAITING) return;
    write(ControlFrame.pong(payload));
    flush();
  }

  @Override
  public void close(Closing reason) {
    close(reason.code(), reason.text());
  }

  /** A close frame has little room: what does not fit is cut off. */
  void close(int code, String text) {
    if (ended()) return;
    int fits = Math.min(text.length(), LONGEST_REASON);
    end(ControlFrame.close(code, text.substring(0, fits)));
  }

  /** Answers the other side's close with the same. */
  void closed(ByteBuf payload) {
    if (!ended()) end(ControlFrame.close(payload));
  }
}
