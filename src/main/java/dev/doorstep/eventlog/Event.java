package dev.doorstep.eventlog;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened, as a use case tells it. It becomes visible when the transaction that
 * told it commits.
 *
 * @param type reverse DNS, past tense, versioned: {@code dev.doorstep.request.opened.v1}
 * @param subject what it is about; also the partition key, so it is the thing within which order
 *     matters
 * @param topics under which subscribers find it; no spaces
 * @param data becomes the CloudEvent's {@code data}
 */
public record Event(String type, String subject, List<String> topics, Instant at, Object data) {}
