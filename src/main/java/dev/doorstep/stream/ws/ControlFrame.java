package dev.doorstep.stream.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;

/**
 * A WebSocket control frame as a server sends it: final, unmasked, its length in one byte (RFC
 * 6455, section 5.5).
 */
final class ControlFrame {
  private static final int FINAL_CLOSE = 0x88;
  private static final int FINAL_PING = 0x89;
  private static final int FINAL_PONG = 0x8A;

  private ControlFrame() {}

  static ByteBuf ping() {
    return of(FINAL_PING, Unpooled.EMPTY_BUFFER);
  }

  /**
   * @param payload of the ping; stays the caller's
   */
  static ByteBuf pong(ByteBuf payload) {
    return of(FINAL_PONG, payload);
  }

  /**
   * @param payload of the other side's close; stays the caller's
   */
  static ByteBuf close(ByteBuf payload) {
    return of(FINAL_CLOSE, payload);
  }

  static ByteBuf close(int code, String reason) {
    CloseWebSocketFrame frame = new CloseWebSocketFrame(code, reason);
    try {
      return close(frame.content());
    } finally {
      frame.release();
    }
  }

  private static ByteBuf of(int kind, ByteBuf payload) {
    int length = payload.readableBytes();
    return PooledByteBufAllocator.DEFAULT
        .directBuffer(2 + length)
        .writeByte(kind)
        .writeByte(length)
        .writeBytes(payload, payload.readerIndex(), length);
  }
}
