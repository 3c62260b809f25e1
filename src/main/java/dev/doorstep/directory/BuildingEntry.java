package dev.doorstep.directory;

/**
 * A building to be written. {@code null} for the English name, address or floors says nothing about
 * it: what is stored stays.
 */
public record BuildingEntry(
    String code,
    CommunityCode community,
    String nameZh,
    String nameEn,
    String address,
    Integer floors) {}
