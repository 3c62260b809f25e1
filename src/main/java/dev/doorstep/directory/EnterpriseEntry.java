package dev.doorstep.directory;

/**
 * An enterprise to be written. {@code null} for floor, tier or phone says nothing about it: what is
 * stored stays.
 */
public record EnterpriseEntry(
    CreditCode creditCode,
    String building,
    String name,
    String floor,
    Industry industry,
    EnterpriseSize size,
    Tier tier,
    String phone) {}
