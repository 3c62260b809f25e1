package dev.doorstep.directory;

/** A building as a conversation or a request shows it. */
public record BuildingSummary(String code, Bilingual name, CommunityCode community) {}
