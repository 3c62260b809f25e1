package dev.doorstep.scripting;

/** Who edited, published or corrected something. */
public record Author(String username, String name) {}
