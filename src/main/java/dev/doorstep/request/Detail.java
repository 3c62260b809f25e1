package dev.doorstep.request;

import dev.doorstep.directory.Bilingual;

/** One fact the form asked for: the slot, its label and the value as people read it. */
public record Detail(String slot, Bilingual label, String value) {}
