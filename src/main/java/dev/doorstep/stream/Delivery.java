package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;

/** An entry with its frame, made once however many connections it goes to. */
record Delivery(long position, String frame) {
  static Delivery of(LogEntry entry) {
    return new Delivery(
        entry.position().value(),
        "{\"type\":\"event\",\"position\":"
            + entry.position()
            + ",\"event\":"
            + entry.json()
            + "}");
  }
}
