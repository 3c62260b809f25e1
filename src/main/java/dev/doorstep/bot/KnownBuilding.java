package dev.doorstep.bot;

/** A building of the visitor's community. */
public record KnownBuilding(String code, Bilingual name) {}
