package dev.doorstep.eventlog;

import java.util.List;

/**
 * One event at its place in the log.
 *
 * @param type reverse DNS, past tense, versioned: {@code dev.doorstep.request.opened.v1}
 * @param topics what it concerns: {@code community/…}, {@code line/…}, {@code request/…}, {@code
 *     conversation/…}
 * @param json the whole CloudEvent 1.0 in structured JSON, made once however many read it
 */
public record LogEntry(Position position, String type, List<String> topics, String json) {}
