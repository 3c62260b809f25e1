package dev.doorstep.bot;

/**
 * One collected fact of a request.
 *
 * @param value ready to show: dates as {@code 2026-12-01}, hours as {@code 18:00–22:00}, money and
 *     choices in the visitor's language
 */
public record Detail(String slot, Bilingual label, String value) {}
