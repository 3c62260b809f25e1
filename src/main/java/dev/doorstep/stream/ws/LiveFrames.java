package dev.doorstep.stream.ws;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.stream.Encoding;
import io.netty.buffer.ByteBuf;
import java.util.Optional;

/** Entries as the board and the widget get them: {@code {"type":"event","position":N,…}}. */
enum LiveFrames implements Encoding {
  LIVE;

  @Override
  public ByteBuf encode(LogEntry entry) {
    return TextFrame.of(
        "{\"type\":\"event\",\"position\":"
            + entry.position()
            + ",\"event\":"
            + entry.json()
            + "}");
  }

  @Override
  public Optional<ByteBuf> passing(String frame) {
    return Optional.of(TextFrame.of(frame));
  }
}
