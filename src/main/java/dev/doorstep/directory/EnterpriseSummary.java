package dev.doorstep.directory;

/** An enterprise as a conversation or a request shows it. */
public record EnterpriseSummary(
    CreditCode creditCode,
    String name,
    String building,
    CommunityCode community,
    String floor,
    Industry industry,
    Tier tier) {}
