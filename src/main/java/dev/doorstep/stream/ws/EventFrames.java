package dev.doorstep.stream.ws;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.Encoding;
import io.netty.buffer.ByteBuf;

/**
 * One CloudEvent in structured JSON for each text message: subprotocol {@code cloudevents.json}.
 */
final class EventFrames implements Encoding {
  private final CloudEvents events;
  private final boolean personal;

  EventFrames(CloudEvents events, boolean personal) {
    this.events = events;
    this.personal = personal;
  }

  @Override
  public ByteBuf encode(LogEntry entry) {
    return TextFrame.of(events.json(entry, personal));
  }
}
