package dev.doorstep.bot.model;

/**
 * What a part of a text added to a label's score.
 *
 * @param feature the word or phrase as it stands in the normalised text; a concept begins with "#"
 * @param weight above zero: it speaks for the label
 */
public record Contribution(String feature, double weight) {}
