package dev.doorstep.directory;

/** A subdistrict to be written; {@code null} for the English name keeps what is stored. */
public record SubdistrictEntry(SubdistrictCode code, String nameZh, String nameEn) {}
