package dev.doorstep.directory;

/**
 * A service station, the door people come to.
 *
 * @param floor where in its building, such as {@code 1F}
 */
public record StationSummary(
    String code, Bilingual name, BuildingSummary building, String address, String floor) {}
