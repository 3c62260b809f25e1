package dev.doorstep.bot.model;

/** A text and the label it stands for, as people write it. */
public record Example(String text, String label) {}
