package dev.doorstep.attachment;

import java.util.UUID;

/**
 * A file of a conversation.
 *
 * @param name plain, with the ending of its type
 * @param type media type, such as {@code application/pdf}
 * @param size in bytes
 */
public record Attachment(UUID id, UUID conversation, String name, String type, long size) {}
