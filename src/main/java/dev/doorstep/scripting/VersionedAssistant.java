package dev.doorstep.scripting;

import dev.doorstep.bot.Assistant;

/** An assistant and the version of the scripts it speaks from. */
public record VersionedAssistant(int version, Assistant assistant) {}
