package dev.doorstep.bot;

import java.util.Optional;

/**
 * One of several needs that a message holds.
 *
 * @param words the part of the message that speaks of it
 */
public record Need(String line, Optional<String> intent, String words) {}
