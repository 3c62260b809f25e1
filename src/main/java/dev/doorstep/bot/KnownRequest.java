package dev.doorstep.bot;

/**
 * A request the visitor already has, newest first in {@link Context#requests()}.
 *
 * @param line the code of its service line
 * @param state the wire name of its state, such as {@code in_progress}
 * @param open whether it is still being worked on, so that it may be withdrawn
 */
public record KnownRequest(String number, String line, String title, String state, boolean open) {}
