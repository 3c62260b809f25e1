package dev.doorstep.bot;

/**
 * A button.
 *
 * @param id stable: {@code line:permits}, {@code menu}, {@code back}, {@code cancel}, {@code
 *     person}, {@code skip}, {@code slot:site=east-plaza}, {@code confirm}, {@code change}, {@code
 *     change:date}, {@code yes}, {@code no}
 */
public record Option(String id, String label) {}
