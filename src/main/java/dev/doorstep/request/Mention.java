package dev.doorstep.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A colleague was mentioned in an internal note. Shape: {@code web/board/mentions.ts}.
 *
 * @param username who was mentioned
 * @param title of the request
 * @param read whether they have seen it
 */
public record Mention(
    UUID id,
    String username,
    RequestNumber request,
    String title,
    Owner by,
    String note,
    Instant at,
    boolean read) {}
