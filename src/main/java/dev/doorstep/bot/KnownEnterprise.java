package dev.doorstep.bot;

/**
 * An enterprise of the directory.
 *
 * @param code its unified social credit code
 * @param floor such as {@code 12F}; empty when unknown
 */
public record KnownEnterprise(String code, String name, Bilingual building, String floor) {}
