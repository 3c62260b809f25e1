package dev.doorstep.stream.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;

/** A whole WebSocket text message as a server sends it: final, unmasked (RFC 6455, section 5.2). */
final class TextFrame {
  private static final int FINAL_TEXT = 0x81;
  private static final int TWO_BYTES_OF_LENGTH = 126;
  private static final int EIGHT_BYTES_OF_LENGTH = 127;
  private static final int LONGEST_HEADER = 10;

  private TextFrame() {}

  static ByteBuf of(String text) {
    int length = ByteBufUtil.utf8Bytes(text);
    ByteBuf frame = PooledByteBufAllocator.DEFAULT.directBuffer(length + LONGEST_HEADER);
    frame.writeByte(FINAL_TEXT);
    if (length < TWO_BYTES_OF_LENGTH) frame.writeByte(length);
    else if (length <= 0xffff) frame.writeByte(TWO_BYTES_OF_LENGTH).writeShort(length);
    else frame.writeByte(EIGHT_BYTES_OF_LENGTH).writeLong(length);
    ByteBufUtil.writeUtf8(frame, text);
    return frame;
  }
}
