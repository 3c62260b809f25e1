package dev.doorstep.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A visitor on {@code /ws/chat}: asks for a stall, which opens a request with its fifth message,
 * then chats and asks on. The conversation's events arrive on the same socket.
 */
final class Chat implements Dialogue {
  private static final List<String> LINES =
      List.of(
          "我们想12月1日在东广场摆摊，大概30人",
          "18:00到21:00",
          "跳过",
          "13812345678",
          "确认",
          "你们几点上班？",
          "谢谢",
          "How do I apply for a food licence?",
          "你好",
          "进度怎么样了",
          "公积金怎么交",
          "取消",
          "停车位还有吗",
          "算了",
          "今天星期几",
          "hello",
          "装修要报备吗",
          "取消",
          "好的",
          "再见");
  private static final byte[] UPGRADE =
      ("GET /ws/chat HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
  private static final int SHORT = 160; // an acknowledgement is, an event is not
  private static final byte[] ACK = "\"ack\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] READY = "\"ready\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ERROR = "\"type\":\"error\"".getBytes(StandardCharsets.US_ASCII);

  private final String token;
  private int line;
  private boolean open;
  private int refused;
  private final byte[] head = new byte[16];
  private int headLength;
  private long left;
  private final byte[] start = new byte[SHORT];
  private int startLength;

  Chat(String token, int firstLine) {
    this.token = token;
    this.line = firstLine;
  }

  @Override
  public void open(SocketChannel channel) throws IOException {
    channel.write(ByteBuffer.wrap(UPGRADE));
    ByteBuffer one = ByteBuffer.allocate(1);
    for (int newlines = 0; newlines < 2; one.clear()) {
      if (channel.read(one) < 0) throw new IOException("The hub refused a connection");
      byte b = one.get(0);
      if (b != '\r') newlines = b == '\n' ? newlines + 1 : 0;
    }
    channel.write(ByteBuffer.wrap(frame("{\"type\":\"hello\",\"token\":\"" + token + "\"}")));
  }

  @Override
  public byte[] next() {
    var random = ThreadLocalRandom.current();
    String text = LINES.get(line++ % LINES.size());
    return frame(
        "{\"type\":\"message\",\"id\":\""
            + new UUID(random.nextLong(), random.nextLong())
            + "\",\"text\":\""
            + text
            + "\"}");
  }

  @Override
  public int take(ByteBuffer in) {
    int answers = 0;
    while (in.hasRemaining()) {
      if (left > 0) {
        int step = (int) Math.min(left, in.remaining());
        int kept = Math.min(step, start.length - startLength);
        in.get(start, startLength, kept);
        in.position(in.position() + step - kept);
        startLength += kept;
        left -= step;
        if (left == 0) answers += ended();
      } else {
        head[headLength++] = in.get();
        header();
      }
    }
    return answers;
  }

  private void header() {
    if (headLength < 2) return;
    int length = head[1] & 0x7f;
    int needed = length == 126 ? 4 : length == 127 ? 10 : 2;
    if (headLength < needed) return;
    left = length;
    if (needed > 2) {
      left = 0;
      for (int i = 2; i < needed; i++) left = left << 8 | head[i] & 0xff;
    }
    headLength = 0;
    startLength = 0;
  }

  private int ended() {
    if (contains(ERROR)) {
      refused++;
      return 1;
    }
    if (startLength == SHORT) return 0;
    if (contains(READY)) open = true;
    return contains(ACK) ? 1 : 0;
  }

  private boolean contains(byte[] word) {
    for (int i = 0; i + word.length <= startLength; i++) {
      int j = 0;
      while (j < word.length && start[i + j] == word[j]) j++;
      if (j == word.length) return true;
    }
    return false;
  }

  /** A masked text frame; the mask is zero, so that masking changes nothing. */
  private static byte[] frame(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 8);
    out.write(0x81);
    if (payload.length < 126) {
      out.write(0x80 | payload.length);
    } else {
      out.write(0x80 | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    out.writeBytes(new byte[4]);
    out.writeBytes(payload);
    return out.toByteArray();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public int refused() {
    return refused;
  }
}
