package dev.doorstep.stream.webhook;

/**
 * What is posted.
 *
 * @param id the {@code webhook-id}
 * @param body a CloudEvent in structured JSON
 */
record Parcel(String id, String body) {}
