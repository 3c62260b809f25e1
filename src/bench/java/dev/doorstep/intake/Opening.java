package dev.doorstep.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A program that opens one request after the other over {@code POST /api/requests}. */
final class Opening implements Dialogue {
  private final String key;
  private final String community;
  private final StringBuilder header = new StringBuilder();
  private int left = -1;
  private int refused;

  Opening(String key, String community) {
    this.key = key;
    this.community = community;
  }

  @Override
  public byte[] next() {
    var random = ThreadLocalRandom.current();
    byte[] body =
        ("{\"community\":\""
                + community
                + "\",\"line\":\"building\",\"title\":\"三楼空调漏水\",\"description\":\"会议室天花板滴水，已放水桶，请尽快派人。\","
                + "\"lang\":\"zh\",\"contact\":{\"name\":\"王\",\"phone\":\"13812345678\"}}")
            .getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST /api/requests HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + key
                + "\r\nIdempotency-Key: "
                + new UUID(random.nextLong(), random.nextLong())
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] call = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, call, head.length, body.length);
    return call;
  }

  @Override
  public int take(ByteBuffer in) {
    int answers = 0;
    while (in.hasRemaining()) {
      if (left < 0) {
        header.append((char) in.get());
        if (header.length() > 3 && header.indexOf("\r\n\r\n", header.length() - 4) >= 0) begun();
      } else {
        int step = Math.min(left, in.remaining());
        in.position(in.position() + step);
        left -= step;
      }
      if (left == 0) {
        left = -1;
        answers++;
      }
    }
    return answers;
  }

  private void begun() {
    String text = header.toString();
    if (!text.startsWith("HTTP/1.1 201")) refused++;
    int length = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length:");
    if (length < 0) throw new IllegalStateException(text);
    left = Integer.parseInt(text.substring(length + 15, text.indexOf('\r', length)).strip());
    header.setLength(0);
  }

  @Override
  public int refused() {
    return refused;
  }
}
