package dev.doorstep.stream.sse;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * An entry as a server-sent event whose {@code id} is the position, as a chunk of an HTTP/1.1 body
 * (RFC 9112, section 7.1).
 */
final class SseEncoding implements Encoding {
  private final CloudEvents events;
  private final boolean personal;

  SseEncoding(CloudEvents events, boolean personal) {
    this.events = events;
    this.personal = personal;
  }

  @Override
  public ByteBuf encode(LogEntry entry) {
    return chunk("id: " + entry.position() + "\ndata: " + events.json(entry, personal) + "\n\n");
  }

  static ByteBuf chunk(String text) {
    int length = ByteBufUtil.utf8Bytes(text);
    String head = Integer.toHexString(length) + "\r\n";
    ByteBuf chunk = PooledByteBufAllocator.DEFAULT.directBuffer(head.length() + length + 2);
    ByteBufUtil.writeAscii(chunk, head);
    ByteBufUtil.writeUtf8(chunk, text);
    ByteBufUtil.writeAscii(chunk, "\r\n");
    return chunk;
  }
}
