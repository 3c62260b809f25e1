package dev.doorstep.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * CloudEvents 1.0, structured JSON. {@code sequence} is the position, zero-padded so that it sorts
 * as text; {@code partitionkey} is the subject. The data is JSON already and goes in as it is;
 * every other value is of our own making and needs no escaping.
 */
final class CloudEventJson {
  static final String SOURCE = "/doorstep";

  private CloudEventJson() {}

  static String write(
      UUID id, String type, String subject, Instant time, long position, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\""
        + id
        + "\",\"source\":\""
        + SOURCE
        + "\",\"type\":\""
        + type
        + "\",\"subject\":\""
        + subject
        + "\",\"time\":\""
        + time
        + "\",\"datacontenttype\":\"application/json\",\"sequence\":\""
        + "%020d".formatted(position)
        + "\",\"partitionkey\":\""
        + subject
        + "\",\"data\":"
        + data
        + "}";
  }
}
