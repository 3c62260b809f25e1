package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * How an entry goes over one kind of connection. Shared by all connections of that kind: an entry
 * is encoded once for each encoding, however many follow it.
 */
public interface Encoding {
  /**
   * @return a buffer of its own, with one reference
   */
  ByteBuf encode(LogEntry entry);

  /**
   * @return something that passes and is no entry (somebody is typing); none on connections that
   *     carry entries only
   */
  default Optional<ByteBuf> passing(String frame) {
    return Optional.empty();
  }
}
