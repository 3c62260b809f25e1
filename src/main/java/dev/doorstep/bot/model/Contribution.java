package dev.doorstep.bot.model;

/**
 * What one feature of a text added to a label's score.
 *
 * @param feature the words as they stand in the text; a piece of a word carries "…" where it was
 *     cut, a concept "#"
 * @param weight above zero when it speaks for the label
 */
public record Contribution(String feature, double weight) {}
