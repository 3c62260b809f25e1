package dev.doorstep.bot;

/**
 * Where something stands in the scripts.
 *
 * @param line counted from 1
 */
public record Source(String file, int line) {}
