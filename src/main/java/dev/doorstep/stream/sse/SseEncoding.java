package dev.doorstep.stream.sse;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;

/**
 * An entry as a server-sent event whose {@code id} is the position; for HTTP/1.1 as a chunk of the
 * body (RFC 9112, section 7.1), for other versions bare.
 */
record SseEncoding(CloudEvents events, boolean personal, boolean chunked) implements Encoding {
  @Override
  public ByteBuf encode(LogEntry entry) {
    return bytes("id: " + entry.position() + "\ndata: " + events.json(entry, personal) + "\n\n");
  }

  ByteBuf bytes(String text) {
    return chunked ? chunk(text) : ByteBufUtil.writeUtf8(PooledByteBufAllocator.DEFAULT, text);
  }

  /** What ends the body, where closing the connection does not. */
  ByteBuf end() {
    return chunked
        ? ByteBufUtil.writeAscii(PooledByteBufAllocator.DEFAULT, "0\r\n\r\n")
        : Unpooled.EMPTY_BUFFER;
  }

  private static ByteBuf chunk(String text) {
    int length = ByteBufUtil.utf8Bytes(text);
    String head = Integer.toHexString(length) + "\r\n";
    ByteBuf chunk = PooledByteBufAllocator.DEFAULT.directBuffer(head.length() + length + 2);
    ByteBufUtil.writeAscii(chunk, head);
    ByteBufUtil.writeUtf8(chunk, text);
    ByteBufUtil.writeAscii(chunk, "\r\n");
    return chunk;
  }
}
